using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>
/// Imports documents that no earlier version brought, and publishes those whose isPublished attribute says so. A document that exists,
/// wherever an editor has moved it, is never touched; what is new below it is added.
/// </summary>
internal sealed class DocumentImporter(
    IContentService documents, IContentTypeService types, ITemplateService templates, ItemFiller filler)
{
    public async Task<IReadOnlyList<IContent>> ImportAsync(IEnumerable<XElement> roots, ImportRun run)
    {
        var created = new List<(XElement Element, IContent Document)>();
        foreach (var root in roots)
        {
            await ImportTreeAsync(root, Constants.System.Root, created, run);
        }

        // Only when all are there can each find what it refers to.
        foreach (var (element, document) in created.Where(item => PackageXml.IsTrue(item.Element.Attr("isPublished"))))
        {
            Publish(element, document, run);
        }

        return created.Select(item => item.Document).ToList();
    }

    private async Task ImportTreeAsync(XElement element, int parentId, List<(XElement, IContent)> created, ImportRun run)
    {
        var key = element.ItemKey() ?? throw run.Refuse(element, "it has no key");
        var document = documents.GetById(key);
        if (document is null)
        {
            document = run.WasDeleted(PackageFacts.Entity(key)) ? null : await CreateAsync(element, parentId, run);
            if (document is null)
            {
                return;
            }

            created.Add((element, document));
        }

        if (document.Trashed)
        {
            return;
        }

        foreach (var child in element.Items())
        {
            await ImportTreeAsync(child, document.Id, created, run);
        }
    }

    private async Task<IContent?> CreateAsync(XElement element, int parentId, ImportRun run)
    {
        if (types.Get(element.ItemType()) is not { } type)
        {
            // The package was checked, so an editor has deleted the type.
            return run.History == ImportHistory.None ? throw run.Refuse(element, $"the document type '{element.ItemType()}' does not exist") : null;
        }

        var document = documents.Create(element.Attr("nodeName") ?? string.Empty, parentId, type, run.UserId);
        filler.Fill(document, element, run);
        await ChooseTemplateAsync(document, type, element);
        var result = documents.Save(document, run.UserId);
        if (!result.Success)
        {
            throw run.Refuse(element, $"the document was not accepted: {result.Result}");
        }

        run.CountCreated("documents");
        return document;
    }

    // Without the attribute the type decides; an empty one says that the document has no page of its own.
    private async Task ChooseTemplateAsync(IContent document, IContentType type, XElement element)
    {
        if (element.Attribute("templateAlias") is null)
        {
            document.TemplateId = type.DefaultTemplate?.Id;
        }
        else if (element.Attr("templateAlias") is { } alias)
        {
            document.TemplateId = (await templates.GetAsync(alias))?.Id;
        }
    }

    private void Publish(XElement element, IContent document, ImportRun run)
    {
        var cultures = document.ContentType.VariesByCulture() ? document.AvailableCultures.ToArray() : ["*"];
        var result = documents.Publish(document, cultures, run.UserId);
        if (!result.Success)
        {
            var invalid = result.InvalidProperties?.Select(property => property.Alias).ToList() ?? [];
            var which = invalid.Count > 0 ? $" ({string.Join(", ", invalid)})" : string.Empty;
            throw run.Refuse(element, $"the document cannot be published: {result.Result}{which}");
        }

        run.CountCreated("published documents");
    }
}
