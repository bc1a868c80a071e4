using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Packaging;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Packaging;

/// <summary>The site with a package to install.</summary>
internal sealed class PackageHost : IAsyncDisposable
{
    private PackageHost(KernelHost site) => Site = site;

    public KernelHost Site { get; }

    public TestPackage Package { get; } = new();

    public IContentService Documents => Site.Get<IContentService>();

    public IContentTypeService Types => Site.Get<IContentTypeService>();

    public IMediaService Media => Site.Get<IMediaService>();

    public static async Task<PackageHost> StartAsync(DatabaseKind kind) => new(await KernelHost.StartAsync(kind));

    public static async Task<PackageHost> InstalledAsync(DatabaseKind kind)
    {
        var host = await StartAsync(kind);
        await host.InstallAsync();
        return host;
    }

    public Task InstallAsync() => Site.Get<PackageInstaller>().InstallAsync(Package.Path, TestContext.Current.CancellationToken);

    /// <summary>Whether the file of the package's media item is in the media folder.</summary>
    public bool HasMediaFile() => Site.Get<MediaFileManager>().FileSystem.FileExists("e0000000/hello.txt");

    /// <summary>Everything that the package could have changed, as lines to compare.</summary>
    public async Task<IReadOnlyList<string>> ContentsAsync() =>
    [
        .. (await Site.Get<ILanguageService>().GetAllAsync()).Select(language => language.IsoCode),
        .. (await Site.Get<IDictionaryItemService>().GetAtRootAsync()).Select(item => $"{item.ItemKey} {item.UpdateDate:O}"),
        .. (await Site.Get<IDataTypeService>().GetAllAsync()).Select(dataType => $"{dataType.Name} {dataType.UpdateDate:O}"),
        .. (await Site.Get<IDataTypeContainerService>().GetAllAsync()).Select(folder => folder.Name!),
        .. (await Site.Get<ITemplateService>().GetAllAsync(Array.Empty<string>()))
            .Select(template => $"{template.Alias} {template.UpdateDate:O}"),
        .. Types.GetAll().Select(type => $"{type.Alias} {type.UpdateDate:O}"),
        .. (await Site.Get<IContentTypeContainerService>().GetAllAsync()).Select(folder => folder.Name!),
        .. Site.Get<IMediaTypeService>().GetAll().Select(type => $"{type.Alias} {type.UpdateDate:O}"),
        .. Documents.GetPagedDescendants(-1, 0, 100, out _).Select(Line),
        .. Media.GetPagedDescendants(-1, 0, 100, out _).Select(Line),
        HasMediaFile() ? "file" : "no file",
        Site.Get<IKeyValueService>().GetValue("Packages/Test") ?? "not installed",
    ];

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Package.Dispose();
    }

    private static string Line(IContentBase item) => $"{item.Name} {item.VersionId} {item.UpdateDate:O} {item.Trashed}";
}
