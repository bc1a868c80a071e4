using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Media;

public sealed class MediaServiceTests
{
    [Theory, AllDatabases]
    public async Task Save_FileInAFolder_IsReadBackAndFoundByItsPath(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IMediaService>();
        var folder = service.CreateMedia("Hulpmiddelen", Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
        service.Save(folder);
        var file = service.CreateMedia("Kaart", folder.Id, Constants.Conventions.MediaTypes.File);
        file.SetValue(Constants.Conventions.Media.File, "/media/abc/kaart.pdf");
        file.SetValue(Constants.Conventions.Media.Bytes, 1234);
        service.Save(file);

        await host.RestartAsync();

        service = host.Get<IMediaService>();
        var read = service.GetById(file.Key)!;
        Assert.Equal($"-1,{folder.Id},{file.Id}", read.Path);
        Assert.Equal("/media/abc/kaart.pdf", read.GetValue(Constants.Conventions.Media.File));
        Assert.Equal("1234", read.GetValue(Constants.Conventions.Media.Bytes)?.ToString());
        Assert.Equal(file.Key, service.GetMediaByPath("/media/abc/kaart.pdf")?.Key);
        Assert.Null(service.GetMediaByPath("/media/abc/ander.pdf"));
        var slim = Assert.IsType<MediaEntitySlim>(host.Get<IEntityService>().Get(file.Key, UmbracoObjectTypes.Media));
        Assert.Equal("/media/abc/kaart.pdf", slim.MediaPath);
    }

    [Theory, AllDatabases]
    public async Task MoveToRecycleBinAndBack_Folder_TakesItsFilesAlong(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IMediaService>();
        var folder = service.CreateMedia("Map", Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
        service.Save(folder);
        var inside = service.CreateMedia("Map", folder.Id, Constants.Conventions.MediaTypes.Folder);
        service.Save(inside);

        service.MoveToRecycleBin(service.GetById(folder.Id)!);
        var trashed = service.GetById(inside.Id)!;
        service.Move(service.GetById(folder.Id)!, Constants.System.Root);
        var restored = service.GetById(inside.Id)!;
        service.MoveToRecycleBin(service.GetById(folder.Id)!);
        await service.EmptyRecycleBinAsync(Constants.Security.SuperUserKey);

        Assert.Equal($"-1,-21,{folder.Id},{inside.Id}", trashed.Path);
        Assert.True(trashed.Trashed);
        Assert.Equal($"-1,{folder.Id},{inside.Id}", restored.Path);
        Assert.False(restored.Trashed);
        Assert.Equal(0, service.Count());
        Assert.Null(service.GetById(inside.Key));
        Assert.Equal([0L], await Rows.CountAsync(host, "media"));
    }

    [Theory, AllDatabases]
    public async Task Save_SameNameInOneFolder_IsNumbered(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IMediaService>();

        var names = Enumerable.Range(0, 3).Select(_ =>
        {
            var media = service.CreateMedia("Map", Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
            service.Save(media);
            return media.Name;
        }).ToList();

        Assert.Equal(["Map", "Map (1)", "Map (2)"], names);
        Assert.Equal([0, 1, 2], service.GetRootMedia().Select(media => media.SortOrder));
    }
}
