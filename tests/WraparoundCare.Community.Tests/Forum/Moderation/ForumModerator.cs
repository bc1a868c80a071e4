using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Moderation;

/// <summary>What members and moderators do about a post, as their browser does it.</summary>
internal static class ForumModerator
{
    public const string Queue = "/moderatie/berichten";

    /// <summary>The page on which a moderator decides about a post of a topic.</summary>
    public static async Task<string> PageOfAsync(ForumMember moderator, string topic, int number) =>
        Link(await moderator.GetAsync(topic), number, Queue + "/")!;

    /// <summary>Where a member reports a post; null when the page does not lead there.</summary>
    public static async Task<string?> FlagPageAsync(ForumMember member, string topic, int number) =>
        Link(await member.GetAsync(topic), number, "/forum/bericht/", "melden");

    public static async Task<EditorAnswer> FlagAsync(
        ForumMember member, string topic, int number, string ground, params (string Name, string Value)[] fields)
    {
        var page = (await FlagPageAsync(member, topic, number))!;
        return await member.Browser.SendAsync(page, page, [("Ground", ground), .. fields]);
    }

    public static Task<EditorAnswer> DecideAsync(
        ForumMember moderator, string page, string kind, string reason = "", params (string Name, string Value)[] fields) =>
        moderator.Browser.SendAsync(page, page, [("Kind", kind), ("Reason", reason), .. fields]);

    private static string? Link(EditorAnswer page, int number, string start, string end = "") => page.Page
        .QuerySelector($"#bericht-{number}")?
        .QuerySelectorAll("a")
        .Select(link => link.GetAttribute("href")!)
        .FirstOrDefault(address => address.StartsWith(start, StringComparison.Ordinal) && address.EndsWith(end, StringComparison.Ordinal));
}
