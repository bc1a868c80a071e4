using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Navigation;

/// <summary>
/// In which cultures documents are published. Invariant ones count as published in every language of the site. What is in the recycle
/// bin keeps its cultures; that nobody sees it there is for who knows the tree.
/// </summary>
internal sealed class PublishStatusRepository(
    ScopeAccessor scopes, DocumentMemory documents, ContentTypeCache contentTypes, ILanguageRepository languages)
    : IPublishStatusRepository
{
    public async Task<IDictionary<Guid, ISet<string>>> GetAllPublishStatusAsync(CancellationToken cancellationToken) =>
        await ReadAsync(Published(), cancellationToken);

    public async Task<ISet<string>> GetPublishStatusAsync(Guid documentKey, CancellationToken cancellationToken)
    {
        if (documents.Content.TryGet(Constants.ObjectTypes.Document, documentKey, out var remembered))
        {
            return ToStatus([StatusOf(remembered)])[documentKey];
        }

        var status = await ReadAsync(Published().Where(row => row.Key == documentKey), cancellationToken);
        return status.TryGetValue(documentKey, out var cultures) ? cultures : new HashSet<string>();
    }

    // Those that are not published are listed too, with no culture: the caller forgets what it knew about them.
    public async Task<IDictionary<Guid, ISet<string>>> GetDescendantsOrSelfPublishStatusAsync(
        Guid rootDocumentKey, CancellationToken cancellationToken)
    {
        if (FromMemory(rootDocumentKey) is { } remembered)
        {
            return remembered;
        }

        var root = documents.Content.TryGet(Constants.ObjectTypes.Document, rootDocumentKey, out var known)
            ? known.Path
            : await scopes.Db.Set<NodeRow>()
                .Where(node => node.Key == rootDocumentKey)
                .Select(node => node.Path)
                .FirstOrDefaultAsync(cancellationToken);
        if (root is null)
        {
            return new Dictionary<Guid, ISet<string>>();
        }

        var (start, end) = PathRange.Below(root);
        var branch = Documents().Where(row => row.Path == root || (row.Path.CompareTo(start) >= 0 && row.Path.CompareTo(end) < 0));
        return await ReadAsync(branch, cancellationToken);
    }

    // The navigation has just read the same branch.
    private Dictionary<Guid, ISet<string>>? FromMemory(Guid rootKey)
    {
        var memory = documents.Content;
        var objectType = Constants.ObjectTypes.Document;
        if (!memory.TryGet(objectType, rootKey, out var root) || !memory.TryGetBelow(objectType, root.Path + ",", out var below))
        {
            return null;
        }

        return ToStatus(below.Prepend(root).Select(StatusOf));
    }

    private static Status StatusOf(DocumentRecord record) => new()
    {
        Key = record.Key,
        Path = record.Path,
        ContentTypeId = record.ContentTypeId,
        IsPublished = record.Published,
        Cultures = record.StoredPublishedCultures,
    };

    private async Task<IDictionary<Guid, ISet<string>>> ReadAsync(IQueryable<Status> rows, CancellationToken cancellationToken) =>
        ToStatus(await rows.ToListAsync(cancellationToken));

    private Dictionary<Guid, ISet<string>> ToStatus(IEnumerable<Status> rows)
    {
        var result = new Dictionary<Guid, ISet<string>>();
        var cultures = new KnownCultures(languages);
        var types = contentTypes.Content.ById;
        foreach (var row in rows)
        {
            result[row.Key] = CulturesOf(row, types.TryGetValue(row.ContentTypeId, out var type) && type.VariesByCulture(), cultures);
        }

        return result;
    }

    private static HashSet<string> CulturesOf(Status row, bool varies, KnownCultures cultures)
    {
        if (!row.IsPublished)
        {
            return [];
        }

        return varies
            ? CultureNamesJson.NamesOrDefault(row.Cultures, null, default, cultures)
                .Select(entry => entry.Key)
                .ToHashSet(StringComparer.OrdinalIgnoreCase)
            : cultures.All.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private IQueryable<Status> Published() => Documents().Where(row => row.IsPublished);

    private IQueryable<Status> Documents()
    {
        var db = scopes.Db;
        return from node in db.Set<NodeRow>()
               where node.ObjectType == Constants.ObjectTypes.Document
               join document in db.Set<DocumentRow>() on node.Id equals document.NodeId
               join version in db.Set<ContentVersionRow>().Where(row => row.IsPublished) on node.Id equals version.NodeId into versions
               from published in versions.DefaultIfEmpty()
               select new Status
               {
                   Key = node.Key,
                   Path = node.Path,
                   ContentTypeId = document.ContentTypeId,
                   IsPublished = document.Published,
                   Cultures = published.Cultures,
               };
    }

    private sealed class Status
    {
        public Guid Key { get; set; }

        public string Path { get; set; } = string.Empty;

        public int ContentTypeId { get; set; }

        public bool IsPublished { get; set; }

        public string? Cultures { get; set; }
    }
}
