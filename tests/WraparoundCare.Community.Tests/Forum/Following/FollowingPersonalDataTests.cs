using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Following;

/// <summary>What is kept of who follows: shown to them, and gone with them.</summary>
[Collection(nameof(KernelHost))]
public sealed class FollowingPersonalDataTests
{
    private static readonly string[] Tables =
        ["forum_topic_follow", "forum_subject_follow", "forum_muted_member", "forum_follow_setting", "forum_notification"];

    [Theory, AllDatabases]
    public async Task Read_OwnData_HasWhatOneFollowsAndNoTitleThatOneMayNotRead(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (member, _) = await FollowAsync(site);

        var page = (await member.GetAsync("/mijn/gegevens")).Page.QuerySelector("main")!.TextContent;
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_category SET readers = 'Moderator' WHERE slug = 'plan-en-doelen'");
        var later = (await member.GetAsync("/mijn/gegevens")).Page.QuerySelector("main")!.TextContent;

        Assert.All(
            new[] { "Van een ander", "Sam", "elke dag", "Plan en doelen", "Gevolgde stap", "Melding over" },
            said => Assert.Contains(said, page, StringComparison.Ordinal));
        Assert.DoesNotContain("Van een ander", later, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Erase_WhoFollowsAndWhoIsMuted_LeavesNoRowOfThem(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (member, other) = await FollowAsync(site);
        var topic = await member.TopicAsync("Nog een vraag");
        await other.MuteWriterAsync(topic, number: 1);
        var key = site.Find(member.Email)!.Key.ToString();
        string[] rows = [.. Tables.Select(table => $"{table} WHERE LOWER(CAST(member_key AS TEXT)) = '{key}'")];
        var before = await Rows.CountAsync(site.Host, rows);

        await LeaveAsync(member);
        site.Host.Get<NotificationMaker>().Make();

        Assert.DoesNotContain(0, before);
        Assert.All(await Rows.CountAsync(site.Host, [.. rows, "forum_muted_member"]), number => Assert.Equal(0, number));
        Assert.DoesNotContain("Noor", (await other.GetAsync(Followers.Following)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Apply_NotificationsOfNinetyDays_AreGone(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        await FollowAsync(site);
        var retention = site.Host.Get<RetentionService>();

        site.Clock.Jump(TimeSpan.FromDays(89));
        retention.Apply();
        var kept = await Rows.CountAsync(site.Host, "forum_notification");
        site.Clock.Jump(TimeSpan.FromDays(2));
        retention.Apply();

        Assert.Equal([1], kept);
        Assert.Equal([0], await Rows.CountAsync(site.Host, "forum_notification"));
    }

    // One who follows a step and a topic of another, muted them, was told of their answer and wants a mail each day.
    private static async Task<(ForumMember Member, ForumMember Other)> FollowAsync(MemberSite site)
    {
        var (member, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await other.TopicAsync("Van een ander");
        await member.PressAsync(topic, "volgen");
        await member.Browser.SendAsync(ForumMember.Category, $"{ForumMember.Category}/volgen");
        await member.Browser.SendAsync(Followers.Following, Followers.Following, ("Steps", "5"));
        await member.Browser.SendAsync("/mijn/meldingen/mail", "/mijn/meldingen/mail", ("Mail", "Daily"));
        await other.AnswerAsync(topic, "Drie.");
        site.Host.Get<NotificationMaker>().Make();
        await member.MuteWriterAsync(topic, number: 1);
        return (member, other);
    }

    private static async Task LeaveAsync(ForumMember member)
    {
        const string page = "/mijn/verwijderen";
        await member.Browser.SendAsync(page, page, ("Password", MemberSite.Password), ("IsSure", "true"));
        var link = (await member.Site.Mails.ReadAsync(member.Email, "account verwijderen")).Link;
        var done = await member.Browser.SendAsync(link, "/account-verwijderen", ("Writing", "laten"));
        Assert.Equal("/account-verwijderen/gedaan", done.Location);
    }
}
