using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Blocks;

/// <summary>Passes the values inside blocks to their own editors.</summary>
internal sealed class BlockValues(
    BlockPropertyTypes propertyTypes,
    PropertyEditorCollection editors,
    IDataTypeConfigurationCache configurations,
    DataValueReferenceFactoryCollection references)
{
    public void FromEditor(BlockValue value, BlockValue? current)
    {
        RemoveUnused(value);
        propertyTypes.Resolve(value);
        foreach ((BlockItemData item, BlockPropertyValue property) in Properties(value))
        {
            if (EditorOf(property, out var configuration) is { } editor)
            {
                // A block has its own key, so that two blocks with a file of the same name have each their own.
                var data = new ContentPropertyData(property.Value, configuration)
                {
                    ContentKey = item.Key,
                    PropertyTypeKey = property.PropertyType!.Key,
                };
                property.Value = editor.GetValueEditor(configuration).FromEditor(data, CurrentValue(current, item, property));
            }
        }
    }

    public void ToEditor(BlockValue value)
    {
        propertyTypes.Resolve(value);
        foreach ((_, BlockPropertyValue property) in Properties(value))
        {
            if (EditorOf(property, out var configuration) is { } editor)
            {
                // The block holds one value per culture itself: for the editor the property does not vary.
                var invariant = (IPropertyType)property.PropertyType!.DeepClone();
                invariant.Variations = ContentVariation.Nothing;
                var holder = new Property(invariant);
                holder.SetValue(property.Value);
                property.Value = editor.GetValueEditor(configuration).ToEditor(holder);
            }
        }
    }

    public IEnumerable<UmbracoEntityReference> References(BlockValue value)
    {
        propertyTypes.Resolve(value);
        return Properties(value)
            .SelectMany(pair => EditorOf(pair.Property, out _) is { } editor
                ? references.GetReferences(editor, [pair.Property.Value])
                : new HashSet<UmbracoEntityReference>())
            .Distinct();
    }

    public IEnumerable<ITag> Tags(BlockValue value, int? languageId)
    {
        propertyTypes.Resolve(value);
        return Properties(value)
            .SelectMany(pair => EditorOf(pair.Property, out var configuration)?.GetValueEditor() is IDataValueTags tags
                ? tags.GetTags(pair.Property.Value, configuration, languageId)
                : []);
    }

    private static void RemoveUnused(BlockValue value)
    {
        List<IBlockLayoutItem> layout = [.. value.Layout.Values.SelectMany(items => items)];
        value.ContentData.RemoveAll(item => !layout.Any(place => place.ReferencesContent(item.Key)));
        value.SettingsData.RemoveAll(item => !layout.Any(place => place.ReferencesSetting(item.Key)));
        value.Expose = [.. value.Expose.Where(variation => value.ContentData.Any(item => item.Key == variation.ContentKey))];
    }

    private static IEnumerable<(BlockItemData Item, BlockPropertyValue Property)> Properties(BlockValue value) =>
        from item in value.ContentData.Concat(value.SettingsData)
        from property in item.Values
        select (item, property);

    private static object? CurrentValue(BlockValue? current, BlockItemData item, BlockPropertyValue property) =>
        current?.ContentData.Concat(current.SettingsData)
            .FirstOrDefault(other => other.Key == item.Key)?
            .Values.FirstOrDefault(other => other.Alias == property.Alias
                && other.Culture == property.Culture
                && other.Segment == property.Segment)?
            .Value;

    private IDataEditor? EditorOf(BlockPropertyValue property, out object? configuration)
    {
        configuration = null;
        if (property.PropertyType is not { } type || !editors.TryGet(type.PropertyEditorAlias, out IDataEditor? editor))
        {
            return null;
        }

        configuration = configurations.GetConfiguration(type.DataTypeKey);
        return editor;
    }
}
