using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Forum.Bookmarks;

/// <summary>What a member keeps of the forum, as far as they can read it now.</summary>
[Authorize(MemberPolicy.Name)]
[Route(Address)]
internal sealed class BookmarksController(ForumBookmarks bookmarks, ForumPosts posts, ForumTopics topics) : ForumPage
{
    public const string Address = "/mijn/bewaard";

    [HttpGet]
    public IActionResult List(int pagina = 1)
    {
        if (pagina < 1)
        {
            return NotFound();
        }

        var (kept, total) = bookmarks.Of(Member, pagina);
        var pages = PageLink.Count(total, ForumBookmarks.PageSize);
        if (pagina > pages)
        {
            return NotFound();
        }

        var readable = posts.Find([.. kept.Select(row => row.PostId)], Visitor).ToDictionary(post => post.Id);
        var places = topics.Places(readable.Keys, Visitor);
        return Page("/Forum/Bookmarks/Bookmarks.cshtml", new BookmarksView([.. kept.Select(row => new Bookmark(row)
        {
            Place = places.GetValueOrDefault(row.PostId),
            Post = places.ContainsKey(row.PostId) ? readable[row.PostId] : null,
        })])
        {
            Page = pagina,
            Pages = PageLink.Around(pagina, pages, page => Request.PathBase + AddressOf(page)),
        });
    }

    /// <summary>Works for what one can read no more as well.</summary>
    [HttpPost("weg")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Remove([FromForm] Guid bericht, [FromForm] int pagina = 1)
    {
        bookmarks.Remove(bericht, Member);
        var last = PageLink.Count(bookmarks.Of(Member, page: 1).Total, ForumBookmarks.PageSize);
        return SeeOther(AddressOf(Math.Clamp(pagina, 1, last)));
    }

    private static string AddressOf(int page) => Address + (page == 1 ? string.Empty : $"?pagina={page}");
}

/// <param name="Shown">Those of this page.</param>
internal sealed record BookmarksView(IReadOnlyList<Bookmark> Shown)
{
    public required int Page { get; init; }

    public required IReadOnlyList<PageLink> Pages { get; init; }
}

/// <param name="Row">What was kept, and when.</param>
internal sealed record Bookmark(ForumBookmarkRow Row)
{
    /// <summary>Where it stands now; null when the member can read it no more.</summary>
    public PlaceOfPost? Place { get; init; }

    /// <summary>The same.</summary>
    public ForumPostRow? Post { get; init; }
}
