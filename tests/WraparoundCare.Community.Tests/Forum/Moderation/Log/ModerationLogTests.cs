using System.Net;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Forum.Moderation.Log;

/// <summary>What everybody sees of what moderators did.</summary>
[Collection(nameof(KernelHost))]
public sealed class ModerationLogTests
{
    [Theory, AllDatabases]
    public async Task Open_AfterDecisions_ShowsActsWithoutNamesOrTexts(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (writer, moderator) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Mo", "Moderator"));
        var topic = await writer.TopicAsync("Hoeveel frumels?");
        await writer.AnswerAsync(topic, "Een zin die niet kan.");
        var empty = await site.Visitor().GetAsync("/forum/moderatie");
        await ForumModerator.DecideAsync(
            moderator, await ForumModerator.PageOfAsync(moderator, topic, 2), "Hidden", "Zo praten we niet.", ("Ground", "Impolite"));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var member = $"/moderatie/leden/{site.Find(writer.Email)!.Key}";
        await moderator.Browser.SendAsync(member, member, ("Kind", "Warned"), ("Ground", "Impolite"), ("Reason", "Zo praten we niet."));

        var page = await site.Visitor().GetAsync("/forum/moderatie");
        var rows = page.Page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent)));

        Assert.Contains("nog niets besloten", empty.Markup, StringComparison.Ordinal);
        Assert.Equal(
            ["Lid: gewaarschuwd|23 november 2026|geen|Onbeleefd", "Bericht weggehaald|23 november 2026|Plan en doelen|Onbeleefd"], rows);
        Assert.All(
            new[] { "Noor", "Mo<", "frumels", "Een zin", "Zo praten" },
            said => Assert.DoesNotContain(said, page.Markup, StringComparison.Ordinal));
        Assert.NotNull((await site.Visitor().GetAsync("/forum")).Page.QuerySelector("a[href='/forum/moderatie']"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync("/forum/moderatie?pagina=2")).Status);
    }
}
