using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>
/// What documents and media have in common: reading, counting, versions and sorting. Everything is read in one command,
/// values included; lists come with parents before children and siblings in their order.
/// </summary>
internal abstract class ContentRepository<TEntity, TRecord>
    where TEntity : class, IContentBase
    where TRecord : ContentRecord
{
    private readonly Func<SiteDbContext, int, IEnumerable<TRecord>> _byId;
    private readonly Func<SiteDbContext, Guid, IEnumerable<TRecord>> _byKey;

    protected ContentRepository(ScopeAccessor scopes, Guid objectType, int recycleBinId)
    {
        Scopes = scopes;
        ObjectType = objectType;
        RecycleBinId = recycleBinId;
        _byId = CompileById();
        _byKey = CompileByKey();
    }

    public int RecycleBinId { get; }

    protected ScopeAccessor Scopes { get; }

    protected Guid ObjectType { get; }

    protected SiteDbContext Db => Scopes.Db;

    public TEntity? Get(int id) => Single(Find(id));

    public TEntity? Get(Guid id) => Single(Find(id));

    public IEnumerable<TEntity> GetMany(params int[]? ids) => ids is { Length: > 0 }
        ? Build(Rows().Where(row => ids.Contains(row.Id)))
        : Build(Rows());

    public IEnumerable<TEntity> GetMany(params Guid[]? ids) => ids is { Length: > 0 }
        ? Build(Rows().Where(row => ids.Contains(row.Key)))
        : Build(Rows());

    public bool Exists(int id) => Nodes().Any(node => node.Id == id);

    public bool Exists(Guid id) => Nodes().Any(node => node.Key == id);

    public IEnumerable<TEntity> Get(IQuery<TEntity> query) => Build(Rows().Matching(query));

    public int Count(IQuery<TEntity>? query) => Rows().Matching(query).Count();

    public int Count(string? contentTypeAlias = null) => Inside(contentTypeAlias).Count();

    public int CountChildren(int parentId, string? contentTypeAlias = null) =>
        Inside(contentTypeAlias).Count(node => node.ParentId == parentId);

    public int CountDescendants(int parentId, string? contentTypeAlias = null)
    {
        var path = Nodes().Where(node => node.Id == parentId).Select(node => node.Path).FirstOrDefault() ?? "-1";
        var (start, end) = PathRange.Below(path);
        return Inside(contentTypeAlias).Count(node => node.Path.CompareTo(start) >= 0 && node.Path.CompareTo(end) < 0);
    }

    public IEnumerable<TEntity> GetPage(
        IQuery<TEntity>? query, long pageIndex, int pageSize, out long totalRecords, IQuery<TEntity>? filter, Ordering? ordering)
    {
        var matching = Rows().Matching(query).Matching(filter);
        var skip = (int)Math.Min(pageIndex * pageSize, int.MaxValue);
        if (ValueOrdering.IsNeededFor(ordering))
        {
            return GetPageByValue(matching, ordering!, skip, pageSize, out totalRecords);
        }

        var page = ReadPage(query, filter, ordering, new PageRange(skip, pageSize));

        // A page that is not full is the last one, so the count is known without asking.
        totalRecords = page.Count < pageSize && (page.Count > 0 || pageIndex == 0)
            ? skip + page.Count
            : matching.LongCount();
        return Hydrate(page);
    }

    // Loading fewer values would make documents that lose data when they are saved, so the aliases are only a hint.
    public IEnumerable<TEntity> GetPage(
        IQuery<TEntity>? query,
        long pageIndex,
        int pageSize,
        out long totalRecords,
        string[]? propertyAliases,
        IQuery<TEntity>? filter,
        Ordering? ordering) =>
        GetPage(query, pageIndex, pageSize, out totalRecords, filter, ordering);

    public IEnumerable<TEntity> GetRecycleBin() => Build(Rows().Where(row => row.Trashed));

    public bool RecycleBinSmells() => Nodes().Any(node => node.ParentId == RecycleBinId);

    public IEnumerable<TEntity> GetAllVersions(int nodeId) => Hydrate([.. VersionsOf(nodeId)]);

    public IEnumerable<TEntity> GetAllVersionsSlim(int nodeId, int skip, int take) =>
        Hydrate([.. VersionsOf(nodeId).Skip(skip).Take(take)]);

    public IEnumerable<int> GetVersionIds(int id, int topRows) =>
        Versions()
            .Where(version => version.NodeId == id)
            .OrderByDescending(version => version.Id)
            .Select(version => version.Id)
            .Take(topRows)
            .ToList();

    public TEntity? GetVersion(int versionId) => Single(Rows(Versions().Where(version => version.Id == versionId)).FirstOrDefault());

    public void DeleteVersion(int versionId) => Old(Versions().Where(version => version.Id == versionId)).ExecuteDelete();

    public void DeleteVersions(int nodeId, DateTime versionDate) =>
        Old(Versions().Where(version => version.NodeId == nodeId && version.VersionDate < versionDate)).ExecuteDelete();

    public virtual void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds) => NodeSorting.Write(Db, orderedNodeIds);

    public virtual ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options) =>
        TreeIntegrity.Check(Db, ObjectType, RecycleBinId, options.FixIssues);

    /// <summary>Everything that hangs on the node goes with it, by foreign keys.</summary>
    public virtual void Delete(TEntity entity)
    {
        var id = entity.Id;
        Db.Set<NodeRow>().Where(node => node.Id == id).ExecuteDelete();
        entity.DeleteDate = entity.UpdateDate;
    }

    /// <param name="versions">The version of each item that is wanted; the current one when left out.</param>
    protected abstract IQueryable<TRecord> Rows(IQueryable<ContentVersionRow>? versions = null);

    /// <summary>The keys of all property types with an alias, for ordering by their values.</summary>
    protected abstract IReadOnlyCollection<Guid> PropertyTypeKeys(string alias);

    /// <summary>In whose alphabet values are put in order when the ordering names no culture.</summary>
    protected abstract string DefaultCulture { get; }

    protected virtual TRecord? Find(int id) => _byId(Db, id).FirstOrDefault();

    protected virtual TRecord? Find(Guid key) => _byKey(Db, key).FirstOrDefault();

    protected virtual List<TRecord> ReadPage(IQuery<TEntity>? query, IQuery<TEntity>? filter, Ordering? ordering, PageRange range) =>
        [.. ContentOrdering.Apply(Rows().Matching(query).Matching(filter), ordering).Skip(range.Skip).Take(range.Take)];

    protected abstract List<TEntity> Hydrate(IReadOnlyCollection<TRecord> records);

    protected abstract int? ContentTypeId(string alias);

    protected IQueryable<NodeRow> Nodes() => Db.Set<NodeRow>().AsNoTracking().Where(node => node.ObjectType == ObjectType);

    protected IQueryable<ContentVersionRow> Versions() => Db.Set<ContentVersionRow>();

    protected List<TEntity> Build(IQueryable<TRecord> rows) =>
        Hydrate([.. rows.OrderBy(row => row.Level).ThenBy(row => row.SortOrder).ThenBy(row => row.Id)]);

    protected IQueryable<TRecord> OfType(string? contentTypeAlias)
    {
        if (string.IsNullOrWhiteSpace(contentTypeAlias))
        {
            return Rows();
        }

        var contentTypeId = ContentTypeId(contentTypeAlias) ?? 0;
        return Rows().Where(row => row.ContentTypeId == contentTypeId);
    }

    // What is not in the recycle bin, without its versions as long as the type does not matter.
    private IQueryable<NodeRow> Inside(string? contentTypeAlias)
    {
        var nodes = Nodes().Where(node => !node.Trashed);
        if (string.IsNullOrWhiteSpace(contentTypeAlias))
        {
            return nodes;
        }

        var ids = OfType(contentTypeAlias).Select(row => row.Id);
        return nodes.Where(node => ids.Contains(node.Id));
    }

    protected abstract Func<SiteDbContext, int, IEnumerable<TRecord>> CompileById();

    protected abstract Func<SiteDbContext, Guid, IEnumerable<TRecord>> CompileByKey();

    private static IQueryable<ContentVersionRow> Old(IQueryable<ContentVersionRow> versions) =>
        versions.Where(version => !version.IsCurrent && !version.IsPublished);

    private List<TEntity> GetPageByValue(IQueryable<TRecord> matching, Ordering ordering, int skip, int pageSize, out long totalRecords)
    {
        var keys = ordering.IsCustomField ? PropertyTypeKeys(ordering.OrderBy!) : [];
        var ids = new ValueOrdering(ordering, keys, DefaultCulture).Apply(matching);
        totalRecords = ids.Count;
        var wanted = ids.Skip(skip).Take(pageSize).ToArray();
        var byId = GetMany(wanted).ToDictionary(entity => entity.Id);
        return wanted.Length == 0 ? [] : [.. wanted.Select(id => byId[id])];
    }

    private IQueryable<TRecord> VersionsOf(int nodeId) =>
        Rows(Versions().Where(version => version.NodeId == nodeId)).OrderByDescending(row => row.VersionId);

    private TEntity? Single(TRecord? record) => record is null ? null : Hydrate([record])[0];
}

/// <summary>Which part of a list is wanted.</summary>
internal readonly record struct PageRange(int Skip, int Take);
