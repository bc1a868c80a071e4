using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.Tests.Shared.Files;

public sealed class GeneratedFileCacheTests
{
    [Fact]
    public async Task Ask_SameTextTwice_MakesOneFile()
    {
        using var files = new GeneratedFileCache();

        var first = await AskAsync(files, "/kaart", "tekst");

        Assert.Same(first, await AskAsync(files, "/kaart", "tekst"));
        Assert.Same(first, files.Find("/kaart", "tekst"));
        Assert.Equal(1, files.Made);
    }

    [Fact]
    public async Task Ask_ChangedText_MakesANewFile()
    {
        using var files = new GeneratedFileCache();
        var before = await AskAsync(files, "/kaart", "tekst");

        Assert.Null(files.Find("/kaart", "andere tekst"));
        Assert.NotEqual(before!.Tag, (await AskAsync(files, "/kaart", "andere tekst"))!.Tag);
    }

    [Fact]
    public async Task Ask_ManyAtOnceForOneFile_MakeItOnceAndHoldUpNoOtherFile()
    {
        using var files = new GeneratedFileCache(atOnce: 2, waiting: 0);
        using var making = new HeldUp();
        var all = Enumerable.Range(0, 50).Select(_ => AskAsync(files, "/werkboek", "tekst", making)).ToList();

        Assert.NotNull(await AskAsync(files, "/kaart", "tekst"));
        Assert.All(all, asking => Assert.False(asking.IsCompleted));
        making.GoOn();

        Assert.Single((await Task.WhenAll(all)).Distinct());
        Assert.Equal(2, files.Made);
    }

    [Fact]
    public async Task Ask_MoreFilesThanThereIsRoomFor_RefusesTheLast()
    {
        using var files = new GeneratedFileCache(atOnce: 1, waiting: 1);
        using var making = new HeldUp();
        var (first, second) = (AskAsync(files, "/1", "tekst", making), AskAsync(files, "/2", "tekst"));

        Assert.Null(await AskAsync(files, "/3", "tekst"));
        making.GoOn();

        Assert.NotNull(await first);
        Assert.NotNull(await second);
        Assert.NotNull(await AskAsync(files, "/3", "tekst"));
    }

    [Fact]
    public async Task Ask_VisitorGoesAway_LeavesTheFileToTheOthers()
    {
        using var files = new GeneratedFileCache();
        using var making = new HeldUp();
        using var gone = new CancellationTokenSource();
        var visitor = files.OfAsync("/kaart", "tekst", making.Make, gone.Token);
        var other = AskAsync(files, "/kaart", "tekst", making);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => visitor);
        making.GoOn();

        Assert.NotNull(await other);
    }

    [Fact]
    public async Task Ask_MakingFails_IsTriedAgain()
    {
        using var files = new GeneratedFileCache();
        await Assert.ThrowsAsync<InvalidOperationException>(() => files.OfAsync(
            "/kaart", "tekst", _ => throw new InvalidOperationException(), TestContext.Current.CancellationToken));

        Assert.NotNull(await AskAsync(files, "/kaart", "tekst"));
    }

    private static Task<KeptFile?> AskAsync(GeneratedFileCache files, string path, string text, HeldUp? making = null) =>
        files.OfAsync(path, text, making is null ? HeldUp.MakeAtOnce : making.Make, TestContext.Current.CancellationToken);

    /// <summary>A file that is not ready before the test says so.</summary>
    private sealed class HeldUp : IDisposable
    {
        private readonly ManualResetEventSlim _goOn = new();

        public static GeneratedFile MakeAtOnce(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

        public GeneratedFile Make(string text)
        {
            _goOn.Wait(TestContext.Current.CancellationToken);
            return MakeAtOnce(text);
        }

        public void GoOn() => _goOn.Set();

        public void Dispose() => _goOn.Dispose();
    }
}
