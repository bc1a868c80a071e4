using System.Net;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>
/// Makes HTML of what members type: Markdown without raw HTML, headings, tables (they do not fit a phone) or pictures of elsewhere. Search
/// engines do not follow its links. What comes out goes through the kernel's sanitizer as well.
/// </summary>
internal sealed class PostHtml(IHtmlSanitizer sanitizer)
{
    /// <summary>Raise it with every change of what comes out: posts that were made by another are made anew when they are read.</summary>
    public const int Version = 1;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .DisableHeadings()
        .UseAutoLinks()
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    public string Of(string text) => sanitizer.Sanitize(Convert(text)).Trim();

    private static string Convert(string text)
    {
        try
        {
            var document = Markdown.Parse(text, Pipeline);
            foreach (var link in document.Descendants<LinkInline>())
            {
                link.IsImage = false;
                link.GetAttributes().AddProperty("rel", "nofollow ugc noopener");
            }

            foreach (var link in document.Descendants<AutolinkInline>())
            {
                link.GetAttributes().AddProperty("rel", "nofollow ugc noopener");
            }

            return document.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            // It is nested deeper than the converter goes: the words remain.
            return $"<p>{WebUtility.HtmlEncode(text)}</p>";
        }
    }
}
