using System.Net;
using Markdig;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Strings;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Html;

internal sealed class MarkdownConverter(IHtmlSanitizer sanitizer) : IMarkdownToHtmlConverter
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    public string ToHtml(string markdown) => sanitizer.Sanitize(Convert(markdown)).Trim();

    private static string Convert(string markdown)
    {
        try
        {
            return markdown.Length <= MarkupCost.MaxLength ? Markdown.ToHtml(markdown, Pipeline) : WebUtility.HtmlEncode(markdown);
        }
        catch (ArgumentException)
        {
            // It is nested deeper than the converter goes: the words remain.
            return WebUtility.HtmlEncode(markdown);
        }
    }
}
