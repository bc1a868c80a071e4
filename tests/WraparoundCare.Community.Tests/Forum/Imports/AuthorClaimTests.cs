using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Imports;

/// <summary>Who wrote on another forum takes their posts here, and nobody else does.</summary>
[Collection(nameof(KernelHost))]
public sealed class AuthorClaimTests
{
    private const string Claims = "/mijn/vorig-forum";

    [Theory, AllDatabases]
    public async Task Take_WithTheirAddress_MovesPostsToTheMemberOnce(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        using var folder = new TemporaryFolder("claims");
        Discourse.Import(site, Of("NOOR@Example.org").Save(folder));
        var (writer, other) = (await ForumMember.JoinAsync(site, "Noor"), await ForumMember.JoinAsync(site, "Sam", "Lid"));

        var asked = await writer.GetAsync(Claims);
        var key = KeyOn(asked);
        var stolen = await TryAsync(other, "overnemen", key);
        await TryAsync(other, "loslaten", key);
        var before = await PageAsync(other);
        var taken = await writer.Browser.SendAsync(asked.Page, $"{Claims}/overnemen");
        var after = await PageAsync(other);
        var again = await writer.Browser.SendAsync(asked.Page, $"{Claims}/overnemen");

        Assert.Contains("onder de naam oude_naam: 2 berichten", Words(asked), StringComparison.Ordinal);
        Assert.Contains("/inloggen?", (await site.Visitor().GetAsync(Claims)).Location, StringComparison.Ordinal);
        Assert.Empty((await other.GetAsync("/mijn")).Page.QuerySelectorAll($"a[href='{Claims}']"));
        Assert.Equal((HttpStatusCode.SeeOther, Claims), (stolen.Status, stolen.Location));
        Assert.Equal(["oude_naam (vorig forum)", "Voorbeeld_B (vorig forum)", "oude_naam (vorig forum)"], Discourse.Names(before));
        Assert.Equal("/mijn?gedaan=overgenomen", taken.Location);
        Assert.Equal(Claims, again.Location);
        Assert.Equal(["Noor", "Voorbeeld_B (vorig forum)", "Noor"], Discourse.Names(after));
        Assert.NotNull((await PageAsync(writer)).Page.QuerySelector("#bericht-1 a[href$=bewerken]"));
        Assert.Empty((await writer.GetAsync("/mijn")).Page.QuerySelectorAll($"a[href='{Claims}']"));
        Assert.Equal([1, 1], await Rows.CountAsync(site.Host, "forum_imported_author", "forum_author_claim"));
    }

    [Theory, AllDatabases]
    public async Task LetGo_OfTheirPosts_LeavesThemAndAsksNoMore(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        using var folder = new TemporaryFolder("let-go");
        Discourse.Import(site, Of("noor@example.org").Save(folder));
        var writer = await ForumMember.JoinAsync(site, "Noor");
        var welcome = await writer.GetAsync("/mijn");

        var asked = await writer.GetAsync(Claims);
        var left = await writer.Browser.SendAsync(asked.Page, $"{Claims}/loslaten");
        var late = await writer.Browser.SendAsync(asked.Page, $"{Claims}/overnemen");

        Assert.Single(welcome.Page.QuerySelectorAll($"a[href='{Claims}']"));
        Assert.Equal(("/mijn?gedaan=losgelaten", Claims), (left.Location, late.Location));
        Assert.Empty((await writer.GetAsync(Claims)).Page.QuerySelectorAll("form[action^='/mijn/vorig-forum']"));
        Assert.Equal("oude_naam (vorig forum)", Discourse.Names(await PageAsync(writer))[0]);
    }

    [Theory, AllDatabases]
    public async Task Leave_WithoutSayingWhoTheyWere_TakesTheNameAlong(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        using var folder = new TemporaryFolder("leave-claims");
        Discourse.Import(site, Of("noor@example.org").Save(folder));
        var (writer, other) = (await ForumMember.JoinAsync(site, "Noor"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var data = await writer.GetAsync("/mijn/gegevens");

        await ForumPersonalDataTests.LeaveAsync(writer, "laten");
        var page = await PageAsync(other);

        Assert.Contains("oude_naam", data.Markup, StringComparison.Ordinal);
        Assert.Equal(["Oud-lid", "Voorbeeld_B (vorig forum)", "Oud-lid"], Discourse.Names(page));
        Assert.Equal([1, 1], await Rows.CountAsync(site.Host, "forum_imported_author", "forum_author_claim"));
    }

    [Fact]
    public async Task Ask_AfterTwoYears_IsOver()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder("old-claims");
        Discourse.Import(site, Of("noor@example.org").Save(folder));
        var retention = site.Host.Get<RetentionService>();

        site.Clock.Jump(TimeSpan.FromDays(729));
        retention.Apply();
        var kept = await Rows.CountAsync(site.Host, "forum_author_claim");
        site.Clock.Jump(TimeSpan.FromDays(2));
        retention.Apply();
        var writer = await ForumMember.JoinAsync(site, "Noor");

        Assert.Equal([2], kept);
        Assert.Empty((await writer.GetAsync("/mijn")).Page.QuerySelectorAll($"a[href='{Claims}']"));
        Assert.Equal("oude_naam (vorig forum)", Discourse.Names(await PageAsync(writer))[0]);
    }

    private static DiscourseExport Of(string email) => new DiscourseExport()
        .Category(1, "Afronden", "afronden")
        .User(1, "oude_naam", email)
        .User(2, "Voorbeeld_B")
        .Topic(10, "Wie weet het?")
        .Post(1, (10, 1), "Ik niet.")
        .Post(2, (10, 2), "Ik wel.", user: 2)
        .Post(3, (10, 3), "Mooi.");

    private static async Task<EditorAnswer> PageAsync(ForumMember reader) =>
        await reader.GetAsync(Discourse.Topics(await reader.GetAsync("/forum/afronden"))[0]);

    private static async Task<EditorAnswer> TryAsync(ForumMember member, string what, string key)
    {
        const string field = "__RequestVerificationToken";
        var token = (await member.GetAsync("/mijn")).Page.QuerySelector($"[name={field}]")!.GetAttribute("value")!;
        return await member.Browser.PostAsync($"{Claims}/{what}", (field, token), ("schrijver", key));
    }

    private static string KeyOn(EditorAnswer page) => page.Page.QuerySelector("[name=schrijver]")!.GetAttribute("value")!;

    private static string Words(EditorAnswer page) => string.Join(' ', page.Page.QuerySelector("main")!.TextContent.Split(
        default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
