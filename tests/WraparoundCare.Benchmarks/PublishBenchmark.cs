using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Benchmarks;

/// <summary>Save and publish of one document through the kernel's services: how many a second, in how many SQL commands.</summary>
internal static class PublishBenchmark
{
    private const int WarmUp = 300;
    private const int Measured = 500;

    public static async Task RunAsync(IReadOnlyList<int> scales)
    {
        Console.WriteLine("save + publish, SQLite, synchronous=FULL");
        Console.WriteLine($"{"documents",10} {"a second",10} {"commands",10}");
        foreach (var scale in scales)
        {
            await using var site = await BenchmarkSite.CreateAsync(scale * Scale.DocumentsAtOne);
            var (perSecond, commands) = Measure(site);
            Console.WriteLine($"{scale * Scale.DocumentsAtOne,10} {perSecond,10:F0} {commands,10:F1}");
        }
    }

    private static (double PerSecond, double Commands) Measure(BenchmarkSite site)
    {
        var content = site.App.Services.GetRequiredService<IContentService>();
        var type = site.App.Services.GetRequiredService<IContentTypeService>().Get(BenchmarkSite.TypeAlias)!;
        var documents = content.GetPagedOfType(type.Id, 0, 100, out _, null!).ToList();
        Publish(content, documents, WarmUp);

        using var log = new CommandLog();
        var clock = Stopwatch.StartNew();
        Publish(content, documents, Measured);
        return (Measured / clock.Elapsed.TotalSeconds, log.Commands.Count / (double)Measured);
    }

    private static void Publish(IContentService content, List<Umbraco.Cms.Core.Models.IContent> documents, int times)
    {
        for (var i = 0; i < times; i++)
        {
            var document = documents[i % documents.Count];
            document.SetValue(BenchmarkSite.TextAlias, BenchmarkSite.SampleText(i));
            if (!content.Save(document).Success || !content.Publish(document, ["*"]).Success)
            {
                throw new InvalidOperationException($"{document.Name} was not published.");
            }
        }
    }
}
