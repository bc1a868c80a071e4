using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Html;

/// <summary>
/// Markdown is kept as it was written: cleaning it as if it were HTML would damage code and formulas.
/// HTML inside it never reaches a page, <see cref="MarkdownConverter"/> sees to that.
/// </summary>
internal sealed class MarkdownSanitizer : IMarkdownSanitizer
{
    public string Sanitize(string markdown) =>
        string.Concat(markdown.Where(character => !char.IsControl(character) || character is '\n' or '\r' or '\t'));
}
