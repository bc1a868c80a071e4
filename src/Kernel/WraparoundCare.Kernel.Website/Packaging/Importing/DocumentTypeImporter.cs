using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Document types, with their templates and how long their versions are kept.</summary>
internal sealed class DocumentTypeImporter(
    IContentTypeService types,
    IContentTypeContainerService folders,
    PropertyImporter properties,
    ITemplateService templates,
    IShortStringHelper strings)
    : TypeImporter<IContentType>("document type", types, folders, properties)
{
    protected override IContentType Create(string alias, IContentType? master, int folderId) =>
        master is null ? new ContentType(strings, folderId) { Alias = alias } : new ContentType(strings, master, alias);

    protected override async Task<bool> AddOwnAsync(IContentType type, XElement element, ImportRun run)
    {
        var describe = !type.HasIdentity || run.UpdateExisting;
        if (describe && element.Element("HistoryCleanupPolicy") is { } policy)
        {
            type.HistoryCleanup = Cleanup(policy);
        }

        var changed = await AllowTemplatesAsync(type, element, run);
        if (describe && element.Info().Text("DefaultTemplate") is { } alias && await templates.GetAsync(alias) is { } template)
        {
            type.SetDefaultTemplate(template);
        }

        return changed;
    }

    private async Task<bool> AllowTemplatesAsync(IContentType type, XElement element, ImportRun run)
    {
        var allowed = (type.AllowedTemplates ?? []).ToList();
        var before = allowed.Count;
        foreach (var alias in element.AllowedTemplates().Select(template => template.Value.Trim()))
        {
            if (!run.WasDeleted(PackageFacts.AllowedTemplate(type.Key, alias))
                && await templates.GetAsync(alias) is { } template
                && allowed.TrueForAll(known => known.Key != template.Key))
            {
                allowed.Add(template);
            }
        }

        if (allowed.Count == before)
        {
            return false;
        }

        type.AllowedTemplates = allowed;
        return true;
    }

    private static HistoryCleanup Cleanup(XElement policy) => new()
    {
        PreventCleanup = PackageXml.IsTrue(policy.Attr("preventCleanup")),
        KeepAllVersionsNewerThanDays = Days(policy.Attr("keepAllVersionsNewerThanDays")),
        KeepLatestVersionPerDayForDays = Days(policy.Attr("keepLatestVersionPerDayForDays")),
    };

    private static int? Days(string? text) => text is null ? null : PackageXml.Number(text);
}
