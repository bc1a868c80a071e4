using Umbraco.Cms.Core.Cache;
using WraparoundCare.Kernel.Website.Preview;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>
/// The kernel's own cache of values inside blocks. Its keys carry no generation, so it lives in a new dictionary for
/// every generation of the data, and a preview has one of its own.
/// </summary>
internal sealed class ElementsCache(PublishedSnapshotStore snapshots, CurrentPreview previews) : IAppCache
{
    private sealed record Generation(long Number, FastDictionaryAppCache Items);

    private Generation _current = new(0, new FastDictionaryAppCache());

    private IAppCache Items => previews.Request?.Elements ?? Shared;

    private FastDictionaryAppCache Shared
    {
        get
        {
            var number = snapshots.ElementsGeneration;
            var current = Volatile.Read(ref _current);
            if (current.Number == number)
            {
                return current.Items;
            }

            // The loser of a race uses the winner's dictionary, or its own for once when the data changed again.
            var created = new Generation(number, new FastDictionaryAppCache());
            var found = Interlocked.CompareExchange(ref _current, created, current);
            return ReferenceEquals(found, current) || found.Number != number ? created.Items : found.Items;
        }
    }

    public object? Get(string key) => Items.Get(key);

    public object? Get(string key, Func<object?> factory) => Items.Get(key, factory);

    public IEnumerable<object?> SearchByKey(string keyStartsWith) => Items.SearchByKey(keyStartsWith);

    public IEnumerable<object?> SearchByRegex(string regex) => Items.SearchByRegex(regex);

    public void Clear() => snapshots.TouchElements();

    public void Clear(string key) => Items.Clear(key);

    public void ClearOfType(Type type) => Items.ClearOfType(type);

    public void ClearOfType<T>() => Items.ClearOfType<T>();

    public void ClearOfType<T>(Func<string, T, bool> predicate) => Items.ClearOfType(predicate);

    public void ClearByKey(string keyStartsWith) => Items.ClearByKey(keyStartsWith);

    public void ClearByRegex(string regex) => Items.ClearByRegex(regex);
}
