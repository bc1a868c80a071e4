using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Links;

/// <summary>Bare addresses of this site, which show a title.</summary>
[Collection(nameof(KernelHost))]
public sealed class LinkTitleTests
{
    [Theory, AllDatabases]
    public async Task Read_BareLinkToATopic_ShowsItsTitleToWhoMayReadIt(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var inside = await ForumMember.JoinAsync(site, "Noor", "Lid", "Projectlid");
        var closed = await inside.TopicAsync("<b>Geheim</b> & \"eigen\"");
        const string open = "/forum/afronden";
        const string root = SiteSettings.Address;
        var text = $"{root}{closed}#bericht-1\n\nZie [hier]({root}{closed}), <{root}{closed}>, {root}/forum/onderwerp/999/x "
            + "of https://elders.example/a";
        var topic = (await inside.Browser.SendAsync(
            $"{open}/nieuw", $"{open}/nieuw", ("Title", "Voor iedereen"), ("Text", text), ("IsUntraceable", "true"))).Location!;
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_category SET readers = 'Projectlid' WHERE slug = 'plan-en-doelen'");

        var (shown, hidden) = (await inside.GetAsync(topic), await site.Visitor().GetAsync(topic));

        var links = shown.Page.QuerySelectorAll(".post__text a").ToList();
        const string title = "<b>Geheim</b> & \"eigen\"";
        Assert.Equal(
            [$"{title}, bericht 1", "hier", title, $"{root}/forum/onderwerp/999/x", "https://elders.example/a"],
            links.Select(link => link.TextContent));
        Assert.All(links, link => Assert.StartsWith("http", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal($"{root}{closed}#bericht-1", hidden.Page.QuerySelector(".post__text a")!.TextContent);
        Assert.DoesNotContain("Geheim", hidden.Markup, StringComparison.Ordinal);
    }
}
