using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Packaging.Validation;

/// <summary>Takes stock of the site before a package is judged.</summary>
internal sealed class SiteInventoryReader(
    PropertyEditorCollection editors,
    ILanguageService languages,
    ITemplateService templates,
    IDataTypeService dataTypes,
    TypeServices types)
{
    public async Task<SiteInventory> ReadAsync() => new()
    {
        Editors = editors.Select(editor => editor.Alias).ToHashSet(StringComparer.Ordinal),
        Languages = (await languages.GetAllAsync()).Select(language => language.IsoCode).ToHashSet(StringComparer.OrdinalIgnoreCase),
        Templates = (await templates.GetAllAsync()).Select(template => template.Alias).ToHashSet(StringComparer.OrdinalIgnoreCase),
        DataTypes = (await dataTypes.GetAllAsync()).ToDictionary(dataType => dataType.Key, dataType => dataType.DatabaseType),
        DocumentTypes = Shapes(types.Documents.GetAll()),
        MediaTypes = Shapes(types.Media.GetAll()),
        MemberTypes = Shapes(types.Members.GetAll()),
    };

    private static List<TypeShape> Shapes(IEnumerable<IContentTypeComposition> contentTypes) =>
        contentTypes.Select(type => new TypeShape(
            type.Alias,
            type.Variations,
            type.ContentTypeComposition.Select(composition => composition.Alias).ToList(),
            type.PropertyTypes.Select(Shape).ToList())).ToList();

    private static PropertyShape Shape(IPropertyType property) => new(property.Alias, property.Variations, property.ValueStorageType);
}

/// <summary>The services of the three kinds of content types.</summary>
internal sealed record TypeServices(IContentTypeService Documents, IMediaTypeService Media, IMemberTypeService Members);
