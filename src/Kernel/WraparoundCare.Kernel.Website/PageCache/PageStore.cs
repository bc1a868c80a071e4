using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using WraparoundCare.Kernel.Website.PublishedCache;
using WraparoundCare.Kernel.Website.Rendering;

namespace WraparoundCare.Kernel.Website.PageCache;

/// <summary>
/// Pages for anonymous visitors. A page belongs to the generation of the data that was current before it was rendered,
/// so nothing has to be evicted and nothing outdated can slip in after a change. What shows on the pages of one document and is no
/// content renews those alone, in the same way.
/// </summary>
internal sealed class PageStore(PublishedSnapshotStore snapshots, TimeProvider time, IOptions<PageCacheOptions> options)
{
    // What the dictionary and the object around the bytes take, so that many tiny pages count too.
    private const int Overhead = 512;

    private sealed record Entry(RenderedPage Page, PageMoment Moment, Guid Document, long KeptAt)
    {
        public int Size => Page.Size + Overhead;
    }

    private readonly ConcurrentDictionary<PageKey, Entry> _entries = new();
    private readonly ConcurrentDictionary<Guid, long> _renewed = new();
    private long _renewals;
    private long _size;

    /// <summary>Ask for it before a page is rendered, and give it with the page.</summary>
    public PageMoment Now => new(snapshots.Generation, Interlocked.Read(ref _renewals));

    public long Size => Interlocked.Read(ref _size);

    public RenderedPage? Find(PageKey key) =>
        _entries.TryGetValue(key, out var entry) && IsCurrent(entry) && !IsOld(entry) ? entry.Page : null;

    /// <param name="key">By which it is found.</param>
    /// <param name="page">What was rendered.</param>
    /// <param name="moment">From before that.</param>
    /// <param name="document">What it is a page of.</param>
    public void Keep(PageKey key, RenderedPage page, PageMoment moment, Guid document)
    {
        var entry = new Entry(page, moment, document, time.GetTimestamp());
        if (!IsCurrent(entry) || entry.Size > options.Value.SizeLimit)
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

    /// <summary>Has every page made anew when it is next asked for.</summary>
    public void Renew() => snapshots.Touch();

    /// <summary>Has the pages of a document made anew when they are next asked for.</summary>
    public void Renew(Guid document)
    {
        var number = Interlocked.Increment(ref _renewals);
        _renewed.AddOrUpdate(document, number, (_, other) => Math.Max(number, other));
    }

    private bool IsCurrent(Entry entry) => entry.Moment.Generation == snapshots.Generation
        && (!_renewed.TryGetValue(entry.Document, out var renewed) || renewed <= entry.Moment.Renewals);

    private bool IsOld(Entry entry) => time.GetElapsedTime(entry.KeptAt) > options.Value.LongestAge;

    private void MakeRoom(int size)
    {
        if (Size + size <= options.Value.SizeLimit)
        {
            return;
        }

        // Outdated pages first; then any, down to nine tenths, so that not every new page has to make room again.
        foreach (var (key, entry) in _entries.Where(pair => !IsCurrent(pair.Value)))
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

/// <summary>What was current before a page was rendered.</summary>
/// <param name="Generation">Of the published content.</param>
/// <param name="Renewals">How often the pages of a document were renewed alone.</param>
internal readonly record struct PageMoment(long Generation, long Renewals);
