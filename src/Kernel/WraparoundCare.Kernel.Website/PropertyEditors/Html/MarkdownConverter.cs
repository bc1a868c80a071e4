using Markdig;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Strings;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Html;

internal sealed class MarkdownConverter(IHtmlSanitizer sanitizer) : IMarkdownToHtmlConverter
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().Build();

    public string ToHtml(string markdown) => sanitizer.Sanitize(Markdown.ToHtml(markdown, Pipeline)).Trim();
}
