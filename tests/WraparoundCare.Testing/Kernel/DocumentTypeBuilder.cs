using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace WraparoundCare.Testing.Kernel;

/// <summary>
/// Makes a document type through the kernel's services:
/// <c>await new DocumentTypeBuilder(services, "article").With("text").CreateAsync()</c>.
/// </summary>
public sealed class DocumentTypeBuilder(IServiceProvider services, string alias)
{
    private readonly List<(string Alias, Guid DataType, ContentVariation Variation)> _properties = [];
    private ContentVariation _variation = ContentVariation.Nothing;

    /// <summary>Adds a property: a text box unless another data type is named.</summary>
    public DocumentTypeBuilder With(string property, Guid? dataType = null, ContentVariation variation = ContentVariation.Nothing)
    {
        _properties.Add((property, dataType ?? Constants.DataTypes.Guids.TextstringGuid, variation));
        return this;
    }

    public DocumentTypeBuilder VaryingByCulture()
    {
        _variation = ContentVariation.Culture;
        return this;
    }

    /// <summary>Creates the type; it is allowed at the root and below itself.</summary>
    /// <exception cref="InvalidOperationException">The kernel refused the type.</exception>
    public async Task<IContentType> CreateAsync()
    {
        var contentTypes = services.GetRequiredService<IContentTypeService>();
        var type = new ContentType(services.GetRequiredService<IShortStringHelper>(), Constants.System.Root)
        {
            Alias = alias,
            Name = alias,
            Icon = "icon-document",
            AllowedAsRoot = true,
            Variations = _variation,
        };
        foreach (var property in _properties)
        {
            type.AddPropertyType(await PropertyAsync(property.Alias, property.DataType, property.Variation), "content", "Content");
        }

        Require(await contentTypes.CreateAsync(type, Constants.Security.SuperUserKey));
        type.AllowedContentTypes = [new ContentTypeSort(type.Key, 0, type.Alias)];
        Require(await contentTypes.UpdateAsync(type, Constants.Security.SuperUserKey));
        return contentTypes.Get(type.Key)!;
    }

    private async Task<PropertyType> PropertyAsync(string property, Guid dataTypeKey, ContentVariation variation)
    {
        var dataType = await services.GetRequiredService<IDataTypeService>().GetAsync(dataTypeKey)
            ?? throw new InvalidOperationException($"There is no data type {dataTypeKey}.");
        return new PropertyType(services.GetRequiredService<IShortStringHelper>(), dataType, property)
        {
            Name = property,
            Variations = variation,
        };
    }

    private static void Require(Attempt<Umbraco.Cms.Core.Services.OperationStatus.ContentTypeOperationStatus> attempt)
    {
        if (!attempt.Success)
        {
            throw new InvalidOperationException($"The document type was refused: {attempt.Result}.");
        }
    }
}
