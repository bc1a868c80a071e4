using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.Tests.PublishedCache;

public class SegmentedMapTests
{
    [Fact]
    public void With_SetAndRemovedKeys_LeavesTheFormerMapAsItWas()
    {
        var former = SegmentedMap<int, string>.Empty.With(Enumerable.Range(0, 5000).Select(Pair).ToList());

        var changed = former.With([KeyValuePair.Create(7, (string?)"other"), KeyValuePair.Create(8, (string?)null)]);

        Assert.Equal(("7", "8", 5000), (former.Find(7), former.Find(8), former.Count));
        Assert.Equal(("other", null, 4999), (changed.Find(7), changed.Find(8), changed.Count));
    }

    [Fact]
    public void Find_EveryKey_FindsItsOwnValue()
    {
        var map = SegmentedMap<int, string>.Empty.With(Enumerable.Range(-2000, 10_000).Select(Pair).ToList());

        Assert.All(Enumerable.Range(-2000, 10_000), key => Assert.Equal(Pair(key).Value, map.Find(key)));
        Assert.Null(map.Find(99_999));
        Assert.Equal(10_000, map.Values.Distinct().Count());
    }

    private static KeyValuePair<int, string?> Pair(int key) => KeyValuePair.Create(key, (string?)$"{key}");
}
