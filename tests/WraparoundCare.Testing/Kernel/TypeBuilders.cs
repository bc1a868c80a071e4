using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;

namespace WraparoundCare.Testing.Kernel;

/// <summary>Types and properties as the services get them: without ids.</summary>
internal static class TypeBuilders
{
    public static readonly Guid User = Constants.Security.SuperUserKey;

    public static ContentType NewDocumentType(this KernelHost host, string alias, int parentId = -1) =>
        new(host.Get<IShortStringHelper>(), parentId) { Alias = alias, Name = alias };

    public static PropertyType NewProperty(this KernelHost host, string alias, Guid? dataTypeKey = null) =>
        new(host.Get<IShortStringHelper>(), "Umbraco.TextBox", ValueStorageType.Nvarchar, alias)
        {
            Name = alias,
            DataTypeKey = dataTypeKey ?? Constants.DataTypes.Guids.TextstringGuid,
        };

    public static async Task CreateAsync(this KernelHost host, IContentType type)
    {
        var result = await host.Get<IContentTypeService>().CreateAsync(type, User);
        Assert.Equal(ContentTypeOperationStatus.Success, result.Result);
    }

    public static async Task UpdateAsync(this KernelHost host, IContentType type)
    {
        var result = await host.Get<IContentTypeService>().UpdateAsync(type, User);
        Assert.Equal(ContentTypeOperationStatus.Success, result.Result);
    }

    /// <summary>Stores a document type with one group of properties.</summary>
    public static async Task<ContentType> CreateDocumentTypeAsync(this KernelHost host, string alias, params string[] properties)
    {
        var type = host.NewDocumentType(alias);
        foreach (var property in properties)
        {
            type.AddPropertyType(host.NewProperty(property), "content", "Inhoud");
        }

        await host.CreateAsync(type);
        return type;
    }

    public static IContentType DocumentType(this KernelHost host, string alias) =>
        host.Get<IContentTypeService>().Get(alias) ?? throw new InvalidOperationException($"There is no document type {alias}.");

    public static IPropertyType Property(this IContentTypeBase type, string alias) =>
        type.PropertyTypes.Single(property => property.Alias == alias);
}
