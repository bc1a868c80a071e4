using Microsoft.AspNetCore.Http;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.Discovery;

/// <summary>The pages that changed last.</summary>
public sealed class Feeds(IEnumerable<Feed> all, ReadablePages pages, SiteTree tree, SiteAddress site)
{
    private const int MaxEntries = 25;

    public IEnumerable<Feed> All => all;

    public IResult Answer(Feed feed)
    {
        List<ContentPage> changed =
        [
            .. pages.All.Where(feed.Holds)
                .OrderByDescending(page => page.UpdateDate)
                .ThenBy(page => page.SortOrder)
                .Take(MaxEntries),
        ];
        var updated = changed is [var latest, ..] ? latest.UpdateDate : tree.Home()?.UpdateDate ?? DateTime.UnixEpoch;
        return new AtomFeed(feed.Path, feed.Title, "/", updated, [.. changed.Select(Entry)]).Answer(tree.SiteName, site);
    }

    private AtomEntry Entry(ContentPage page) => new(
        page.Key,
        page.LinkText,
        tree.Url(page),
        page.CreateDate,
        page.UpdateDate,
        page.Summary() is { Length: > 0 } text ? text : page.Title);
}
