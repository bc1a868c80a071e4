using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Files;

/// <summary>Files are on disk, so one database is enough.</summary>
public sealed class FileServiceTests
{
    [Fact]
    public async Task GetAll_Scripts_AreThoseInTheFolders()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var files = host.Get<FileSystems>().ScriptsFileSystem!;
        files.AddFile("site.js", new MemoryStream("let a;"u8.ToArray()));
        files.AddFile("forum/topic.js", new MemoryStream("let b;"u8.ToArray()));
        files.AddFile("leesmij.txt", new MemoryStream("x"u8.ToArray()));
        var service = host.Get<IScriptService>();

        var all = await service.GetAllAsync();
        var one = await service.GetAsync("forum/topic.js");

        Assert.Equal(["site.js", "topic.js"], all.Select(file => file.Name));
        Assert.Equal("let b;", one!.Content);
        Assert.Null(await service.GetAsync("leesmij.txt"));
        Assert.Null(await service.GetAsync("weg.js"));
        Assert.Equal(6, await service.GetFileSizeAsync("site.js"));
    }

    [Fact]
    public async Task Save_Script_IsRefusedByName()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        host.Get<FileSystems>().ScriptsFileSystem!.AddFile("site.js", new MemoryStream("let a;"u8.ToArray()));
        var repository = host.Get<IScriptRepository>();

        var refusal = Assert.Throws<NotSupportedException>(() => repository.Save(repository.Get("site.js")!));

        Assert.Contains("Save", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetMany_PartialViewsAndStylesheets_ReadTheirOwnKind()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        host.Get<FileSystems>().PartialViewsFileSystem!.AddFile("Menu.cshtml", new MemoryStream("<nav></nav>"u8.ToArray()));
        host.Get<FileSystems>().StylesheetsFileSystem!.AddFile("site.css", new MemoryStream("body { }"u8.ToArray()));

        Assert.Equal(["<nav></nav>"], host.Get<IPartialViewRepository>().GetMany().Select(file => file.Content));
        Assert.Equal(["site.css"], host.Get<IStylesheetRepository>().GetMany().Select(file => file.Name));
        Assert.True(host.Get<IStylesheetRepository>().Exists("site.css"));
        Assert.False(host.Get<IStylesheetRepository>().FolderExists("map"));
    }
}
