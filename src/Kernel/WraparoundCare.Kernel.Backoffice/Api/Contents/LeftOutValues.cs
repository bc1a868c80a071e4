using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Api.Contents;

/// <summary>
/// Values that a form does not mention. The client sends every field that it has read, an emptied one too, so a form without one was saved
/// before it was filled (umbraco/Umbraco-CMS#23573). The kernel would empty those fields.
/// </summary>
internal static class LeftOutValues
{
    /// <returns>Whether the item holds something in a field of which the form says nothing.</returns>
    /// <param name="stored">The item as it is.</param>
    /// <param name="values">What the form says.</param>
    /// <param name="variants">The languages that the form is about.</param>
    public static bool Any(IContentBase stored, IReadOnlyList<ValueRequest> values, IReadOnlyList<VariantRequest> variants)
    {
        var mentioned = values.Select(value => (value.Alias, Culture: NameOf(value.Culture))).ToHashSet();
        var cultures = variants.Select(variant => NameOf(variant.Culture)).ToHashSet();
        return stored.Properties
            .Where(property => property.PropertyType.PropertyEditorAlias != Constants.PropertyEditors.Aliases.Label)
            .SelectMany(FilledCultures, (property, culture) => (property.Alias, Culture: NameOf(culture)))
            .Any(filled => (filled.Culture.Length == 0 || cultures.Contains(filled.Culture)) && !mentioned.Contains(filled));
    }

    private static IEnumerable<string?> FilledCultures(IProperty property) => property.Values
        .Where(value => value.Segment is null && property.PropertyType.VariesByCulture() == value.Culture is not null)
        .Where(value => value.EditedValue is not (null or ""))
        .Select(value => value.Culture);

    private static string NameOf(string? culture) => culture?.ToUpperInvariant() ?? string.Empty;
}
