using System.Xml.Linq;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>
/// Imports documents that no earlier version brought. A document that exists, wherever an editor has moved it, is never touched; what
/// is new below it is added. Many are saved at once, level by level, because saving tells everybody who keeps something of documents.
/// </summary>
internal sealed class DocumentImporter(
    IContentService documents, IContentTypeService types, ITemplateService templates, ItemFiller filler, DocumentPublisher publisher)
{
    private const int BatchSize = 50;

    public async Task<IReadOnlyList<IContent>> ImportAsync(IEnumerable<XElement> roots, ImportRun run)
    {
        var rootList = roots.ToList();
        var created = new Dictionary<XElement, IContent>();
        var progress = run.Progress("documents created", rootList.SelectMany(PackageXml.Tree).Count());
        for (var level = rootList.ConvertAll(root => new Place(root, Constants.System.Root)); level.Count > 0;)
        {
            var below = new List<Place>();
            foreach (var batch in level.Chunk(BatchSize))
            {
                below.AddRange(await ImportBatchAsync(batch, created, run));
                progress.Advance(batch.Length);
            }

            level = below;
        }

        // Only when all are there can each find what it refers to.
        publisher.Publish(rootList, created, run);
        return created.Values.ToList();
    }

    /// <returns>What comes below the documents of the batch.</returns>
    private async Task<IEnumerable<Place>> ImportBatchAsync(Place[] batch, Dictionary<XElement, IContent> created, ImportRun run)
    {
        var keys = batch.Select(place => place.Element.ItemKey() ?? throw run.Refuse(place.Element, "it has no key")).ToList();
        var found = documents.GetByIds(keys).ToDictionary(document => document.Key);
        var added = new List<(XElement Element, IContent Document)>();
        foreach (var (place, key) in batch.Zip(keys))
        {
            if (!found.ContainsKey(key) && !run.WasDeleted(PackageFacts.Entity(key)) && await CreateAsync(place, run) is { } document)
            {
                added.Add((place.Element, document));
                found.Add(key, document);
            }
        }

        Save(added, run);
        added.ForEach(item => created.Add(item.Element, item.Document));
        return batch.Zip(keys)
            .Where(item => found.TryGetValue(item.Second, out var document) && !document.Trashed)
            .SelectMany(item => item.First.Element.Items().Select(child => new Place(child, found[item.Second].Id)));
    }

    private async Task<IContent?> CreateAsync(Place place, ImportRun run)
    {
        var element = place.Element;
        if (types.Get(element.ItemType()) is not { } type)
        {
            // The package was checked, so an editor has deleted the type.
            return run.History != ImportHistory.None
                ? null
                : throw run.Refuse(element, $"the document type '{element.ItemType()}' does not exist");
        }

        var document = documents.Create(element.Attr("nodeName") ?? string.Empty, place.ParentId, type, run.UserId);
        filler.Fill(document, element, run);
        await ChooseTemplateAsync(document, type, element);
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

    private void Save(List<(XElement Element, IContent Document)> added, ImportRun run)
    {
        if (added.Count == 0)
        {
            return;
        }

        var result = documents.Save(added.ConvertAll(item => item.Document), run.UserId);
        if (!result.Success)
        {
            throw run.Refuse(added[0].Element, $"the document, or one saved with it, was not accepted: {result.Result}");
        }

        run.CountCreated("documents", added.Count);
    }

    private readonly record struct Place(XElement Element, int ParentId);
}
