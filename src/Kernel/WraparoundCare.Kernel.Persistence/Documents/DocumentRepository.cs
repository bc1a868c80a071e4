using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Querying;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>Documents, or with the other object type document blueprints.</summary>
internal class DocumentRepository(DocumentServices services, Guid objectType)
    : ContentRepository<IContent, DocumentRecord>(services.Scopes, objectType, Constants.System.RecycleBinContent), IDocumentRepository
{
    private const int RootId = Constants.System.Root;
    private readonly string _binPath = Constants.System.RecycleBinContentPathPrefix;
    private readonly Func<SiteDbContext, string, string, IEnumerable<DocumentRecord>> _below = EF.CompileQuery(
        (SiteDbContext db, string start, string end) => DocumentRecord.Query(db, objectType, null)
            .OrderBy(row => row.Path)
            .ThenBy(row => row.Id)
            .Where(row => row.Path.CompareTo(start) >= 0 && row.Path.CompareTo(end) < 0));

    public DocumentRepository(DocumentServices services)
        : this(services, Constants.ObjectTypes.Document)
    {
    }

    public void Save(IContent entity)
    {
        services.Memory.Invalidate();
        services.Saver.Save(entity, ObjectType, ObjectType == Constants.ObjectTypes.Document);
        services.Memory.Invalidate();
        services.Memory.Content.AddIdentity(ObjectType, entity.Key, entity.Id);
    }

    public override void Delete(IContent entity)
    {
        base.Delete(entity);
        services.Memory.Invalidate();
    }

    public override void UpdateSortOrder(IReadOnlyList<int> orderedNodeIds)
    {
        base.UpdateSortOrder(orderedNodeIds);
        services.Memory.Invalidate();
    }

    public override ContentDataIntegrityReport CheckDataIntegrity(ContentDataIntegrityReportOptions options)
    {
        var report = base.CheckDataIntegrity(options);
        services.Memory.Invalidate();
        return report;
    }

    public IEnumerable<IContent> GetPage(
        IQuery<IContent>? query, long pageIndex, int pageSize, out long totalRecords, string[]? propertyAliases, IQuery<IContent>? filter,
        Ordering? ordering, bool loadTemplates) => GetPage(query, pageIndex, pageSize, out totalRecords, filter, ordering);

    public int CountPublished(string? contentTypeAlias = null) => OfType(contentTypeAlias).Count(row => row.Published && !row.Trashed);

    public bool IsPathPublished(IContent? content)
    {
        if (content is null || content.Trashed || content.Path.StartsWith(_binPath, StringComparison.Ordinal))
        {
            return false;
        }

        if (content.ParentId == RootId)
        {
            return content.Published;
        }

        var ids = content.Path.Split(',').Skip(1).Select(id => int.Parse(id, CultureInfo.InvariantCulture)).ToArray();
        return Db.Set<DocumentRow>().Count(document => ids.Contains(document.NodeId) && document.Published) == ids.Length;
    }

    public ContentScheduleCollection GetContentSchedule(int contentId) => services.Schedules.Of(contentId);

    public IDictionary<int, IEnumerable<ContentSchedule>> GetContentSchedulesByIds(int[] documentIds) => services.Schedules.Of(documentIds);

    public void PersistContentSchedule(IContent content, ContentScheduleCollection schedule) =>
        services.Schedules.Replace(content, schedule);

    public void ClearSchedule(DateTime date) => services.Schedules.Clear(date);

    public void ClearSchedule(DateTime date, ContentScheduleAction action) => services.Schedules.Clear(date, action);

    public bool HasContentForExpiration(DateTime date) => services.Schedules.Any(date, ContentScheduleAction.Expire);

    public bool HasContentForRelease(DateTime date) => services.Schedules.Any(date, ContentScheduleAction.Release);

    public IEnumerable<IContent> GetContentForExpiration(DateTime date) => Scheduled(date, ContentScheduleAction.Expire);

    public IEnumerable<IContent> GetContentForRelease(DateTime date) => Scheduled(date, ContentScheduleAction.Release);

    public void ReplaceContentPermissions(EntityPermissionSet permissionSet) => throw NoPermissions(nameof(ReplaceContentPermissions));

    public void AssignEntityPermission(IContent entity, string permission, IEnumerable<int> groupIds) =>
        throw NoPermissions(nameof(AssignEntityPermission));

    // Copying a document asks for this first; nobody can have set any yet.
    public EntityPermissionCollection GetPermissionsForEntity(int entityId) => [];

    public void AddOrUpdatePermissions(ContentPermissionSet permission) => throw NoPermissions(nameof(AddOrUpdatePermissions));

    protected override DocumentRecord? Find(int id)
    {
        var memory = services.Memory.Content;
        return memory.TryGet(ObjectType, id, out var record) ? record : Remember(memory, base.Find(id));
    }

    protected override DocumentRecord? Find(Guid key)
    {
        var memory = services.Memory.Content;
        return memory.TryGet(ObjectType, key, out var record) ? record : Remember(memory, base.Find(key));
    }

    protected override List<DocumentRecord> ReadPage(IQuery<IContent>? query, IQuery<IContent>? filter, Ordering? ordering, PageRange range)
    {
        var prefix = filter is null && range.Skip == 0 && IsByPath(ordering) ? PathPrefix.Of(query) : null;
        if (prefix is null || !prefix.EndsWith(','))
        {
            return base.ReadPage(query, filter, ordering, range);
        }

        var memory = services.Memory.Content;
        if (memory.TryGetBelow(ObjectType, prefix, out var known) && known.Count < range.Take)
        {
            return known;
        }

        var (start, end) = PathRange.Below(prefix.TrimEnd(','));
        var page = range.Take == int.MaxValue ? [.. _below(Db, start, end)] : base.ReadPage(query, filter, ordering, range);
        if (page.Count < range.Take)
        {
            memory.AddBelow(ObjectType, prefix, page);
        }

        return page;
    }

    protected override IQueryable<DocumentRecord> Rows(IQueryable<ContentVersionRow>? versions = null) =>
        DocumentRecord.Query(Db, ObjectType, versions);

    protected override List<IContent> Hydrate(IReadOnlyCollection<DocumentRecord> records) => [.. services.Factory.Build(records)];

    protected override string DefaultCulture => services.Factory.DefaultCulture;

    protected override int? ContentTypeId(string alias) => services.Factory.TypeId(alias);

    protected override IReadOnlyCollection<Guid> PropertyTypeKeys(string alias) => services.Factory.PropertyTypeKeys(alias);

    protected override Func<SiteDbContext, int, IEnumerable<DocumentRecord>> CompileById()
    {
        var objectType = ObjectType;
        return EF.CompileQuery((SiteDbContext db, int id) => DocumentRecord.Query(db, objectType, null).Where(row => row.Id == id));
    }

    protected override Func<SiteDbContext, Guid, IEnumerable<DocumentRecord>> CompileByKey()
    {
        var objectType = ObjectType;
        return EF.CompileQuery((SiteDbContext db, Guid key) => DocumentRecord.Query(db, objectType, null).Where(row => row.Key == key));
    }

    private DocumentRecord? Remember(RememberedDocuments memory, DocumentRecord? record)
    {
        if (record is not null)
        {
            memory.Add(ObjectType, record);
        }

        return record;
    }

    private static bool IsByPath(Ordering? ordering) => ordering is { Direction: Direction.Ascending, IsCustomField: false, Next: null }
        && string.Equals(ordering.OrderBy, nameof(IContent.Path), StringComparison.OrdinalIgnoreCase);

    private List<IContent> Scheduled(DateTime date, ContentScheduleAction action)
    {
        var ids = services.Schedules.NodeIds(date, action);
        return Build(Rows().Where(row => ids.Contains(row.Id)));
    }

    private static NotSupportedException NoPermissions(string member) =>
        new($"IDocumentRepository.{member}: permissions of user groups on single documents are not built.");
}

/// <summary>Blueprints are documents of their own object type that need no unique names.</summary>
internal sealed class DocumentBlueprintRepository(DocumentServices services)
    : DocumentRepository(services, Constants.ObjectTypes.DocumentBlueprint), IDocumentBlueprintRepository;
