using Umbraco.Cms.Core.Models;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.DataTypes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>Writes the groups and properties that a content type owns; those of its compositions belong to those.</summary>
internal sealed class PropertyTypeWriter(ScopeAccessor scopes, DataTypeCache dataTypes)
{
    private SiteDbContext Db => scopes.Db;

    public void Save(IContentTypeComposition entity, bool isStored)
    {
        Validate(entity, isStored);
        SaveGroups(entity);
        SaveProperties(entity);
    }

    private static void Validate(IContentTypeComposition entity, bool isStored)
    {
        foreach (var property in entity.PropertyTypes)
        {
            if (string.IsNullOrWhiteSpace(property.Alias))
            {
                throw new InvalidOperationException(
                    $"The property \"{property.Name}\" of {entity.Alias} cannot be saved without an alias.");
            }

            // A type that stops varying takes its properties along; a new property has to fit from the start.
            if (isStored)
            {
                property.Variations &= entity.Variations;
            }
            else if (!entity.Variations.HasFlag(property.Variations))
            {
                throw new InvalidOperationException(
                    $"The property {property.Alias} cannot have variations of {property.Variations} "
                    + $"with the content type variations of {entity.Variations}");
            }
        }
    }

    private void SaveGroups(IContentTypeComposition entity)
    {
        var stored = Db.Set<PropertyGroupRow>().Where(row => row.ContentTypeId == entity.Id).ToDictionary(row => row.Id);
        var rows = new List<(PropertyGroup Group, PropertyGroupRow Row)>();
        foreach (var group in entity.PropertyGroups)
        {
            if (!stored.Remove(group.Id, out var row))
            {
                row = new PropertyGroupRow { ContentTypeId = entity.Id };
                Db.Add(row);
            }

            Fill(row, group);
            rows.Add((group, row));
        }

        // The properties of a removed group are either removed too or have moved; both are settled in SaveProperties.
        Db.RemoveRange(stored.Values);
        Db.SaveChanges();
        rows.ForEach(pair => pair.Group.Id = pair.Row.Id);
    }

    private void SaveProperties(IContentTypeComposition entity)
    {
        var stored = Db.Set<PropertyTypeRow>().Where(row => row.ContentTypeId == entity.Id).ToDictionary(row => row.Id);
        var rows = new List<(IPropertyType Property, PropertyTypeRow Row)>();
        foreach (var (property, group) in PropertiesWithGroups(entity))
        {
            if (!stored.Remove(property.Id, out var row))
            {
                row = new PropertyTypeRow { ContentTypeId = entity.Id };
                Db.Add(row);
            }

            AssignDataType(property);
            property.PropertyGroupId = group is null ? null : new Lazy<int>(group.Id);
            Fill(row, property, group?.Id, entity as IMemberType);
            rows.Add((property, row));
        }

        Db.RemoveRange(stored.Values);
        Db.SaveChanges();
        rows.ForEach(pair => pair.Property.Id = pair.Row.Id);
    }

    private static List<(IPropertyType Property, PropertyGroup? Group)> PropertiesWithGroups(IContentTypeComposition entity)
    {
        var grouped = entity.PropertyGroups
            .SelectMany(
                group => (group.PropertyTypes ?? Enumerable.Empty<IPropertyType>()).Select(property => (property, (PropertyGroup?)group)));
        return [.. entity.NoGroupPropertyTypes.Select(property => (property, (PropertyGroup?)null)), .. grouped];
    }

    // A property may name its data type by id, by key or, in old packages, by the alias of its editor only.
    private void AssignDataType(IPropertyType property)
    {
        var known = dataTypes.Content;
        var byId = known.ById.GetValueOrDefault(property.DataTypeId);
        var byKey = known.ByKey.GetValueOrDefault(property.DataTypeKey);
        var keyDecides = property.DataTypeId == 0 || property.IsPropertyDirty(nameof(IPropertyType.DataTypeKey));
        var dataType = (keyDecides ? byKey ?? byId : byId ?? byKey)
            ?? known.All.Where(candidate => candidate.EditorAlias == property.PropertyEditorAlias)
                .MinBy(candidate => Math.Abs(candidate.Id))
            ?? throw new InvalidOperationException(
                $"The property {property.Alias} has no data type, "
                + $"and there is none with the property editor {property.PropertyEditorAlias}.");
        property.DataTypeId = dataType.Id;
        property.DataTypeKey = dataType.Key;
        property.PropertyEditorAlias = dataType.EditorAlias;
        property.ValueStorageType = dataType.DatabaseType;
    }

    private static void Fill(PropertyGroupRow row, PropertyGroup group)
    {
        row.Key = group.Key;
        row.Type = group.Type;
        row.Alias = group.Alias;
        row.Name = group.Name;
        row.SortOrder = group.SortOrder;
    }

    private static void Fill(PropertyTypeRow row, IPropertyType property, int? groupId, IMemberType? memberType)
    {
        row.Key = property.Key;
        row.PropertyGroupId = groupId;
        row.DataTypeId = property.DataTypeId;
        row.Alias = property.Alias;
        row.Name = property.Name;
        row.Description = property.Description;
        row.SortOrder = property.SortOrder;
        row.Variations = property.Variations;
        row.LabelOnTop = property.LabelOnTop;
        row.Mandatory = property.Mandatory;
        row.MandatoryMessage = property.MandatoryMessage;
        row.ValidationRegExp = property.ValidationRegExp;
        row.ValidationRegExpMessage = property.ValidationRegExpMessage;
        row.MemberCanEdit = memberType?.MemberCanEditProperty(property.Alias) ?? false;
        row.MemberCanView = memberType?.MemberCanViewProperty(property.Alias) ?? false;
        row.IsSensitive = memberType?.IsSensitiveProperty(property.Alias) ?? false;
    }
}
