using System.Net;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Umbraco.Cms.Core.Security;
using WraparoundCare.Community.Forum.Mentions;
using WraparoundCare.Community.Forum.Quotes;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>
/// Makes HTML of what members type: Markdown (<see cref="PostMarkdown"/>) without pictures of elsewhere. Search engines do not follow its
/// links. What comes out goes through the kernel's sanitizer as well. Quotes and bare links stand in it with marks of ours, which nobody
/// can type: what a reader sees of those is decided when it is read (<see cref="PostTexts"/>).
/// </summary>
internal sealed class PostHtml(IHtmlSanitizer sanitizer)
{
    /// <summary>Raise it with every change of what comes out: posts that were made by another are made anew when they are read.</summary>
    public const int Version = 2;

    /// <summary>Of a link that shows its own address.</summary>
    public const string BareLink = "bare-link";

    /// <summary>What links say of themselves.</summary>
    public const string Relation = "nofollow ugc noopener";

    /// <param name="text">As it was typed.</param>
    /// <param name="names">The names in it that stand for somebody.</param>
    public string Of(string text, params IReadOnlyCollection<string> names)
    {
        var document = PostMarkdown.Parse(text, names.Count == 0 ? null : new NamesInText(names));
        var made = document is null ? null : PostMarkdown.Write(renderer => Write(document, renderer));

        // Nested deeper than the converter goes: the words remain.
        return sanitizer.Sanitize(made ?? $"<p>{WebUtility.HtmlEncode(text)}</p>").Trim();
    }

    private static void Write(MarkdownDocument document, HtmlRenderer renderer)
    {
        foreach (var quote in Quote.In(document).Where(quote => !quote.IsOuter).ToList())
        {
            quote.LeaveHeaderOnly();
        }

        MarkLinks(document);
        foreach (var block in document)
        {
            if (Quote.Of(block) is { } quote)
            {
                quote.TakeHeader();
                renderer.Write(QuoteMarks.Begin(quote.Post));
                renderer.WriteChildren(quote.Block);
                renderer.Write(QuoteMarks.End);
            }
            else
            {
                renderer.Render(block);
            }
        }
    }

    private static void MarkLinks(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.IsImage = false;
            Mark(link, link.IsAutoLink);
        }

        foreach (var link in document.Descendants<AutolinkInline>())
        {
            Mark(link, !link.IsEmail);
        }
    }

    private static void Mark(MarkdownObject link, bool isBare)
    {
        if (isBare)
        {
            link.GetAttributes().AddClass(BareLink);
        }

        link.GetAttributes().AddProperty("rel", Relation);
    }
}
