using System.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>Writes one content type with everything that belongs to it, and writes the new ids back on the entity.</summary>
internal sealed class ContentTypeWriter(ScopeAccessor scopes, PropertyTypeWriter properties, TimeProvider time)
{
    private SiteDbContext Db => scopes.Db;

    /// <exception cref="DuplicateNameException">Another content type of the same kind has the alias.</exception>
    /// <exception cref="InvalidOperationException">An alias is missing, or a property varies more than its type.</exception>
    public void Save(IContentTypeComposition entity, Guid objectType)
    {
        RefuseUnusable(entity, objectType);
        var now = time.GetUtcNow().UtcDateTime;
        var isStored = entity.HasIdentity;
        ContentTypeRow row;
        if (isStored)
        {
            Db.UpdateNode(entity, objectType, now);
            row = Db.Set<ContentTypeRow>().Single(type => type.NodeId == entity.Id);
            Fill(row, entity);
        }
        else
        {
            Db.InsertNode(entity, objectType, now);
            row = new ContentTypeRow { NodeId = entity.Id };
            Fill(row, entity);
            Db.Add(row);
        }

        Db.SaveChanges();
        SaveLinks(entity, objectType);
        properties.Save(entity, isStored);
    }

    public void Delete(IContentTypeComposition entity)
    {
        DeleteWithChildren(entity.Id);
        entity.DeleteDate = time.GetUtcNow().UtcDateTime;
    }

    // Types may be put below types; the node of a parent cannot go before its children.
    private void DeleteWithChildren(int id)
    {
        foreach (var child in Db.Set<NodeRow>().Where(node => node.ParentId == id).Select(node => node.Id).ToList())
        {
            DeleteWithChildren(child);
        }

        Db.Set<NodeRow>().Where(node => node.Id == id).ExecuteDelete();
    }

    private void RefuseUnusable(IContentTypeComposition entity, Guid objectType)
    {
        if (string.IsNullOrWhiteSpace(entity.Alias))
        {
            throw new InvalidOperationException($"The content type \"{entity.Name}\" cannot be saved without an alias.");
        }

        var others =
            from type in Db.Set<ContentTypeRow>()
            join node in Db.Set<NodeRow>() on type.NodeId equals node.Id
            where node.ObjectType == objectType && node.Id != entity.Id
            select type.Alias;
        if (others.AsEnumerable().Contains(entity.Alias, StringComparer.OrdinalIgnoreCase))
        {
            throw new DuplicateNameException($"An item with the alias {entity.Alias} already exists");
        }
    }

    private static void Fill(ContentTypeRow row, IContentTypeComposition entity)
    {
        row.Alias = entity.Alias;
        row.Icon = entity.Icon;
        row.Thumbnail = entity.Thumbnail;
        row.Description = entity.Description;
        row.IsElement = entity.IsElement;
        row.AllowedAsRoot = entity.AllowedAsRoot;
        row.Variations = entity.Variations;
        row.ListView = entity.ListView;
        if (entity is IContentType { HistoryCleanup: { } cleanup })
        {
            row.PreventCleanup = cleanup.PreventCleanup;
            row.KeepAllVersionsNewerThanDays = cleanup.KeepAllVersionsNewerThanDays;
            row.KeepLatestVersionPerDayForDays = cleanup.KeepLatestVersionPerDayForDays;
        }
    }

    private void SaveLinks(IContentTypeComposition entity, Guid objectType)
    {
        SaveCompositions(entity, objectType);
        SaveAllowed(entity);
        if (entity is IContentType documentType)
        {
            SaveTemplates(documentType);
        }

        Db.SaveChanges();
    }

    private void SaveCompositions(IContentTypeComposition entity, Guid objectType)
    {
        var wanted = entity.ContentTypeComposition
            .Select(composition => composition.HasIdentity ? composition.Id : IdOf(composition.Alias, objectType))
            .Where(id => id is not null && id != entity.Id).Select(id => id!.Value).ToHashSet();
        var stored = Db.Set<ContentTypeCompositionRow>().Where(row => row.ContentTypeId == entity.Id).ToList();
        Db.RemoveRange(stored.Where(row => !wanted.Contains(row.CompositionId)));
        wanted.ExceptWith(stored.Select(row => row.CompositionId));
        Db.AddRange(wanted.Select(id => new ContentTypeCompositionRow { ContentTypeId = entity.Id, CompositionId = id }));
    }

    private int? IdOf(string alias, Guid objectType)
    {
        var ids =
            from type in Db.Set<ContentTypeRow>()
            join node in Db.Set<NodeRow>() on type.NodeId equals node.Id
            where type.Alias == alias && node.ObjectType == objectType
            select (int?)node.Id;
        return ids.FirstOrDefault();
    }

    // Types that have been deleted since the entity was read are left out.
    private void SaveAllowed(IContentTypeComposition entity)
    {
        var sorts = (entity.AllowedContentTypes ?? []).DistinctBy(sort => sort.Key).ToDictionary(sort => sort.Key);
        var keys = sorts.Keys.ToList();
        var wanted = Db.Set<NodeRow>().Where(node => keys.Contains(node.Key)).Select(node => new { node.Id, node.Key })
            .ToDictionary(node => node.Id, node => sorts[node.Key].SortOrder);
        foreach (var row in Db.Set<ContentTypeAllowedRow>().Where(row => row.ContentTypeId == entity.Id).ToList())
        {
            if (wanted.Remove(row.AllowedId, out var sortOrder))
            {
                row.SortOrder = sortOrder;
            }
            else
            {
                Db.Remove(row);
            }
        }

        Db.AddRange(wanted.Select(allowed => new ContentTypeAllowedRow
        {
            ContentTypeId = entity.Id,
            AllowedId = allowed.Key,
            SortOrder = allowed.Value,
        }));
    }

    private void SaveTemplates(IContentType entity)
    {
        var wanted = (entity.AllowedTemplates ?? []).Where(template => template.HasIdentity).Select(template => template.Id).ToHashSet();
        foreach (var row in Db.Set<ContentTypeTemplateRow>().Where(row => row.ContentTypeId == entity.Id).ToList())
        {
            if (wanted.Remove(row.TemplateId))
            {
                row.IsDefault = row.TemplateId == entity.DefaultTemplateId;
            }
            else
            {
                Db.Remove(row);
            }
        }

        Db.AddRange(wanted.Select(id => new ContentTypeTemplateRow
        {
            ContentTypeId = entity.Id,
            TemplateId = id,
            IsDefault = id == entity.DefaultTemplateId,
        }));
    }
}
