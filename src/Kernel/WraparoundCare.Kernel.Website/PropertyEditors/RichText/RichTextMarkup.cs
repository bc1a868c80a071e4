using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Templates;

namespace WraparoundCare.Kernel.Website.PropertyEditors.RichText;

/// <summary>Markup between the client, the database and the relations of a document.</summary>
internal sealed class RichTextMarkup(
    IHtmlSanitizer sanitizer, HtmlImageSourceParser images, HtmlLocalLinkParser links, RichTextUploads uploads)
{
    /// <summary>The address of a picture is looked up on every read, so none is stored.</summary>
    public string ToStored(string markup, RichTextConfiguration? configuration) =>
        sanitizer.Sanitize(images.RemoveImageSources(uploads.Import(markup, configuration)));

    public string ToEditor(string markup) => images.EnsureImageSources(markup);

    public IEnumerable<UmbracoEntityReference> References(string markup) =>
        images.FindUdisFromDataAttributes(markup)
            .Concat(links.FindUdisFromLocalLinks(markup).OfType<Umbraco.Cms.Core.Udi>())
            .Select(udi => new UmbracoEntityReference(udi));
}
