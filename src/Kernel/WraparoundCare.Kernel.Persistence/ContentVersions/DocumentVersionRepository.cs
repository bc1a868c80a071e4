using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>The history of documents: listing, keeping and cleaning up of versions.</summary>
internal sealed class DocumentVersionRepository(ScopeAccessor scopes, ContentTypeCache contentTypes, ILanguageRepository languages)
    : IDocumentVersionRepository
{
    private SiteDbContext Db => scopes.Db;

    public IReadOnlyCollection<ContentVersionMeta> GetDocumentVersionsEligibleForCleanup() =>
        GetDocumentVersionsEligibleForCleanup(DateTime.MaxValue, null);

    /// <summary>Versions that are neither current nor published nor kept on purpose, oldest first.</summary>
    public IReadOnlyCollection<ContentVersionMeta> GetDocumentVersionsEligibleForCleanup(DateTime olderThan, int? maxCount)
    {
        var eligible = Metas(Db.Set<ContentVersionRow>()
            .Where(version => !version.IsCurrent && !version.IsPublished && !version.PreventCleanup && version.VersionDate < olderThan))
            .OrderBy(meta => meta.VersionId);
        return ToMetas(maxCount is { } count ? eligible.Take(count) : eligible);
    }

    public IReadOnlyCollection<ContentVersionCleanupPolicySettings> GetCleanupPolicies() => [.. contentTypes.Content.All
        .OfType<IContentType>()
        .Where(type => type.HistoryCleanup is { } cleanup
            && (cleanup.PreventCleanup
                || cleanup.KeepAllVersionsNewerThanDays is not null
                || cleanup.KeepLatestVersionPerDayForDays is not null))
        .Select(type => new ContentVersionCleanupPolicySettings
        {
            ContentTypeId = type.Id,
            PreventCleanup = type.HistoryCleanup!.PreventCleanup,
            KeepAllVersionsNewerThanDays = type.HistoryCleanup.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = type.HistoryCleanup.KeepLatestVersionPerDayForDays,
            Updated = type.UpdateDate,
        })];

    public IEnumerable<ContentVersionMeta> GetPagedItemsByContentId(
        int contentId, long pageIndex, int pageSize, out long totalRecords, int? languageId = null)
    {
        var versions = Db.Set<ContentVersionRow>().Where(version => version.NodeId == contentId);
        if (languages.GetIsoCodeById(languageId, throwOnNotFound: false) is { } culture)
        {
            var name = $"\"{culture}\"";
            versions = versions.Where(version => version.Cultures == null || version.Cultures.Contains(name));
        }

        totalRecords = versions.LongCount();
        return ToMetas(Metas(versions).OrderByDescending(meta => meta.VersionId).Skip((int)pageIndex * pageSize).Take(pageSize));
    }

    public void DeleteVersions(IEnumerable<int> versionIds)
    {
        var ids = versionIds.ToArray();
        Db.Set<ContentVersionRow>()
            .Where(version => ids.Contains(version.Id) && !version.IsCurrent && !version.IsPublished)
            .ExecuteDelete();
    }

    public void SetPreventCleanup(int versionId, bool preventCleanup) => Db.Set<ContentVersionRow>()
        .Where(version => version.Id == versionId)
        .ExecuteUpdate(update => update.SetProperty(version => version.PreventCleanup, preventCleanup));

    public ContentVersionMeta? Get(int versionId) =>
        ToMetas(Metas(Db.Set<ContentVersionRow>().Where(version => version.Id == versionId))).FirstOrDefault();

    private IQueryable<Meta> Metas(IQueryable<ContentVersionRow> versions) =>
        from version in versions
        join node in Db.Set<NodeRow>() on version.NodeId equals node.Id
        where node.ObjectType == Constants.ObjectTypes.Document
        join document in Db.Set<DocumentRow>() on node.Id equals document.NodeId
        select new Meta
        {
            VersionId = version.Id,
            ContentId = node.Id,
            ContentTypeId = document.ContentTypeId,
            WriterId = version.WriterId,
            VersionDate = version.VersionDate,
            IsPublished = version.IsPublished,
            IsCurrent = version.IsCurrent,
            PreventCleanup = version.PreventCleanup,
        };

    // Names of writers are the user service's business; the callers ask it by id.
    private static List<ContentVersionMeta> ToMetas(IQueryable<Meta> rows) => [.. rows.AsEnumerable().Select(row => new ContentVersionMeta(
        row.VersionId, row.ContentId, row.ContentTypeId, row.WriterId, row.VersionDate, row.IsPublished, row.IsCurrent, row.PreventCleanup,
        string.Empty))];

    private sealed class Meta
    {
        public int VersionId { get; set; }

        public int ContentId { get; set; }

        public int ContentTypeId { get; set; }

        public int WriterId { get; set; }

        public DateTime VersionDate { get; set; }

        public bool IsPublished { get; set; }

        public bool IsCurrent { get; set; }

        public bool PreventCleanup { get; set; }
    }
}
