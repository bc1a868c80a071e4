using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Benchmarks;

/// <summary>
/// Documents by id, the children of a page in the editor's tree, and publishing a page with all below it, while the site grows.
/// </summary>
internal static class ContentBenchmark
{
    private const int DocumentsAtOne = 1000;
    private const int BelowOne = 100;
    private const int Page = 100;

    public static async Task RunAsync(IReadOnlyList<int> scales, IReadOnlyList<DatabaseKind> databases)
    {
        Console.WriteLine($"{"what",-48} {"documents",8} {"median",10} {"processor",13}");
        foreach (var kind in databases)
        {
            Console.WriteLine(kind);
            foreach (var scale in scales)
            {
                await MeasureAsync(kind, scale * DocumentsAtOne);
            }
        }
    }

    private static async Task MeasureAsync(DatabaseKind kind, int documents)
    {
        await using var site = await BenchmarkSite.CreateAsync(101, kind);
        var (wide, parent) = Fill(site, documents);
        await site.RestartAsync();
        var services = site.App.Services;
        var contents = services.GetRequiredService<IContentService>();
        var entities = services.GetRequiredService<IEntityService>();
        var type = services.GetRequiredService<IContentTypeService>().Get(BenchmarkSite.TypeAlias)!;
        var some = contents.GetPagedOfType(type.Id, 0, 200, out var all, null!).ToList();

        Timing.Print("content by key", (int)all, 200, i => _ = contents.GetById(some[i % some.Count].Key));
        Timing.Print("content by id", (int)all, 200, i => _ = contents.GetById(some[i % some.Count].Id));
        Timing.Print("tree: 100 children of a page that has 100", (int)all, 50, _ => Children(entities, parent, 0));
        Timing.Print($"tree: first 100 children of {documents / 2}", (int)all, 50, _ => Children(entities, wide, 0));
        Timing.Print($"tree: last 100 children of {documents / 2}", (int)all, 20, _ => Children(entities, wide, (documents / 2) - Page));
        await PublishBranchAsync(services, contents, (int)all);
    }

    // Under one root, as sites are: half of the documents below one page, the others a hundred below each.
    internal static (Guid Wide, Guid Small) Fill(BenchmarkSite site, int documents)
    {
        var stored = ActivatorUtilities.CreateInstance<StoredContent>(site.App.Services);
        var contents = site.App.Services.GetRequiredService<IContentService>();
        var type = site.App.Services.GetRequiredService<IContentTypeService>().Get(BenchmarkSite.TypeAlias)!;
        var model = contents.GetPagedOfType(type.Id, 0, 1, out _, null!).Single();
        var root = stored.CopyDocument(model.Id, [Constants.System.Root]).Single();
        var parents = stored.CopyDocument(model.Id, Enumerable.Repeat(root, Math.Max(2, documents / 2 / BelowOne)));
        stored.CopyDocument(model.Id, Enumerable.Repeat(parents[0], documents / 2));
        stored.CopyDocument(model.Id, parents.Skip(1).SelectMany(parent => Enumerable.Repeat(parent, BelowOne)));
        return (contents.GetById(parents[0])!.Key, contents.GetById(parents[1])!.Key);
    }

    private static void Children(IEntityService entities, Guid parent, int skip)
    {
        var children = entities.GetPagedChildren(parent, UmbracoObjectTypes.Document, skip, Page, out _).ToList();
        if (children.Count != Page)
        {
            throw new InvalidOperationException($"{children.Count} children instead of {Page}.");
        }
    }

    private static async Task PublishBranchAsync(IServiceProvider services, IContentService contents, int all)
    {
        var publishing = services.GetRequiredService<IContentPublishingService>();
        foreach (var size in new[] { 10, 100, 1000 })
        {
            var top = Branch(contents, size);
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var before = Environment.CpuUsage.TotalTime;
            using var log = new CommandLog();
            var result = await publishing.PublishBranchAsync(
                top.Key, ["*"], PublishBranchFilter.IncludeUnpublished, Constants.Security.SuperUserKey, useBackgroundThread: false);
            if (!result.Success)
            {
                throw new InvalidOperationException($"The branch was not published: {result.Status}");
            }

            var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            Console.WriteLine(
                $"{$"publish with {size} below it",-48} {all,8} {clock.Elapsed.TotalMilliseconds,10:0} ms {processor,10:0} ms "
                + $"{log.Commands.Count / (double)size,6:0.0} commands a document");
        }
    }

    private static IContent Branch(IContentService contents, int size)
    {
        var top = contents.Create($"Tak van {size}", Constants.System.Root, BenchmarkSite.TypeAlias);
        contents.Save(top);
        for (var i = 0; i < size; i++)
        {
            var document = contents.Create($"Blad {i}", top.Id, BenchmarkSite.TypeAlias);
            document.SetValue(BenchmarkSite.TextAlias, BenchmarkSite.SampleText(i));
            contents.Save(document);
        }

        return top;
    }
}
