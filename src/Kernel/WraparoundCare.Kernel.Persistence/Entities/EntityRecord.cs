using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.Media;
using WraparoundCare.Kernel.Persistence.Members;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Entities;

/// <summary>
/// A node of any kind, with what trees show of documents, media and members. The members are named as those of the kernel's
/// entities, so that its queries can be used on it.
/// </summary>
internal sealed class EntityRecord
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public Guid NodeObjectType { get; set; }

    public int ParentId { get; set; }

    public int Level { get; set; }

    public string Path { get; set; } = string.Empty;

    public int SortOrder { get; set; }

    public bool Trashed { get; set; }

    public string? Name { get; set; }

    public int CreatorId { get; set; }

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public bool HasChildren { get; set; }

    public int? ContentTypeId { get; set; }

    public bool Published { get; set; }

    public bool Edited { get; set; }

    public string? StoredEditedCultures { get; set; }

    public string? StoredCultures { get; set; }

    public string? StoredPublishedCultures { get; set; }

    public string? MediaPath { get; set; }

    public static IQueryable<EntityRecord> Query(SiteDbContext db) =>
        from node in db.Set<NodeRow>()
        join documentRow in db.Set<DocumentRow>() on node.Id equals documentRow.NodeId into documents
        from document in documents.DefaultIfEmpty()
        join mediaRow in db.Set<MediaRow>() on node.Id equals mediaRow.NodeId into medias
        from media in medias.DefaultIfEmpty()
        join memberRow in db.Set<MemberRow>() on node.Id equals memberRow.NodeId into members
        from member in members.DefaultIfEmpty()
        join currentRow in db.Set<ContentVersionRow>().Where(row => row.IsCurrent) on document.NodeId equals currentRow.NodeId into currents
        from current in currents.DefaultIfEmpty()
        join publishedRow in db.Set<ContentVersionRow>().Where(row => row.IsPublished)
            on document.NodeId equals publishedRow.NodeId into publisheds
        from published in publisheds.DefaultIfEmpty()
        select new EntityRecord
        {
            Id = node.Id,
            Key = node.Key,
            NodeObjectType = node.ObjectType,
            ParentId = node.ParentId,
            Level = node.Level,
            Path = node.Path,
            SortOrder = node.SortOrder,
            Trashed = node.Trashed,
            Name = node.Name,
            CreatorId = node.CreatorId ?? 0,
            CreateDate = node.CreateDate,
            UpdateDate = node.UpdateDate,
            HasChildren = db.Set<NodeRow>().Any(child => child.ParentId == node.Id && child.Id != node.Id),
            ContentTypeId = (int?)document.ContentTypeId ?? (int?)media.ContentTypeId ?? (int?)member.ContentTypeId,
            Published = (bool?)document.Published ?? false,
            Edited = (bool?)document.Edited ?? false,
            StoredEditedCultures = document.EditedCultures,
            StoredCultures = current.Cultures,
            StoredPublishedCultures = published.Cultures,
            MediaPath = media.Path,
        };
}
