using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>Fills the properties of a content item from the stored values of its version.</summary>
internal static class PropertyHydration
{
    /// <param name="properties">The properties that the content got from its type.</param>
    /// <param name="draft">Values of the version that is loaded.</param>
    /// <param name="published">Values of the published version, when there is one.</param>
    /// <param name="cultures">The cultures of the site.</param>
    public static void Fill(IPropertyCollection properties, string draft, string? published, KnownCultures cultures)
    {
        var draftValues = PropertyValuesJson.Read(draft);
        var publishedValues = published is null ? null : published == draft ? draftValues : PropertyValuesJson.Read(published);
        if (draftValues.Count == 0 && publishedValues is null or { Count: 0 })
        {
            return;
        }

        foreach (var property in properties)
        {
            var values = Merge(
                draftValues.Of(property.PropertyType, cultures),
                publishedValues is not null && property.PropertyType.SupportsPublishing
                    ? publishedValues.Of(property.PropertyType, cultures)
                    : []);
            if (values.Count > 0)
            {
                property.Values = values;
            }
        }
    }

    private static List<IPropertyValue> Merge(IReadOnlyList<StoredValue> draft, IReadOnlyList<StoredValue> published)
    {
        var values = new List<IPropertyValue>(draft.Count);
        foreach (var value in draft)
        {
            values.Add(new Property.PropertyValue { Culture = value.Culture, Segment = value.Segment, EditedValue = value.Value });
        }

        foreach (var value in published)
        {
            var existing = values.Find(other => SameVariant(other, value));
            if (existing is null)
            {
                existing = new Property.PropertyValue { Culture = value.Culture, Segment = value.Segment };
                values.Add(existing);
            }

            existing.PublishedValue = value.Value;
        }

        return values;
    }

    private static bool SameVariant(IPropertyValue value, StoredValue stored) =>
        string.Equals(value.Culture, stored.Culture, StringComparison.OrdinalIgnoreCase)
        && string.Equals(value.Segment, stored.Segment, StringComparison.OrdinalIgnoreCase);
}
