using System.Reflection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Documents;

/// <summary>A document in memory after a change is the document that is read back later.</summary>
public sealed class DocumentStateTests
{
    [Theory, AllDatabases]
    public async Task Read_AfterEachChange_IsWhatMemoryHeld(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").With("text").CreateAsync();
        var contents = host.Get<IContentService>();
        var document = contents.Create("A", Constants.System.Root, "article", Constants.Security.SuperUserId);
        document.SetValue("text", "een");

        contents.Save(document);
        Assert.Equal(Simple(document), Simple(contents.GetById(document.Id)!));
        contents.Publish(document, ["*"]);
        Assert.Equal(Simple(document), Simple(contents.GetById(document.Id)!));
        contents.Unpublish(document);
        Assert.Equal(Simple(document), Simple(contents.GetById(document.Id)!));
        contents.MoveToRecycleBin(document);

        Assert.Equal(Simple(document), Simple(contents.GetById(document.Id)!));
        Assert.True(Simple(document).Count > 20);
    }

    [Theory, AllDatabases]
    public async Task Read_PublishedAndRestarted_IsWhatMemoryHeld(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentBuilders.BilingualAsync(host);
        host.Get<IContentService>().Publish(document, ["nl-NL"]);
        document.SetValue("text", "verder", "nl-NL");
        host.Get<IContentService>().Save(document);

        await host.RestartAsync();

        var read = host.Get<IContentService>().GetById(document.Key)!;
        Assert.Equal(Simple(document), Simple(read));
        Assert.Equal(Cultures(document), Cultures(read));
        Assert.Equal(document.EditedCultures!.Order(), read.EditedCultures!.Order());
        Assert.False(read.IsDirty() || read.Properties.Any(property => property.IsDirty()));
    }

    // A trashed document keeps saying that it is published.
    [Theory, AllDatabases]
    public async Task Restart_PublishedDocumentInTheRecycleBin_IsOnNoPage(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (contents, a, b, c) = await DocumentBuilders.ThreeLevelsAsync(host);
        contents.PublishBranch(contents.GetById(a.Id)!, PublishBranchFilter.IncludeUnpublished, ["*"]);
        Assert.Equal(b.Key, host.Get<IDocumentUrlService>().GetDocumentKeyByRoute("/b", "nl-NL", null, isDraft: false));
        contents.MoveToRecycleBin(contents.GetById(b.Id)!);

        await host.RestartAsync();

        Assert.True(host.Get<IContentService>().GetById(c.Id)!.Published);
        foreach (var trashed in new[] { b, c })
        {
            Assert.False(host.Get<IPublishStatusQueryService>().IsDocumentPublishedInAnyCulture(trashed.Key));
            Assert.False(host.Get<IDocumentCacheService>().TryGetCached(trashed.Key, preview: false, out var _));
            Assert.Null(host.Get<IPublishedContentCache>().GetById(trashed.Key));
        }

        Assert.Null(host.Get<IDocumentUrlService>().GetDocumentKeyByRoute("/b", "nl-NL", null, isDraft: false));

        Assert.NotNull(host.Get<IPublishedContentCache>().GetById(a.Key));
        Assert.Equal(1, host.Get<IContentService>().CountPublished());
    }

    [Theory, AllDatabases]
    public async Task Restart_PublishedDocumentBelowAnUnpublishedOne_IsOnNoPage(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (contents, a, _, c) = await DocumentBuilders.ThreeLevelsAsync(host);
        contents.PublishBranch(contents.GetById(a.Id)!, PublishBranchFilter.IncludeUnpublished, ["*"]);
        contents.Unpublish(contents.GetById(a.Id)!);
        var now = host.Get<IPublishedContentCache>().GetById(c.Key);

        await host.RestartAsync();

        Assert.Null(now);
        Assert.Null(host.Get<IPublishedContentCache>().GetById(c.Key));
        host.Get<IContentService>().Publish(host.Get<IContentService>().GetById(a.Id)!, ["*"]);
        Assert.NotNull(host.Get<IPublishedContentCache>().GetById(c.Key));
    }

    private static List<string> Simple(IContent content) =>
        [.. typeof(IContent).GetInterfaces().Append(typeof(IContent))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.GetIndexParameters().Length == 0 && IsSimple(property.PropertyType))
            .Select(property => $"{property.Name}: {Text(property.GetValue(content))}")
            .Distinct().Order(StringComparer.Ordinal)];

    private static List<string> Cultures(IContent content) =>
        [.. content.CultureInfos!.Values.Concat(content.PublishCultureInfos!.Values)
            .Select(info => $"{info.Culture} {info.Name} {Text(info.Date)}")
            .Order()];

    private static bool IsSimple(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsPrimitive: true } or { IsEnum: true }
            || type == typeof(string)
            || type == typeof(Guid)
        || (Nullable.GetUnderlyingType(type) ?? type) == typeof(DateTime);

    private static string? Text(object? value) => value is DateTime date ? $"{date:O}" : value?.ToString();
}
