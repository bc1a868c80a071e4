using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Umbraco.Cms.Core.PublishedCache;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.SharedPages;

/// <summary>
/// The pages of the forum that were made last, in memory. Each is kept under what was current before it was made: published content, the
/// forum as a whole, and its topic. So a change takes nothing away; it leads to where nothing is kept yet, and what was made of older data
/// lands where nobody looks any more.
/// </summary>
internal sealed class SharedPageStore(ICacheManager cache, SiteAddress site) : IDisposable
{
    // In bytes.
    private const long SizeLimit = 32 * 1024 * 1024;

    // What changed without a word, such as who may read a category in another version of the site, is seen after this at last.
    private static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = SizeLimit, CompactionPercentage = 0.2 });
    private readonly ConcurrentDictionary<long, long> _topics = new();
    private long _lists;
    private long _all;

    /// <summary>Ask for it before the page is made.</summary>
    /// <param name="request">Which page.</param>
    /// <param name="visitor">Who asks: others may read other categories.</param>
    /// <param name="topic">Whose posts it shows; null for a list of topics.</param>
    public SharedPagePlace PlaceOf(HttpRequest request, ForumVisitor visitor, long? topic) => new(
        $"{site.Asked} {request.PathBase} {request.Path}{request.QueryString}",
        string.Join(',', visitor.Groups.Order(StringComparer.Ordinal)),
        cache.ElementsCache.Get("WraparoundCare.SharedPages", static () => new object())!,
        Interlocked.Read(ref _all),
        topic is { } id ? _topics.GetValueOrDefault(id) : Interlocked.Read(ref _lists));

    /// <param name="place">Where it is.</param>
    /// <param name="kind">What those have in common who see it.</param>
    public SharedPage? Find(SharedPagePlace place, string kind) => _pages.Get<SharedPage>((place, kind));

    /// <summary>The topics on the list that stands there, which are the same for all kinds of readers; none for another page.</summary>
    public IReadOnlyCollection<long> TopicsIn(SharedPagePlace place) => _pages.Get<IReadOnlyCollection<long>>(place) ?? [];

    public void Keep(SharedPagePlace place, string kind, SharedPage page)
    {
        if (!page.IsKept)
        {
            return;
        }

        Keep((place, kind), page, page.Size);
        if (page.Topics.Count > 0)
        {
            Keep(place, page.Topics, sizeof(long) * page.Topics.Count);
        }
    }

    /// <summary>Has the pages of topics made anew, and all lists, which show something of each.</summary>
    public void Renew(IEnumerable<long> topics)
    {
        foreach (var topic in topics)
        {
            _topics.AddOrUpdate(topic, 1, (_, changes) => changes + 1);
        }

        Interlocked.Increment(ref _lists);
    }

    /// <summary>Has every page made anew: what changed is shown in more than its own topic, such as a name or what is quoted.</summary>
    public void RenewAll() => Interlocked.Increment(ref _all);

    public void Dispose() => _pages.Dispose();

    private void Keep(object key, object kept, long size) =>
        _pages.Set(key, kept, new MemoryCacheEntryOptions { Size = size, AbsoluteExpirationRelativeToNow = LongestAge });
}

/// <param name="Address">Of the page.</param>
/// <param name="Groups">The member groups of who reads it.</param>
/// <param name="Content">Stands for published content as it was: after a change it is another.</param>
/// <param name="Forum">How often the forum as a whole was other than before.</param>
/// <param name="Own">The same for the topic, or for all lists.</param>
internal sealed record SharedPagePlace(string Address, string Groups, object Content, long Forum, long Own);
