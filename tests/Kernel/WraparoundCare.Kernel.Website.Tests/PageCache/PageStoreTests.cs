using Microsoft.Extensions.Options;
using WraparoundCare.Kernel.Website.PageCache;
using WraparoundCare.Kernel.Website.PublishedCache;
using WraparoundCare.Kernel.Website.Rendering;
using WraparoundCare.Kernel.Website.Tests.PublishedCache;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Kernel.Website.Tests.PageCache;

public class PageStoreTests
{
    private static readonly Guid Document = Guid.NewGuid();

    private readonly PublishedSnapshotStore _snapshots = new();
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Find_KeptPage_ReturnsIt()
    {
        var (store, page) = (CreateStore(), Page());

        store.Keep(Key("/"), page, store.Now, Document);

        Assert.Same(page, store.Find(Key("/")));
        Assert.Null(store.Find(Key("/anders")));
    }

    [Fact]
    public void Find_AfterAPublish_ReturnsNothing()
    {
        var store = CreateStore();
        store.Keep(Key("/"), Page(), store.Now, Document);

        Publish();

        Assert.Null(store.Find(Key("/")));
    }

    [Fact]
    public void Find_PageThatIsTooOld_ReturnsNothing()
    {
        var store = CreateStore();
        store.Keep(Key("/"), Page(), store.Now, Document);

        _clock.Advance(TimeSpan.FromMinutes(59));
        var before = store.Find(Key("/"));
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.NotNull(before);
        Assert.Null(store.Find(Key("/")));
    }

    [Fact]
    public void Keep_PageRenderedBeforeAPublish_IsRefused()
    {
        var store = CreateStore();
        var before = store.Now;

        Publish();
        store.Keep(Key("/"), Page(), before, Document);

        Assert.Null(store.Find(Key("/")));
        Assert.Equal(0, store.Size);
    }

    [Fact]
    public void Renew_OneDocument_MakesItsPagesAnewAndNoOthers()
    {
        var store = CreateStore();
        var before = store.Now;
        store.Keep(Key("/"), Page(), store.Now, Document);
        store.Keep(Key("/anders"), Page(), store.Now, Guid.NewGuid());

        store.Renew(Document);

        Assert.Null(store.Find(Key("/")));
        Assert.NotNull(store.Find(Key("/anders")));
        store.Keep(Key("/"), Page(), before, Document);
        Assert.Null(store.Find(Key("/")));
        store.Keep(Key("/"), Page(), store.Now, Document);
        Assert.NotNull(store.Find(Key("/")));
    }

    [Fact]
    public void Keep_MoreThanFits_StaysBelowTheLimit()
    {
        var store = CreateStore(sizeLimit: 100_000);

        for (var i = 0; i < 1000; i++)
        {
            store.Keep(Key($"/{i}"), Page(), store.Now, Document);
        }

        Assert.InRange(store.Size, 50_000, 100_000);
        Assert.NotNull(store.Find(Key("/999")));
    }

    [Fact]
    public void Keep_SamePageAgain_CountsItOnce()
    {
        var store = CreateStore();
        store.Keep(Key("/"), Page(), store.Now, Document);
        var size = store.Size;

        store.Keep(Key("/"), Page(), store.Now, Document);

        Assert.Equal(size, store.Size);
    }

    private static PageKey Key(string path) => new("https", "example.nl", path, string.Empty);

    private static RenderedPage Page() => new(new byte[1000]);

    private PageStore CreateStore(long sizeLimit = 1_000_000) =>
        new(_snapshots, _clock, Options.Create(new PageCacheOptions { SizeLimit = sizeLimit }));

    private void Publish() => _snapshots.Update(current => current.WithDocuments([Nodes.Put(Nodes.Document(1))]));
}
