using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Nodes;
using static Umbraco.Cms.Core.Constants;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>One document with one of its versions and with the published one.</summary>
internal sealed class DocumentRecord : ContentRecord
{
    public bool IsBlueprint { get; set; }

    public int? TemplateId { get; set; }

    public bool Published { get; set; }

    public bool Edited { get; set; }

    public string? StoredEditedCultures { get; set; }

    public int? StoredPublishedVersionId { get; set; }

    public string? PublishName { get; set; }

    public DateTime? PublishDate { get; set; }

    public int? PublisherId { get; set; }

    public int? PublishTemplateId { get; set; }

    public string? PublishedPropertyValues { get; set; }

    public string? StoredPublishedCultures { get; set; }

    /// <param name="db">The context.</param>
    /// <param name="objectType">Documents or blueprints.</param>
    /// <param name="versions">The version of each document that is wanted; the current one when left out.</param>
    public static IQueryable<DocumentRecord> Query(SiteDbContext db, Guid objectType, IQueryable<ContentVersionRow>? versions = null) =>
        from node in db.Set<NodeRow>()
        where node.ObjectType == objectType
        join document in db.Set<DocumentRow>() on node.Id equals document.NodeId
        join version in versions ?? db.Set<ContentVersionRow>().Where(row => row.IsCurrent) on node.Id equals version.NodeId
        join other in db.Set<ContentVersionRow>().Where(row => row.IsPublished) on node.Id equals other.NodeId into others
        from published in others.DefaultIfEmpty()
        select new DocumentRecord
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
            ContentTypeId = document.ContentTypeId,
            VersionId = version.Id,
            WriterId = version.WriterId,
            PropertyValues = version.PropertyValues,
            Cultures = version.Cultures,
            IsBlueprint = node.ObjectType == ObjectTypes.DocumentBlueprint,
            TemplateId = version.TemplateId,
            Published = document.Published,
            IsPublishedForOrdering = document.Published,
            Edited = document.Edited,
            StoredEditedCultures = document.EditedCultures,
            StoredPublishedVersionId = (int?)published.Id,
            PublishName = published.Name,
            PublishDate = (DateTime?)published.VersionDate,
            PublisherId = (int?)published.WriterId,
            PublishTemplateId = published.TemplateId,
            PublishedPropertyValues = published.PropertyValues,
            StoredPublishedCultures = published.Cultures,
        };
}
