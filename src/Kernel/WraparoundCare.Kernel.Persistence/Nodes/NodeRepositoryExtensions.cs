using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Persistence.Nodes;

/// <summary>Stores the node part of entities that are arranged by editors only: data types, content types and containers.</summary>
internal static class NodeRepositoryExtensions
{
    /// <summary>The kernel's own user, who made what nobody else did.</summary>
    public const int SuperUserId = -1;

    /// <summary>
    /// Inserts a node at the end of its parent's children and writes id, path, level, order and dates back on the entity.
    /// </summary>
    /// <exception cref="InvalidOperationException">The parent does not exist.</exception>
    public static NodeRow InsertNode(this SiteDbContext db, ITreeEntity entity, Guid objectType, DateTime now)
    {
        if (entity.CreateDate == default)
        {
            entity.CreateDate = now;
        }

        entity.UpdateDate = now;
        var parent = db.ParentOf(entity);
        var row = new NodeRow
        {
            Id = db.TakeReservedId(entity.Key) ?? 0,
            ObjectType = objectType,
            SortOrder = db.NextSortOrder(entity.ParentId, objectType),
        };
        Copy(entity, row);
        db.Add(row);
        row.Level = parent.Level + 1;
        db.SaveChanges();
        db.SetPath(row, parent.Path);
        entity.Id = row.Id;
        WriteBack(row, entity);
        return row;
    }

    /// <summary>Completes the path of a node that has just got its id.</summary>
    public static void SetPath(this SiteDbContext db, NodeRow row, string parentPath)
    {
        var path = row.Path = $"{parentPath},{row.Id}";
        db.Set<NodeRow>().Where(node => node.Id == row.Id).ExecuteUpdate(set => set.SetProperty(node => node.Path, path));
    }

    /// <summary>Updates a node; a new parent gives it a new path and level and the last place. Not saved yet.</summary>
    public static NodeRow UpdateNode(this SiteDbContext db, ITreeEntity entity, Guid objectType, DateTime now)
    {
        entity.UpdateDate = now;
        var row = db.Set<NodeRow>().Single(node => node.Id == entity.Id && node.ObjectType == objectType);
        if (row.ParentId != entity.ParentId)
        {
            var parent = db.ParentOf(entity);
            db.MoveDescendants(row, $"{parent.Path},{row.Id}", parent.Level + 1 - row.Level);
            row.SortOrder = db.NextSortOrder(entity.ParentId, objectType);
        }
        else
        {
            row.SortOrder = entity.SortOrder;
        }

        Copy(entity, row);
        row.CreateDate = entity.CreateDate == default ? row.CreateDate : entity.CreateDate;
        WriteBack(row, entity);
        return row;
    }

    /// <summary>Moves the children of a node, and what is below them, to another parent. Not saved yet.</summary>
    public static void EmptyInto(this SiteDbContext db, NodeRow row, int parentId)
    {
        var parent = db.Set<NodeRow>().AsNoTracking().Single(node => node.Id == parentId);
        foreach (var child in db.Set<NodeRow>().Where(node => node.ParentId == row.Id).OrderBy(node => node.SortOrder).ToList())
        {
            db.MoveDescendants(child, $"{parent.Path},{child.Id}", parent.Level + 1 - child.Level);
            child.ParentId = parentId;
        }
    }

    public static int NextSortOrder(this SiteDbContext db, int parentId, Guid objectType) =>
        (db.Set<NodeRow>()
            .Where(node => node.ParentId == parentId && node.ObjectType == objectType && node.Id != Constants.System.Root)
            .Max(node => (int?)node.SortOrder) ?? -1) + 1;

    // The kernel may have reserved an id for the key before the entity existed (IEntityService.ReserveId).
    private static int? TakeReservedId(this SiteDbContext db, Guid key)
    {
        var reservations = db.Set<NodeRow>().Where(node => node.Key == key && node.ObjectType == Constants.ObjectTypes.IdReservation);
        var id = reservations.Select(node => (int?)node.Id).SingleOrDefault();
        if (id is not null)
        {
            reservations.ExecuteDelete();
        }

        return id;
    }

    private static void MoveDescendants(this SiteDbContext db, NodeRow row, string path, int levels)
    {
        var below = row.Path + ",";
        foreach (var descendant in db.Set<NodeRow>().Where(node => node.Path.StartsWith(below)))
        {
            descendant.Path = path + descendant.Path[row.Path.Length..];
            descendant.Level += levels;
        }

        row.Path = path;
        row.Level += levels;
    }

    private static NodeRow ParentOf(this SiteDbContext db, ITreeEntity entity)
    {
        var parentId = entity.ParentId;
        return db.Set<NodeRow>().AsNoTracking().SingleOrDefault(node => node.Id == parentId)
            ?? throw new InvalidOperationException($"{entity.Name} cannot be stored: there is no node {parentId} to put it in.");
    }

    private static void Copy(ITreeEntity entity, NodeRow row)
    {
        row.Key = entity.Key;
        row.Name = entity.Name;
        row.ParentId = entity.ParentId;
        row.Trashed = entity.Trashed;
        row.CreatorId = entity.CreatorId;
        row.CreateDate = entity.CreateDate;
        row.UpdateDate = entity.UpdateDate;
    }

    private static void WriteBack(NodeRow row, ITreeEntity entity)
    {
        entity.Path = row.Path;
        entity.Level = row.Level;
        entity.SortOrder = row.SortOrder;
    }
}
