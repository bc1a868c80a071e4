using Microsoft.AspNetCore.Http;
using WraparoundCare.Kernel.Website.Preview;
using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.Tests.PublishedCache;

public class ElementsCacheTests
{
    [Fact]
    public void Get_SameGeneration_MakesAValueOnce()
    {
        var cache = new ElementsCache(new PublishedSnapshotStore(), new CurrentPreview(new HttpContextAccessor()));

        Assert.Equal("first", cache.Get("key", () => "first"));
        Assert.Equal("first", cache.Get("key", () => "second"));
    }

    [Fact]
    public void Get_AfterAnyChange_MakesItAgain()
    {
        var store = new PublishedSnapshotStore();
        var cache = new ElementsCache(store, new CurrentPreview(new HttpContextAccessor()));
        _ = cache.Get("key", () => "first");

        store.Update(current => current.WithDocuments([Nodes.Put(Nodes.Document(1))]));

        Assert.Equal("second", cache.Get("key", () => "second"));
    }

    [Fact]
    public void Clear_ByTheKernel_ForgetsValues()
    {
        var cache = new ElementsCache(new PublishedSnapshotStore(), new CurrentPreview(new HttpContextAccessor()));
        _ = cache.Get("key", () => "first");

        cache.Clear();

        Assert.Null(cache.Get("key"));
    }
}
