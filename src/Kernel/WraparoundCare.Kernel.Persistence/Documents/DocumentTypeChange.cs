using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>
/// Brings drafts and published versions in line with a document type that changed: values and names take the variants that
/// the type has now, and whether a document is edited is decided anew. Older versions are adapted when they are read.
/// </summary>
internal sealed class DocumentTypeChange(
    ScopeAccessor scopes, ContentTypeCache types, DocumentMemory memory, ILanguageRepository languages, Lazy<DocumentTypeChangeTools> tools)
{
    private const int BatchSize = 200;

    /// <summary>What the types of stored documents look like, to be asked before a type is written.</summary>
    public IReadOnlyDictionary<int, string> Shapes() => scopes.Db.Set<DocumentRow>().Any()
        ? types.Content.All.OfType<IContentType>().ToDictionary(type => type.Id, Shape)
        : new Dictionary<int, string>();

    /// <param name="before">The shapes from before the type was written.</param>
    public void Follow(IReadOnlyDictionary<int, string> before)
    {
        foreach (var type in types.Content.All.OfType<IContentType>())
        {
            if (before.TryGetValue(type.Id, out var shape) && shape != Shape(type))
            {
                Adapt(type.Id);
            }
        }
    }

    private static string Shape(IContentType type) => string.Join(';', type.CompositionPropertyTypes
        .Select(property => $"{property.Key}:{property.Variations}").Order(StringComparer.Ordinal).Prepend(type.Variations.ToString()));

    private void Adapt(int contentTypeId)
    {
        var ids = scopes.Db.Set<DocumentRow>().Where(document => document.ContentTypeId == contentTypeId)
            .Select(document => document.NodeId).ToList();
        if (ids.Count == 0)
        {
            return;
        }

        var cultures = new KnownCultures(languages);
        foreach (var batch in ids.Order().Chunk(BatchSize))
        {
            AdaptBatch(scopes.Db, batch, cultures);
        }

        memory.Invalidate();
    }

    private void AdaptBatch(SiteDbContext db, int[] ids, KnownCultures cultures)
    {
        var versions = db.Set<ContentVersionRow>()
            .Where(version => ids.Contains(version.NodeId) && (version.IsCurrent || version.IsPublished))
            .ToList();
        var documents = db.Set<DocumentRow>().Where(document => ids.Contains(document.NodeId)).ToDictionary(document => document.NodeId);
        var byNode = versions.ToLookup(version => version.NodeId);
        Guid[] objectTypes = [Constants.ObjectTypes.Document, Constants.ObjectTypes.DocumentBlueprint];
        List<Content> contents = [.. objectTypes.SelectMany(objectType => tools.Value.Factory.Build(
            [.. DocumentRecord.Query(db, objectType).Where(record => ids.Contains(record.Id))]))];
        foreach (var content in contents)
        {
            var current = byNode[content.Id].Single(version => version.IsCurrent);
            var published = byNode[content.Id].FirstOrDefault(version => version.IsPublished);
            Adapt(content, documents[content.Id], current, published, cultures);
        }

        db.SaveChanges();
        versions.ForEach(version => db.Entry(version).State = EntityState.Detached);
        documents.Values.ToList().ForEach(document => db.Entry(document).State = EntityState.Detached);
        foreach (var content in contents.Where(content => content is { Published: true, Trashed: false }))
        {
            tools.Value.References.SaveTags(content, published: true);
        }
    }

    private static void Adapt(
        Content content, DocumentRow row, ContentVersionRow current, ContentVersionRow? published, KnownCultures cultures)
    {
        var stored = new StoredDocument(current, published, cultures);
        var state = EditedState.Compare(content, content.Published ? stored.Published : null, cultures.Default);
        content.Edited = state.IsEdited;
        content.SetCultureEdited(content.ContentType.VariesByCulture() ? state.Cultures : null);
        row.Edited = content.Edited;
        row.EditedCultures = DocumentCommands.EditedCultures(content);

        // The rows are read for what they keep, so both are written only after both have been read.
        var (draftValues, draftNames) = (stored.DraftValues(content), stored.DraftNames(content));
        if (published is not null)
        {
            (published.PropertyValues, published.Cultures) = (stored.PublishedValues(content), stored.PublishedNames(content));
        }

        (current.PropertyValues, current.Cultures) = (draftValues, draftNames);
    }
}

/// <summary>Late, because the configuration of tags asks for the document types.</summary>
internal sealed record DocumentTypeChangeTools(DocumentFactory Factory, ContentReferences References);
