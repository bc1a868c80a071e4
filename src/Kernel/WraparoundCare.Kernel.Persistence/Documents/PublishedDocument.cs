using Umbraco.Cms.Core.Models;
using WraparoundCare.Kernel.Persistence.ContentVersions;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>What is published of a document, to compare a draft with.</summary>
/// <param name="Name">The published name.</param>
/// <param name="NameIn">The published name in a culture; null when that is not published.</param>
/// <param name="ValuesOf">The published values of a property.</param>
internal sealed record PublishedDocument(
    string? Name, Func<string, string?> NameIn, Func<IProperty, IReadOnlyList<StoredValue>> ValuesOf)
{
    /// <summary>What the document itself says is about to be published.</summary>
    public static PublishedDocument InMemory(IContent content) => new(
        content.Name,
        culture => content.GetPublishName(culture),
        property => [.. property.Values.Where(value => value.PublishedValue is not null)
            .Select(value => new StoredValue(value.Culture, value.Segment, value.PublishedValue!))]);

    /// <summary>
    /// What the published version holds. A draft is compared with this and not with the published values in memory:
    /// after a publication that was refused those are the values that were not published.
    /// </summary>
    public static PublishedDocument Stored(ContentVersionRow version, KnownCultures cultures)
    {
        var values = PropertyValuesJson.Read(version.PropertyValues);
        var names = new Dictionary<string, CultureName>(CultureNamesJson.Read(version.Cultures), StringComparer.OrdinalIgnoreCase);
        return new PublishedDocument(
            version.Name,
            culture => names.TryGetValue(culture, out var name) ? name.Name
                : version.Cultures is null && cultures.IsDefault(culture) ? version.Name
                : null,
            property => values.Of(property.PropertyType, cultures));
    }
}
