using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Following;

/// <summary>What somebody who follows does and sees. The clock of a test stands still, so it says when followers are told.</summary>
internal static class Followers
{
    public const string Notifications = "/mijn/meldingen";
    public const string Following = "/mijn/volgen";

    /// <summary>Presses a button on the page of a topic.</summary>
    public static Task<EditorAnswer> PressAsync(this ForumMember member, string topic, string button)
    {
        var form = string.Join('/', topic.Split('/')[..4]);
        return member.Browser.SendAsync(topic, $"{form}/{button}");
    }

    /// <summary>What the member's notifications say, with a star before what is unread.</summary>
    public static async Task<IReadOnlyList<string>> NewsAsync(this ForumMember member)
    {
        member.Site.Host.Get<NotificationMaker>().Make();
        var page = await member.GetAsync(Notifications);
        return [.. page.Page.QuerySelectorAll(".entries__item").Select(item =>
            (item.QuerySelector(".badge") is null ? string.Empty : "* ") + item.QuerySelector("h2")!.TextContent.Trim())];
    }

    public static async Task<string> FirstNewsAsync(this ForumMember member) =>
        (await member.GetAsync(Notifications)).Page.QuerySelector(".entries__item a")!.GetAttribute("href")!;

    /// <summary>Mutes whoever wrote a post.</summary>
    public static async Task<EditorAnswer> MuteWriterAsync(this ForumMember member, string topic, int number)
    {
        var link = (await member.GetAsync(topic)).Page.QuerySelector($"#bericht-{number} a[href$=dempen]")!.GetAttribute("href")!;
        return await member.Browser.SendAsync(link, link);
    }

    /// <summary>Takes a post of one's own away.</summary>
    public static async Task WithdrawAsync(this ForumMember member, string topic, int number)
    {
        var change = (await member.GetAsync(topic)).Page.QuerySelector($"#bericht-{number} a[href$=weghalen]")!.GetAttribute("href")!;
        await member.Browser.SendAsync(change, change);
    }

    /// <summary>Lets many follow a category, of whom nobody is there else.</summary>
    public static async Task AddAsync(KernelHost host, string category, int number)
    {
        foreach (var part in Enumerable.Range(0, number).Chunk(500))
        {
            var keys = string.Join(", ", part.Select(_ => $"('{Guid.NewGuid().ToString().ToUpperInvariant()}')"));
            await Rows.ExecuteAsync(
                host,
                $"""
                WITH follower (member_key) AS (VALUES {keys})
                INSERT INTO forum_subject_follow (member_key, kind, subject, since)
                SELECT {(host.Database.Kind is DatabaseKind.Sqlite ? "member_key" : "CAST(member_key AS uuid)")}, 1, LOWER(CAST(id AS TEXT)), created
                FROM follower, forum_category, (SELECT MIN(create_date) AS created FROM node) AS moment WHERE slug = '{category}'
                """);
        }
    }
}
