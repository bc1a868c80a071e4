using System.Net;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Members.Moderation;

/// <summary>What moderators do with members, and who may.</summary>
[Collection(nameof(KernelHost))]
public sealed class ModerationTests
{
    private const string List = "/moderatie/leden";
    private const string Moderator = "mo@example.org";

    [Theory, AllDatabases]
    public async Task Decide_ApproveBlockAndUnblock_CountsAtOnceAndIsTold(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (moderator, member) = (await ModeratorAsync(site), await site.JoinAsync());
        var page = $"{List}/{site.Find()!.Key}";

        Assert.Equal(page, (await DecideAsync(moderator, page, "Approved", "Welkom, we kennen je organisatie.")).Location);
        Assert.Equal(["Lid"], site.Host.Get<IMemberService>().GetAllRoles(site.Find()!.Id));
        Assert.DoesNotContain("Je bent nieuw hier", (await member.GetAsync("/mijn")).Markup, StringComparison.Ordinal);
        Assert.Contains(
            "we kennen je organisatie", (await site.Mails.ReadAsync(MemberSite.Email, "nu lid")).Text, StringComparison.Ordinal);

        Assert.Equal(page, (await DecideAsync(moderator, page, "Blocked", "Drie keer gewaarschuwd.")).Location);
        Assert.Equal(HttpStatusCode.Redirect, (await member.GetAsync("/mijn")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await MemberSite.SignInAsync(site.Visitor(3))).Status);
        Assert.Contains("Drie keer", (await site.Mails.ReadAsync(MemberSite.Email, "geblokkeerd")).Text, StringComparison.Ordinal);

        Assert.Equal(page, (await DecideAsync(moderator, page, "Unblocked", "Gesproken.")).Location);
        Assert.Equal(HttpStatusCode.SeeOther, (await MemberSite.SignInAsync(member)).Status);
        var trace = (await moderator.GetAsync(page)).Page.Body!.TextContent;
        Assert.All(new[] { "Welkom, we", "Drie keer", "Gesproken." }, reason => Assert.Contains(reason, trace, StringComparison.Ordinal));
        Assert.Contains("Drie keer", (await member.GetAsync("/mijn/gegevens")).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_WithoutAReasonOrOnWhatCannotBe_SaysWhyAndKeepsWhatWasTyped()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var moderator = await ModeratorAsync(site);
        await site.JoinAsync();
        var page = $"{List}/{site.Find()!.Key}";
        var own = $"{List}/{site.Find(Moderator)!.Key}";

        var silent = await DecideAsync(moderator, page, "Blocked", " ");
        var odd = await DecideAsync(moderator, page, "Unblocked", "Dit lid is niet geblokkeerd.");
        var unknown = await DecideAsync(moderator, page, "99", "Wat is dit?");
        var self = await DecideAsync(moderator, own, "Blocked", "Ikzelf.");

        Assert.All([silent, odd, unknown, self], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.Equal("Dit lid is niet geblokkeerd.", odd.Page.QuerySelector("[name=Reason]")!.TextContent.Trim());
        Assert.False(site.Find(Moderator)!.IsLockedOut);
    }

    [Fact]
    public async Task List_Members_ShowsAndFindsThem()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var moderator = await ModeratorAsync(site);
        await site.JoinAsync();

        var all = await moderator.GetAsync(List);
        var found = await moderator.GetAsync($"{List}?zoek=mo%40example");
        var none = await moderator.GetAsync($"{List}?zoek=%25%27--&pagina=99999999999");

        Assert.Equal(2, all.Page.QuerySelectorAll(".entries__item").Length);
        Assert.Single(found.Page.QuerySelectorAll(".entries__item"));
        Assert.Empty(none.Page.QuerySelectorAll(".entries__item"));
    }

    [Fact]
    public async Task Open_AsAnybodyElse_FindsNoSuchPage()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await site.JoinAsync();
        var page = $"{List}/{site.Find()!.Key}";

        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(List)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(page)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Visitor(2).GetAsync(List)).Status);
        Assert.DoesNotContain(List, (await member.GetAsync("/mijn")).Markup, StringComparison.Ordinal);
    }

    private static async Task<EditorClient> ModeratorAsync(MemberSite site)
    {
        var visitor = await site.JoinAsync(Moderator);
        site.Host.Get<IMemberService>().AssignRole(site.Find(Moderator)!.Id, "Moderator");
        return visitor;
    }

    private static Task<EditorAnswer> DecideAsync(EditorClient moderator, string page, string kind, string reason) =>
        moderator.SendAsync(page, page, ("Kind", kind), ("Reason", reason));
}
