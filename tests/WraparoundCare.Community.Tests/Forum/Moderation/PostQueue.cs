using System.Net;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Moderation;

/// <summary>A moderator at work in a browser.</summary>
internal static class PostQueue
{
    public const string Address = "/moderatie/berichten";

    /// <returns>Where the moderator decides about a post of a topic's first page.</returns>
    public static async Task<string> OfAsync(ForumMember moderator, string topic, int number) =>
        (await moderator.GetAsync(topic)).Page.QuerySelector($"#bericht-{number} a[href^='{Address}']")!.GetAttribute("href")!;

    /// <summary>Places everything that waits.</summary>
    public static Task PlaceAllAsync(ForumMember moderator) => DecideAllAsync(moderator, "Approved", string.Empty);

    public static async Task DecideAllAsync(ForumMember moderator, string kind, string reason)
    {
        foreach (var post in (await moderator.GetAsync(Address)).Page.QuerySelectorAll(".entries__title a"))
        {
            Assert.Equal(Address, (await DecideAsync(moderator, post.GetAttribute("href")!, kind, reason)).Location);
        }
    }

    /// <returns>Not found when there is nothing to decide any more.</returns>
    public static async Task<EditorAnswer> DecideAsync(ForumMember moderator, string post, string kind, string reason)
    {
        var page = await moderator.GetAsync(post);
        return page.Page.QuerySelector($"form[action='{post}']") is null
            ? page with { Status = HttpStatusCode.NotFound }
            : await moderator.Browser.SendAsync(page.Page, post, ("Kind", kind), ("Reason", reason));
    }
}
