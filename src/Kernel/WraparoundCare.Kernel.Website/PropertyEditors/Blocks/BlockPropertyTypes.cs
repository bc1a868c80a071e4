using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Blocks;

/// <summary>Gives block values the property types that their JSON leaves out.</summary>
internal sealed class BlockPropertyTypes(IContentTypeService contentTypes)
{
    public IReadOnlyDictionary<string, IPropertyType> Of(Guid elementType) =>
        contentTypes.Get(elementType) is { IsElement: true } type
            ? type.CompositionPropertyTypes.ToDictionary(property => property.Alias, StringComparer.OrdinalIgnoreCase)
            : new Dictionary<string, IPropertyType>();

    /// <summary>Values of properties and elements that are no more are dropped.</summary>
    public void Resolve(BlockValue value)
    {
        foreach (BlockItemData item in value.ContentData.Concat(value.SettingsData))
        {
            IReadOnlyDictionary<string, IPropertyType> types = Of(item.ContentTypeKey);
            item.Values = [.. item.Values.Where(property => types.ContainsKey(property.Alias))];
            foreach (BlockPropertyValue property in item.Values)
            {
                property.PropertyType = types[property.Alias];
            }
        }
    }
}
