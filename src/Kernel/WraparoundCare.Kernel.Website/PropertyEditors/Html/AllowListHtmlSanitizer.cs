using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Html;

internal sealed class AllowListHtmlSanitizer : IHtmlSanitizer
{
    public string Sanitize(string html) => string.IsNullOrWhiteSpace(html) ? string.Empty : HtmlCleaner.Parse(html).InnerHtml;
}
