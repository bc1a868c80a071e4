using System.Net;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Pseudonyms;
using WraparoundCare.Platform.Shared.Components.Conversation;

namespace WraparoundCare.Community.Forum.Quotes;

/// <summary>
/// What readers see of a quote: what the quoted post says at that moment, as far as they may read it. So nobody can put words into the
/// mouth of another, and words that were taken away or changed are gone from quotes as well.
/// </summary>
internal sealed class ForumQuotes(QuotedPosts posts, PostHtml html, ForumAuthors authors, MutedMembers muted)
{
    /// <summary>How many quotes one post has at most.</summary>
    public const int MostQuotes = 20;

    private const string Gone = "<p>Het bericht dat hier werd geciteerd, is niet te lezen.</p>";
    private const string Changed = "<p>Wat hier werd geciteerd, staat niet meer in dat bericht.</p>";
    private const string Muted = "<p>Hier staat een citaat van een lid dat je dempt.</p>";

    /// <summary>Shows quotes to somebody.</summary>
    /// <param name="texts">The HTML of all posts that will be shown.</param>
    /// <param name="visitor">Who reads it.</param>
    /// <returns>Makes what is shown of the HTML of a post; with the topic in which that post stands.</returns>
    public Func<string, long?, string> ShownTo(IEnumerable<string> texts, ForumVisitor visitor)
    {
        var ids = texts.SelectMany(QuoteMarks.In).Select(quote => quote.Post).Distinct().ToList();
        if (ids.Count == 0)
        {
            return (text, _) => text;
        }

        var found = posts.Find(ids, visitor);
        var names = authors.Of(found.Values.Select(post => post.Author));
        var unheard = muted.Of(visitor.Member).Select(member => (Guid?)member.Key).ToHashSet();
        return (text, topic) => QuoteMarks.Replace(text, quote => QuoteMarks.Shown(
            found.GetValueOrDefault(quote.Post) is not { } post ? Gone
            : post.Pseudonym is null && unheard.Contains(post.Author) ? Header(post, "Bekijk het bericht") + Muted
            : Header(post, topic, names) + (post.Says(quote.Html) ? quote.Html : Changed)));
    }

    /// <summary>A text as its writer typed it, without words of quotes that are not shown.</summary>
    public string Readable(string text, ForumVisitor visitor)
    {
        var quotes = In(text);
        var found = posts.Find([.. quotes.Select(quote => quote.Post).Distinct()], visitor);
        return QuoteText.Keep(text, quotes, quote => found.GetValueOrDefault(quote.Post)?.Says(quote.Html) == true);
    }

    /// <summary>Says of a form when it quotes what was not written. Of a post that its writer may not read, it says nothing.</summary>
    public void Check(ModelStateDictionary state, string? text, ForumVisitor visitor)
    {
        var quotes = In(text ?? string.Empty);
        if (quotes.Count > MostQuotes)
        {
            state.AddModelError(nameof(PostForm.Text), $"Je citeert meer dan {MostQuotes} keer. Haal er een paar weg.");
            return;
        }

        var found = posts.Find([.. quotes.Select(quote => quote.Post).Distinct()], visitor);
        foreach (var number in quotes
            .Where(quote => found.GetValueOrDefault(quote.Post)?.Says(quote.Html) == false)
            .Select(quote => found[quote.Post].Number)
            .Distinct())
        {
            state.AddModelError(
                nameof(PostForm.Text),
                $"Wat je citeert, staat niet zo in bericht {number}. Neem het letterlijk over. Laat je iets weg? Zet daar […].");
        }
    }

    /// <summary>An answer with a quote below what was typed already.</summary>
    /// <param name="typed">What was typed already.</param>
    /// <param name="post">What is quoted: one that the writer may read.</param>
    public static string Add(string? typed, ForumPostRow post)
    {
        var quote = Quote.Typed(post.Id, post.Number!.Value, post.Text);
        return string.IsNullOrWhiteSpace(typed) ? quote : $"{typed.TrimEnd()}\n\n{quote}";
    }

    private IReadOnlyList<QuoteInHtml> In(string text) => QuoteMarks.In(text, html);

    private static string Header(QuotedPost post, long? topic, Func<Guid?, PostAuthor> names)
    {
        var name = names.Of(post.Pseudonym, post.Author).Name;
        return Header(post, post.Topic == topic
            ? $"{name} schreef in bericht {post.Number}"
            : $"{name} schreef in ‘{post.Title}’, bericht {post.Number}");
    }

    private static string Header(QuotedPost post, string words) =>
        $"<p class=\"quote__from\"><a href=\"{WebUtility.HtmlEncode(post.Address)}\">{WebUtility.HtmlEncode(words)}</a>:</p>";
}
