using System.Text;
using WraparoundCare.Community.Forum.Posts;

namespace WraparoundCare.Community.Forum.Quotes;

/// <summary>
/// Quotes in the HTML that is kept of a post. Their marks hold a quotation mark between their brackets: in what somebody typed, the
/// sanitizer writes one or the other as an entity, in a text and in an attribute.
/// </summary>
internal static class QuoteMarks
{
    public const string End = $"<hr class=\"quote-end\">{Close}";

    private const string Close = "</blockquote>";
    private const string Start = $"<blockquote class=\"quote\" cite=\"{Quote.Address}";
    private const string StartEnd = "\">";
    private const int IdLength = 36;

    public static string Begin(Guid post) => $"{Start}{post}{StartEnd}";

    /// <summary>The quotes of a post, in their order.</summary>
    /// <param name="html">As it is kept.</param>
    public static IReadOnlyList<QuoteInHtml> In(string html)
    {
        var quotes = new List<QuoteInHtml>();
        Replace(html, quote =>
        {
            quotes.Add(quote);
            return string.Empty;
        });
        return quotes;
    }

    /// <summary>The quotes of a text as it was typed.</summary>
    public static IReadOnlyList<QuoteInHtml> In(string text, PostHtml html) =>
        text.Contains(Quote.Address, StringComparison.Ordinal) ? In(html.Of(text)) : [];

    /// <summary>The HTML with something else in the place of each quote.</summary>
    public static string Replace(string html, Func<QuoteInHtml, string> with)
    {
        var at = html.IndexOf(Start, StringComparison.Ordinal);
        if (at < 0)
        {
            return html;
        }

        var made = new StringBuilder();
        var done = 0;
        while (at >= 0)
        {
            var words = at + Start.Length + IdLength + StartEnd.Length;
            var end = html.IndexOf(End, words, StringComparison.Ordinal);
            // What has no end is shown to nobody.
            var next = end < 0 ? html.Length : end + End.Length;
            made.Append(html, done, at - done);
            if (end >= 0 && Guid.TryParseExact(html.AsSpan(at + Start.Length, IdLength), "D", out var post))
            {
                made.Append(with(new QuoteInHtml(post, html[words..end].Trim())));
            }

            done = next;
            at = html.IndexOf(Start, next, StringComparison.Ordinal);
        }

        return made.Append(html, done, html.Length - done).ToString();
    }

    /// <summary>What the writer of a post wrote there, without what they quote.</summary>
    public static string Without(string html) => Replace(html, _ => " ");

    /// <param name="content">What is shown, as HTML.</param>
    public static string Shown(string content) => $"<blockquote class=\"quote\">{content}{Close}";
}

/// <param name="Post">Which post is quoted.</param>
/// <param name="Html">The words.</param>
internal sealed record QuoteInHtml(Guid Post, string Html);
