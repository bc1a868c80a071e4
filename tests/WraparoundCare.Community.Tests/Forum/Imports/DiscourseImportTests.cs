using System.Net;
using WraparoundCare.Community.Forum.Imports;
using WraparoundCare.Community.Tests.Forum.Moderation;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Imports;

/// <summary>A forum on Discourse that is taken over from a backup: what everybody could read there, and nothing else.</summary>
[Collection(nameof(KernelHost))]
public sealed class DiscourseImportTests
{
    private static readonly string[] Tables = ["forum_topic", "forum_post", "forum_category", "forum_author_claim"];

    [Theory, AllDatabases]
    public async Task Import_ABackup_ShowsGuestsWhatEverybodyCouldRead(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        using var folder = new TemporaryFolder("discourse");

        var counts = Discourse.Import(site, Discourse.Example().Save(folder));
        var guest = site.Visitor();
        var address = Assert.Single(Discourse.Topics(await guest.GetAsync(Discourse.Category)));
        var page = await guest.GetAsync(address);

        Assert.Equal(
            ["Hoe begin je?\nMet C:\\pad\ten een tab.", "Van een gast.", "Een oud citaat.\nMet vriend.", "Aan @Voorbeeld_B."],
            Discourse.Texts(page).Select(text => text.Replace("\n\n", "\n", StringComparison.Ordinal)));
        Assert.Equal(
            ["Voorbeeld_A (vorig forum)", "Oud-lid", "Voorbeeld_B (vorig forum)", "Voorbeeld_A (vorig forum)"], Discourse.Names(page));
        Assert.StartsWith("2021-03-04T", page.Page.QuerySelector("#bericht-1 time")!.GetAttribute("datetime"), StringComparison.Ordinal);
        Assert.Equal("Een oud citaat.", page.Page.QuerySelector("#bericht-3 blockquote p")!.TextContent);
        Assert.Contains("Dit hielp", page.Page.QuerySelector("#bericht-3")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Volledig", page.Markup, StringComparison.Ordinal);
        Assert.Equal([address], await site.Host.FindAsync("zwimvora"));
        Assert.Equal([0, 0], await Rows.CountAsync(site.Host, "forum_news", "forum_post WHERE text LIKE '%geheim%'"));
        Assert.All(Discourse.LeftOut, left => Assert.Equal((left.Count, left.Number), (left.Count, counts[left.Count])));
    }

    [Theory, AllDatabases]
    public async Task Import_Again_AddsOnlyWhatIsNew(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        using var folder = new TemporaryFolder("discourse-again");
        Discourse.Import(site, Discourse.Example().Save(folder));
        var before = await Rows.CountAsync(site.Host, Tables);
        var same = Discourse.Import(site, Discourse.Example().Save(folder));
        var after = await Rows.CountAsync(site.Host, Tables);
        var newer = Discourse.Import(site, Discourse.Example().Post(50, (10, 50), "Dit is later.", user: 2).Save(folder));
        var guest = site.Visitor();
        var page = await guest.GetAsync(Discourse.Topics(await guest.GetAsync(Discourse.Category))[0]);

        Assert.Equal(before, after);
        Assert.Equal((0, 0), (same[ImportCount.Topics], same[ImportCount.Posts]));
        Assert.Equal((0, 1), (newer[ImportCount.Topics], newer[ImportCount.Posts]));
        Assert.Equal("Dit is later.", Discourse.Texts(page)[4]);
        Assert.NotNull(page.Page.QuerySelector("#bericht-5"));
    }

    [Theory, AllDatabases]
    public async Task Import_WhatLooksLikeABsn_WaitsForAModerator(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        using var folder = new TemporaryFolder("discourse-bsn");
        var moderator = await ForumMember.JoinAsync(site, "Mo", "Moderator");
        Discourse.Import(site, new DiscourseExport().Category(1, "Afronden", "afronden").User(1, "Voorbeeld_A")
            .Topic(10, "Met een antwoord").Post(1, (10, 1), "Begin.").Post(2, (10, 2), "Haar bsn is 111222333.").Post(3, (10, 3), "Einde.")
            .Topic(11, "Zij heeft bsn 111222333").Post(4, (11, 1), "Wat nu?").Post(5, (11, 2), "Zo.")
            .Save(folder));
        var guest = site.Visitor();
        var topics = Discourse.Topics(await guest.GetAsync("/forum/afronden"));
        var held = await guest.GetAsync(Assert.Single(topics));
        var queue = await moderator.GetAsync(PostQueue.Address);

        await PostQueue.PlaceAllAsync(moderator);

        Assert.Equal(["Begin.", "Een moderator kijkt dit bericht na.", "Einde."], ForumMember.Posts(held));
        Assert.Equal(2, queue.Page.QuerySelectorAll(".entries__title").Length);
        Assert.Contains("Nummer dat op een BSN lijkt", queue.Markup, StringComparison.Ordinal);
        Assert.Equal("Haar bsn is 111222333.", Discourse.Texts(await guest.GetAsync(topics[0]))[1]);
        Assert.Equal(2, Discourse.Topics(await guest.GetAsync("/forum/afronden")).Count);
    }

    [Theory, AllDatabases]
    public async Task Import_AClosedCategory_ComesOnlyWhereOursIsClosed(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        using var folder = new TemporaryFolder("discourse-closed");
        await Rows.ExecuteAsync(site.Host, "UPDATE forum_category SET readers = 'Projectlid' WHERE slug = 'afronden'");
        var counts = Discourse.Import(site, new DiscourseExport().User(1, "Voorbeeld_A")
            .Category(1, "Klaar", "afronden", isRestricted: true)
            .Category(2, "Plannen", "plan-en-doelen", isRestricted: true)
            .Category(3, "Team", "team", isRestricted: true)
            .Category(4, "Onder team", "onder-team", parent: 3)
            .Topic(10, "Onder ons", 1).Post(1, (10, 1), "Hier.")
            .Topic(11, "Geheim een", 2).Post(2, (11, 1), "Daar.")
            .Topic(12, "Geheim twee", 3).Post(3, (12, 1), "Daar.")
            .Topic(13, "Geheim drie", 4).Post(4, (13, 1), "Daar.")
            .Save(folder));
        var (guest, reader) = (site.Visitor(), await ForumMember.JoinAsync(site, "Noor", "Projectlid"));

        Assert.Equal((1, 3), (counts[ImportCount.Topics], counts[ImportCount.ClosedTopics]));
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/forum/afronden")).Status);
        Assert.Empty(Discourse.Topics(await guest.GetAsync("/forum/plan-en-doelen")));
        Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync("/forum/onder-team")).Status);
        Assert.Single(Discourse.Topics(await reader.GetAsync("/forum/afronden")));
    }

    [Fact]
    public async Task Import_HostileAndLongTexts_AreHarmlessAndWhole()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder("discourse-hostile");
        const string evil = "<script>alert(1)</script> <img src=x onerror=alert(1)> [klik](javascript:alert(1)) "
            + "![x](https://a.example/b.png)";
        var paragraphs = string.Join("\n\n", Enumerable.Range(1, 250).Select(number => $"Alinea {number}: {new string('a', 80)}."));
        var nested = string.Concat(Enumerable.Repeat("[quote=\"x\"]\n> ", 3000)) + new string('>', 3000) + "diep";
        var counts = Discourse.Import(site, new DiscourseExport().Category(1, "Afronden <b>", "afronden").User(1, "<i>Voorbeeld_A")
            .Topic(10, $"<b>Titel</b> {new string('t', 240)}")
            .Post(1, (10, 1), evil).Post(2, (10, 2), paragraphs).Post(3, (10, 3), nested).Post(4, (10, 4), new string('x', 200_001))
            .Save(folder));
        var guest = site.Visitor();
        var page = await guest.GetAsync(Discourse.Topics(await guest.GetAsync("/forum/afronden"))[0]);
        var texts = Discourse.Texts(page);

        Assert.Empty(page.Page.QuerySelectorAll(".post script, .post img, .post [onerror], .post a[href^='javascript'], h1 b, .post i"));
        Assert.StartsWith("<script>alert(1)</script>", texts[0], StringComparison.Ordinal);
        Assert.StartsWith("<b>Titel</b> ttt", page.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, counts[ImportCount.ExtraPosts] - LongText.Split(nested, 10_000).Count() + 1);
        Assert.Equal(250, texts.Sum(text => text.Split("Alinea ").Length - 1));
        Assert.Contains("diep", texts[^1], StringComparison.Ordinal);
        Assert.Equal(1, counts[ImportCount.OddPosts]);
    }
}
