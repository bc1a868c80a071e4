using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Media;

/// <summary>Saves media items. They have one version, which is updated in place.</summary>
internal sealed class MediaSaver(
    ScopeAccessor scopes, NodePlacements placements, ContentReferences references, MediaValues values, IEventAggregator events)
{
    private static readonly Guid ObjectType = Constants.ObjectTypes.Media;

    public void Save(IMedia media)
    {
        var db = scopes.Db;
        scopes.RequiredScope.UnitOfWork.BeginWrite();
        if (!media.HasIdentity)
        {
            Insert(db, media);
        }
        else if (media.IsDirty())
        {
            Update(db, media);
        }
    }

    private void Insert(SiteDbContext db, IMedia media)
    {
        media.AddingEntity();
        Prepare(media);
        var placement = placements.ForNew(db, ObjectType, media.Key, media.ParentId, media.Name!);
        media.Name = UniqueNodeName.Among(media.Name!, placement.SiblingNames);
        media.Id = placement.Id;
        media.VersionId = placement.VersionId;
        media.Path = placement.PathFor(placement.Id);
        media.Level = placement.Level;
        media.SortOrder = placement.SortOrder;
        if (placement.IsReserved)
        {
            db.Database.ExecuteSql($"DELETE FROM node WHERE id = {media.Id}");
        }

        db.Database.ExecuteSql($"""
            INSERT INTO node (id, key, object_type, parent_id, level, path, sort_order, trashed, name, creator_id, create_date, update_date)
            VALUES ({media.Id}, {media.Key}, {ObjectType}, {media.ParentId}, {media.Level}, {media.Path}, {media.SortOrder},
                {media.Trashed}, {media.Name}, {media.CreatorId}, {media.CreateDate}, {media.UpdateDate});
            INSERT INTO media (node_id, content_type_id, path) VALUES ({media.Id}, {media.ContentTypeId}, {values.FilePath(media)});
            INSERT INTO content_version (id, node_id, is_current, is_published, name, writer_id, version_date, prevent_cleanup,
                property_values)
            VALUES ({media.VersionId}, {media.Id}, {true}, {false}, {media.Name}, {media.WriterId}, {media.UpdateDate}, {false},
                {PropertyValuesJson.Write(media.Properties, published: false)})
            """);
        Finish(media, isNew: true);
    }

    private void Update(SiteDbContext db, IMedia media)
    {
        media.UpdatingEntity();
        Prepare(media);
        var isMovingAlong = media.IsMoving();
        if (!isMovingAlong && (media.IsPropertyDirty(nameof(IMedia.Name)) || media.IsPropertyDirty(nameof(IMedia.ParentId))))
        {
            Place(db, media);
        }

        var propertyValues = values.ToUpdate(media);
        db.Database.ExecuteSql($"""
            UPDATE node SET parent_id = {media.ParentId}, level = {media.Level}, path = {media.Path}, sort_order = {media.SortOrder},
                trashed = {media.Trashed}, name = {media.Name}, creator_id = {media.CreatorId}, create_date = {media.CreateDate},
                update_date = {media.UpdateDate}
            WHERE id = {media.Id};
            UPDATE media SET content_type_id = {media.ContentTypeId}, path = {values.FilePath(media)} WHERE node_id = {media.Id};
            UPDATE content_version SET name = {media.Name}, writer_id = {media.WriterId}, version_date = {media.UpdateDate},
                property_values = {propertyValues}
            WHERE node_id = {media.Id} AND is_current
            """);
        Finish(media, isNew: false);
    }

    private void Place(SiteDbContext db, IMedia media)
    {
        var placement = placements.ForExisting(db, ObjectType, media.Id, media.ParentId, media.Name!);
        media.Name = UniqueNodeName.Among(media.Name!, placement.SiblingNames);
        if (media.IsPropertyDirty(nameof(IMedia.ParentId)))
        {
            media.Path = placement.PathFor(media.Id);
            media.Level = placement.Level;
            media.SortOrder = placement.SortOrder;
        }
    }

    private static void Prepare(IMedia media)
    {
        if (string.IsNullOrWhiteSpace(media.Name))
        {
            throw new InvalidOperationException("Cannot save media with an empty name.");
        }

        media.CreateDate = UtcDates.ToStored(media.CreateDate);
        media.UpdateDate = UtcDates.ToStored(media.UpdateDate);
        media.SanitizeEntityPropertiesForXmlStorage();
    }

    private void Finish(IMedia media, bool isNew)
    {
        references.SaveTags(media);
        references.SaveRelations(media, isNew);
        events.Publish(new MediaRefreshNotification(media, new EventMessages()));
        media.ResetDirtyProperties();
    }
}
