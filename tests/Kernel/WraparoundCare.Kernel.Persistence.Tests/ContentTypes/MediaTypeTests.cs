using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ContentTypes;

public sealed class MediaTypeTests
{
    [Theory, AllDatabases]
    public async Task Create_MediaType_IsReadBackAfterRestart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var type = new MediaType(host.Get<IShortStringHelper>(), -1) { Alias = "workCard", Name = "Werkkaart", Icon = "icon-document" };
        type.AddPropertyType(host.NewProperty("source"), "origin", "Herkomst");

        var result = await host.Get<IMediaTypeService>().CreateAsync(type, TypeBuilders.User);
        await host.RestartAsync();

        Assert.Equal(ContentTypeOperationStatus.Success, result.Result);
        var read = host.Get<IMediaTypeService>().Get("workCard")!;
        Assert.Equal((type.Id, type.Key, "Werkkaart", "icon-document"), (read.Id, read.Key, read.Name, read.Icon));
        Assert.False(read.Property("source").SupportsPublishing);
        Assert.Null(host.Get<IContentTypeService>().Get(type.Id));
    }

    [Theory, AllDatabases]
    public async Task Update_BuiltInType_KeepsItsOtherProperties(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var image = host.Get<IMediaTypeService>().Get("Image")!;

        image.AddPropertyType(host.NewProperty("altText"), "image");
        await host.Get<IMediaTypeService>().UpdateAsync(image, TypeBuilders.User);

        Assert.Equal(
            ["umbracoFile", "umbracoWidth", "umbracoHeight", "umbracoBytes", "umbracoExtension", "altText"],
            host.Get<IMediaTypeService>().Get("Image")!.PropertyTypes.Select(property => property.Alias));
    }
}
