using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using WraparoundCare.Kernel.Website.PublishedCache;
using WraparoundCare.Kernel.Website.Rendering;

namespace WraparoundCare.Kernel.Website.PageCache;

/// <summary>
/// Pages for anonymous visitors. A page belongs to the generation of the data that was current before it was rendered,
/// so nothing has to be evicted and nothing outdated can slip in after a change.
/// </summary>
internal sealed class PageStore(PublishedSnapshotStore snapshots, TimeProvider time, IOptions<PageCacheOptions> options)
{
    // What the dictionary and the object around the bytes take, so that many tiny pages count too.
    private const int Overhead = 512;

    private sealed record Entry(RenderedPage Page, long Generation, long KeptAt)
    {
        public int Size => Page.Size + Overhead;
    }

    private readonly ConcurrentDictionary<PageKey, Entry> _entries = new();
    private long _size;

    public long Generation => snapshots.Generation;

    public long Size => Interlocked.Read(ref _size);

    public RenderedPage? Find(PageKey key) =>
        _entries.TryGetValue(key, out var entry) && entry.Generation == snapshots.Generation && !IsOld(entry) ? entry.Page : null;

    public void Keep(PageKey key, RenderedPage page, long generation)
    {
        var entry = new Entry(page, generation, time.GetTimestamp());
        if (generation != snapshots.Generation || entry.Size > options.Value.SizeLimit)
        {
            return;
        }

        if (_entries.TryGetValue(key, out var previous))
        {
            Remove(key, previous);
        }

        MakeRoom(entry.Size);
        if (_entries.TryAdd(key, entry))
        {
            Interlocked.Add(ref _size, entry.Size);
        }
    }

    private bool IsOld(Entry entry) => time.GetElapsedTime(entry.KeptAt) > options.Value.LongestAge;

    private void MakeRoom(int size)
    {
        if (Size + size <= options.Value.SizeLimit)
        {
            return;
        }

        // Outdated pages first; then any, down to nine tenths, so that not every new page has to make room again.
        var current = snapshots.Generation;
        foreach (var (key, entry) in _entries.Where(pair => pair.Value.Generation != current))
        {
            Remove(key, entry);
        }

        var target = options.Value.SizeLimit / 10 * 9 - size;
        foreach (var (key, entry) in _entries.TakeWhile(_ => Size > target))
        {
            Remove(key, entry);
        }
    }

    private void Remove(PageKey key, Entry entry)
    {
        if (_entries.TryRemove(KeyValuePair.Create(key, entry)))
        {
            Interlocked.Add(ref _size, -entry.Size);
        }
    }
}
