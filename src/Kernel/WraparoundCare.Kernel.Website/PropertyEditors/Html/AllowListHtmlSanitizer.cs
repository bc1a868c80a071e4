using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Html;

internal sealed class AllowListHtmlSanitizer : IHtmlSanitizer
{
    public string Sanitize(string html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return string.Empty;
        }

        var clean = HtmlCleaner.Parse(html);
        WordLists.Restore(clean);
        return clean.InnerHtml;
    }
}
