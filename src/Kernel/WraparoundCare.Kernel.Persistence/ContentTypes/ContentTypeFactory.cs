using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>Turns rows into the kernel's document types, media types and member types.</summary>
internal sealed class ContentTypeFactory(IShortStringHelper shortStrings)
{
    /// <summary>All content types; compositions are shared between them.</summary>
    /// <param name="rows">The stored rows.</param>
    /// <param name="templates">The templates that the rows mention.</param>
    public IReadOnlyList<IContentTypeComposition> Create(ContentTypeRows rows, IReadOnlyDictionary<int, ITemplate> templates)
    {
        var context = new Context(rows, templates, rows.Types.ToDictionary(row => row.Node.Id));
        var entities = rows.Types.ToDictionary(row => row.Node.Id, row => Create(row.Node, row.Type, context));
        foreach (var entity in entities.Values)
        {
            entity.ContentTypeComposition = [.. rows.Compositions[entity.Id].Select(id => entities[id])];
        }

        foreach (var entity in entities.Values)
        {
            EnableChangeTracking(entity);
        }

        return [.. rows.Types.Select(row => entities[row.Node.Id])];
    }

    /// <summary>A copy that can be changed without changing the original.</summary>
    public T Copy<T>(T original)
        where T : IContentTypeComposition
    {
        var copy = (T)original.DeepClone();
        switch (copy)
        {
            case ContentType { HistoryCleanup: { } cleanup } type:
                // A deep clone still shares this object.
                type.DisableChangeTracking();
                type.HistoryCleanup = Copy(cleanup);
                EnableChangeTracking(type);
                break;
            case MemberType type:
                // A deep clone still shares the rights of members on properties, so a member type is put together anew.
                return (T)(IContentTypeComposition)CopyMemberType(type);
        }

        return copy;
    }

    private MemberType CopyMemberType(MemberType clone)
    {
        var copy = new MemberType(shortStrings, clone.ParentId);
        copy.DisableChangeTracking();
        CopyPlace(clone, copy);
        copy.Alias = clone.Alias;
        copy.Icon = clone.Icon;
        copy.Thumbnail = clone.Thumbnail;
        copy.Description = clone.Description;
        copy.IsElement = clone.IsElement;
        copy.AllowedAsRoot = clone.AllowedAsRoot;
        copy.ListView = clone.ListView;
        copy.AllowedContentTypes = clone.AllowedContentTypes;
        copy.PropertyGroups = clone.PropertyGroups;
        copy.NoGroupPropertyTypes = [.. clone.NoGroupPropertyTypes];
        copy.ContentTypeComposition = clone.ContentTypeComposition;
        foreach (var alias in clone.PropertyTypes.Select(property => property.Alias))
        {
            SetMemberAccess(
                copy, alias, clone.MemberCanEditProperty(alias), clone.MemberCanViewProperty(alias), clone.IsSensitiveProperty(alias));
        }

        EnableChangeTracking(copy);
        return copy;
    }

    private ContentTypeCompositionBase Create(NodeRow node, ContentTypeRow row, Context context)
    {
        var entity = New(node);
        entity.DisableChangeTracking();
        FillPlace(entity, node);
        entity.Alias = row.Alias;
        entity.Icon = row.Icon;
        entity.Thumbnail = row.Thumbnail;
        entity.Description = row.Description;
        entity.IsElement = row.IsElement;
        entity.AllowedAsRoot = row.AllowedAsRoot;
        entity.ListView = row.ListView;
        if (entity is not MemberType)
        {
            entity.Variations = row.Variations;
        }

        entity.AllowedContentTypes = [.. context.Rows.Allowed[node.Id].Select(allowed => new ContentTypeSort(
            context.Types[allowed.AllowedId].Node.Key, allowed.SortOrder, context.Types[allowed.AllowedId].Type.Alias))];
        FillProperties(entity, context.Rows);
        if (entity is ContentType documentType)
        {
            FillDocumentType(documentType, row, context);
        }

        return entity;
    }

    private ContentTypeCompositionBase New(NodeRow node) => node.ObjectType switch
    {
        var type when type == Constants.ObjectTypes.DocumentType => new ContentType(shortStrings, node.ParentId),
        var type when type == Constants.ObjectTypes.MediaType => new MediaType(shortStrings, node.ParentId),
        var type when type == Constants.ObjectTypes.MemberType => new MemberType(shortStrings, node.ParentId),
        _ => throw new InvalidOperationException($"Node {node.Id} has a content type, but its object type is {node.ObjectType}."),
    };

    private void FillProperties(ContentTypeCompositionBase entity, ContentTypeRows rows)
    {
        var groups = rows.Groups[entity.Id].Select(CreateGroup).ToDictionary(group => group.Id);
        var ungrouped = new List<IPropertyType>();
        foreach (var row in rows.Properties[entity.Id])
        {
            var property = CreateProperty(row, rows, entity.SupportsPublishing);
            if (row.PropertyGroupId is { } groupId)
            {
                property.PropertyGroupId = new Lazy<int>(groupId);
                groups[groupId].PropertyTypes!.Add(property);
            }
            else
            {
                ungrouped.Add(property);
            }

            if (entity is MemberType memberType)
            {
                SetMemberAccess(memberType, property.Alias, row.MemberCanEdit, row.MemberCanView, row.IsSensitive);
            }
        }

        entity.PropertyGroups = new PropertyGroupCollection(groups.Values);
        entity.NoGroupPropertyTypes = ungrouped;

        PropertyGroup CreateGroup(PropertyGroupRow row)
        {
            var group = new PropertyGroup(entity.SupportsPublishing);
            group.DisableChangeTracking();
            group.Id = row.Id;
            group.Key = row.Key;
            group.Type = row.Type;
            group.Alias = row.Alias;
            group.Name = row.Name;
            group.SortOrder = row.SortOrder;
            return group;
        }
    }

    private PropertyType CreateProperty(PropertyTypeRow row, ContentTypeRows rows, bool supportsPublishing)
    {
        var (dataTypeNode, dataType) = rows.DataTypes[row.DataTypeId];
        var property = new PropertyType(shortStrings, dataType.EditorAlias, dataType.StorageType, row.Alias);
        property.DisableChangeTracking();
        property.Id = row.Id;
        property.Key = row.Key;
        property.DataTypeId = row.DataTypeId;
        property.DataTypeKey = dataTypeNode.Key;
        property.Name = row.Name ?? string.Empty;
        property.Description = row.Description;
        property.SortOrder = row.SortOrder;
        property.Variations = row.Variations;
        property.SupportsPublishing = supportsPublishing;
        property.LabelOnTop = row.LabelOnTop;
        property.Mandatory = row.Mandatory;
        property.MandatoryMessage = row.MandatoryMessage;
        property.ValidationRegExp = row.ValidationRegExp;
        property.ValidationRegExpMessage = row.ValidationRegExpMessage;
        return property;
    }

    private static void FillDocumentType(ContentType type, ContentTypeRow row, Context context)
    {
        var links = context.Rows.Templates[type.Id].Where(link => context.Templates.ContainsKey(link.TemplateId)).ToList();
        type.AllowedTemplates = [.. links.Select(link => context.Templates[link.TemplateId])];
        type.DefaultTemplateId = links.FirstOrDefault(link => link.IsDefault)?.TemplateId ?? 0;
        type.HistoryCleanup = new HistoryCleanup
        {
            PreventCleanup = row.PreventCleanup,
            KeepAllVersionsNewerThanDays = row.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = row.KeepLatestVersionPerDayForDays,
        };
        type.HistoryCleanup.ResetDirtyProperties(false);
    }

    private static void FillPlace(ContentTypeCompositionBase entity, NodeRow node)
    {
        entity.Id = node.Id;
        entity.Key = node.Key;
        entity.Name = node.Name;
        entity.Level = node.Level;
        entity.Path = node.Path;
        entity.SortOrder = node.SortOrder;
        entity.Trashed = node.Trashed;
        entity.CreatorId = node.CreatorId ?? NodeRepositoryExtensions.SuperUserId;
        entity.CreateDate = node.CreateDate;
        entity.UpdateDate = node.UpdateDate;
    }

    private static void CopyPlace(MemberType original, MemberType copy)
    {
        copy.Id = original.Id;
        copy.Key = original.Key;
        copy.Name = original.Name;
        copy.Level = original.Level;
        copy.Path = original.Path;
        copy.SortOrder = original.SortOrder;
        copy.Trashed = original.Trashed;
        copy.CreatorId = original.CreatorId;
        copy.CreateDate = original.CreateDate;
        copy.UpdateDate = original.UpdateDate;
    }

    private static HistoryCleanup Copy(HistoryCleanup cleanup)
    {
        var copy = new HistoryCleanup
        {
            PreventCleanup = cleanup.PreventCleanup,
            KeepAllVersionsNewerThanDays = cleanup.KeepAllVersionsNewerThanDays,
            KeepLatestVersionPerDayForDays = cleanup.KeepLatestVersionPerDayForDays,
        };
        copy.ResetDirtyProperties(false);
        return copy;
    }

    private static void SetMemberAccess(MemberType type, string alias, bool canEdit, bool canView, bool isSensitive)
    {
        type.SetMemberCanEditProperty(alias, canEdit);
        type.SetMemberCanViewProperty(alias, canView);
        type.SetIsSensitiveProperty(alias, isSensitive);
    }

    private static void EnableChangeTracking(ContentTypeCompositionBase entity)
    {
        entity.ResetDirtyProperties(false);
        foreach (var group in entity.PropertyGroups)
        {
            group.EnableChangeTracking();
        }

        foreach (var property in entity.PropertyTypes)
        {
            ((PropertyType)property).EnableChangeTracking();
        }

        entity.EnableChangeTracking();
    }

    private sealed record Context(
        ContentTypeRows Rows,
        IReadOnlyDictionary<int, ITemplate> Templates,
        IReadOnlyDictionary<int, (NodeRow Node, ContentTypeRow Type)> Types);
}
