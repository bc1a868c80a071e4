using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Nodes;
using static Umbraco.Cms.Core.Constants;

namespace WraparoundCare.Kernel.Persistence.Media;

/// <summary>One media item with one of its versions.</summary>
internal sealed class MediaRecord : ContentRecord
{
    public string? FilePath { get; set; }

    /// <param name="db">The context.</param>
    /// <param name="versions">The version of each item that is wanted; the current one when left out.</param>
    public static IQueryable<MediaRecord> Query(SiteDbContext db, IQueryable<ContentVersionRow>? versions = null) =>
        from node in db.Set<NodeRow>()
        where node.ObjectType == ObjectTypes.Media
        join media in db.Set<MediaRow>() on node.Id equals media.NodeId
        join version in versions ?? db.Set<ContentVersionRow>().Where(row => row.IsCurrent) on node.Id equals version.NodeId
        select new MediaRecord
        {
            Id = node.Id,
            Key = node.Key,
            ParentId = node.ParentId,
            Level = node.Level,
            Path = node.Path,
            SortOrder = node.SortOrder,
            Trashed = node.Trashed,
            CreatorId = node.CreatorId ?? 0,
            CreateDate = node.CreateDate,
            UpdateDate = version.VersionDate,
            Name = version.Name,
            ContentTypeId = media.ContentTypeId,
            VersionId = version.Id,
            WriterId = version.WriterId,
            PropertyValues = version.PropertyValues,
            Cultures = version.Cultures,
            FilePath = media.Path,
        };
}
