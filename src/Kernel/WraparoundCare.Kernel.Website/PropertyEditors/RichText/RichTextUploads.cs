using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.PropertyEditors.Files;
using WraparoundCare.Kernel.Website.PropertyEditors.Html;

namespace WraparoundCare.Kernel.Website.PropertyEditors.RichText;

/// <summary>A picture that was dropped into a text waits as an upload; saving the text makes it a media item.</summary>
internal sealed class RichTextUploads(
    UploadedFiles files, UploadRules rules, Lazy<IMediaImportService> media, Lazy<IBackOfficeSecurityAccessor> security)
{
    private const string UploadAttribute = "data-tmpimg";

    public string Import(string markup, RichTextConfiguration? configuration)
    {
        if (!markup.Contains(UploadAttribute, StringComparison.Ordinal))
        {
            return markup;
        }

        IHtmlElement body = HtmlParsing.Parse(markup);
        foreach (IElement image in body.QuerySelectorAll($"img[{UploadAttribute}]"))
        {
            Import(image, configuration?.MediaParentId);
        }

        return body.InnerHtml;
    }

    private void Import(IElement image, Guid? parent)
    {
        if (Guid.TryParse(image.GetAttribute(UploadAttribute), out Guid key) && files.Find(key) is { } file && rules.Allow(file))
        {
            using Stream content = rules.OpenForStoring(file);
            Guid user = security.Value.BackOfficeSecurity?.CurrentUser?.Key ?? Constants.Security.SuperUserKey;
            IMedia item = Synchronously.Run(() => media.Value.ImportAsync(file.FileName, content, parent, null, user));
            image.SetAttribute("data-udi", new GuidUdi(Constants.UdiEntityType.Media, item.Key).ToString());
            image.SetAttribute("src", string.Empty);
        }

        image.RemoveAttribute(UploadAttribute);
    }
}
