using System.Diagnostics;
using System.Globalization;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Durability.Tests;

/// <summary>Eight writers and eight readers at once: nobody is refused and nobody reads half a change.</summary>
public sealed class ConcurrencyTests
{
    private const int Writers = 8;
    private const int Readers = 8;

    [Fact]
    public async Task Publish_EightWritersAndReadersOnSqlite_NoErrorAndNoWrongRead()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var documents = await CreateDocumentsAsync(host);
        var clock = Stopwatch.StartNew();

        var writers = documents.Select(document => OnItsOwnThread(() => Write(host, document, clock))).ToList();
        var readers = Enumerable.Range(0, Readers).Select(_ => OnItsOwnThread(() => Read(host, documents, clock))).ToList();

        var written = await Task.WhenAll(writers);
        var read = await Task.WhenAll(readers);
        Assert.All(written, count => Assert.True(count > 0));
        Assert.All(read, count => Assert.True(count > 0));
        TestContext.Current.SendDiagnosticMessage(
            $"{written.Sum()} publishes and {read.Sum()} reads in {RunLength.Duration.TotalSeconds} s");
    }

    // The thread pool adds threads so slowly that on few cores the last writers would begin after the others have ended.
    private static Task<int> OnItsOwnThread(Func<int> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static async Task<List<IContent>> CreateDocumentsAsync(KernelHost host)
    {
        var type = await new DocumentTypeBuilder(host.Services, "pair").With("left").With("right").CreateAsync();
        var content = host.Get<IContentService>();
        return [.. Enumerable.Range(0, Writers).Select(i =>
        {
            var document = content.Create($"Pair {i}", -1, type);
            Publish(content, document, 0);
            return document;
        })];
    }

    private static int Write(KernelHost host, IContent document, Stopwatch clock)
    {
        var content = host.Get<IContentService>();
        var number = 0;
        while (clock.Elapsed < RunLength.Duration)
        {
            Publish(content, document, ++number);
        }

        return number;
    }

    // The two values are always written together, so they must always be read together and never go back.
    private static int Read(KernelHost host, List<IContent> documents, Stopwatch clock)
    {
        var content = host.Get<IContentService>();
        var published = host.Get<IPublishedContentCache>();
        var seen = new int[documents.Count];
        var count = 0;
        while (clock.Elapsed < RunLength.Duration)
        {
            var index = count++ % documents.Count;
            var document = content.GetById(documents[index].Key)!;
            var number = Pair(document.GetValue<string>("left", published: true), document.GetValue<string>("right", published: true));
            Assert.True(number >= seen[index], $"{document.Name} went back from {seen[index]} to {number}.");
            seen[index] = number;
            var page = published.GetById(documents[index].Key)!;
            Pair((string?)page.GetProperty("left")!.GetSourceValue(), (string?)page.GetProperty("right")!.GetSourceValue());
        }

        return count;
    }

    private static int Pair(string? left, string? right)
    {
        Assert.Equal(left, right);
        return int.Parse(left!, CultureInfo.InvariantCulture);
    }

    private static void Publish(IContentService content, IContent document, int number)
    {
        document.SetValue("left", number.ToString(CultureInfo.InvariantCulture));
        document.SetValue("right", number.ToString(CultureInfo.InvariantCulture));
        Assert.True(content.Save(document).Success);
        Assert.True(content.Publish(document, ["*"]).Success);
    }
}
