using System.Net;
using System.Text;
using WraparoundCare.Community.Tests.Forum.Attachments.Cleaning;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Attachments;

/// <summary>Files with posts: what is taken, kept and asked.</summary>
[Collection(nameof(KernelHost))]
public sealed class AttachmentTests
{
    [Theory, AllDatabases]
    public async Task Answer_WithAPhoto_AsksWhatIsToBeSeenAndShowsIt(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Hoe zet je de tafel?");

        var asked = await member.AnswerAsync(topic, [SentFiles.Photo()]);
        var placed = await member.AgainAsync(asked, topic, (SentFiles.DescriptionOf(asked), "Een lege tafel."));
        var picture = (await site.Visitor().GetAsync(topic)).Page.QuerySelector("#bericht-2 .attachments img")!;
        using var file = await member.FetchAsync(picture.GetAttribute("src")!);
        var bytes = await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains(
            "Schrijf wat er te zien is op tafel.jpg", asked.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kijk hier.", asked.Page.QuerySelector("[name=Text]")!.TextContent.Trim());
        Assert.Equal($"{topic}#bericht-2", placed.Location);
        Assert.Equal(
            ("Een lege tafel.", "40", "60"),
            (picture.GetAttribute("alt"), picture.GetAttribute("width"), picture.GetAttribute("height")));
        Assert.Equal("image/jpeg", file.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("inline", file.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain(PictureFiles.Camera, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Ask_WithDocuments_ArePlacedAtOnceAndDownloaded(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        const string form = $"{ForumMember.Category}/nieuw";

        var placed = await member.Browser.SendAsync(
            (await member.GetAsync(form)).Page,
            form,
            "Files",
            [SentFiles.Pdf("Plan & doel.pdf"), new SentFile("werkblad.docx", WordFiles.OfAWriter())],
            ("Title", "Wie kijkt mee?"),
            ("Text", "Dit is ons plan."),
            ("IsUntraceable", "true"));
        var page = await site.Visitor().GetAsync(placed.Location!);
        var addresses = SentFiles.Addresses(page);
        using var file = await member.FetchAsync(addresses[0]);

        Assert.Equal(HttpStatusCode.SeeOther, placed.Status);
        Assert.Equal(2, addresses.Count);
        Assert.Contains("Plan & doel.pdf", page.Page.QuerySelector(".attachments")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.True(file.Headers.CacheControl is { Private: true, NoCache: true, NoStore: false });
    }

    [Fact]
    public async Task Answer_WithWrongFiles_NamesThemAndKeepsTheRest()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Wie kijkt mee?");

        var refused = await member.AnswerAsync(topic, [
            SentFiles.Pdf("goed.pdf"),
            new SentFile("leeg.pdf", []),
            new SentFile("film.mp4", new byte[100]),
            new SentFile("vermomd.pdf", PictureFiles.Plain(".png")),
            new SentFile("groot.pdf", [.. "%PDF-1.7"u8, .. new byte[4 * 1024 * 1024]])]);
        var hostile = await member.AgainWithAsync(refused, topic, [
            new SentFile("bom.png", PictureFiles.Bomb()),
            new SentFile("kapot.pdf", "%PDF-1.7 niets"u8.ToArray()),
            new SentFile("macro.docx", WordFiles.With(("word/vbaProject.bin", [1])))]);
        var placed = await member.AgainAsync(hostile, topic);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (refused.Status, hostile.Status));
        Assert.All(
            new[] { "“leeg” is leeg", "“film” kunnen we niet aannemen", "“vermomd” is iets anders", "“groot” is te groot" },
            said => Assert.Contains(said, SentFiles.Errors(refused), StringComparison.Ordinal));
        Assert.All(
            new[] { "“bom” heeft te veel beeldpunten", "“kapot” kunnen we niet lezen", "“macro” bevat een programma" },
            said => Assert.Contains(said, SentFiles.Errors(hostile), StringComparison.Ordinal));
        Assert.Equal(["goed.pdf"], SentFiles.Kept(refused));
        Assert.Equal("Kijk hier.", hostile.Page.QuerySelector("[name=Text]")!.TextContent.Trim());
        Assert.Equal($"{topic}#bericht-2", placed.Location);
        Assert.Single(SentFiles.Addresses(await member.GetAsync(topic)));
    }

    [Fact]
    public async Task Answer_WithMoreFilesThanGoWithAPost_KeepsTheFirst()
    {
        await using var site = await MemberSite.OpenAsync(
            DatabaseKind.Sqlite, "--Community:Forum:FilesPerPost=2", "--Community:Forum:FileMegabytesPerDay=1");
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Wie kijkt mee?");

        var three = await member.AnswerAsync(topic, [SentFiles.Pdf("een.pdf"), SentFiles.Pdf("twee.pdf"), SentFiles.Pdf("drie.pdf")]);
        var full = await member.AnswerAsync(topic, [new SentFile("ruis.pdf", PdfFiles.Large(1100 * 1024))]);

        Assert.Contains("hooguit 2 bestanden", SentFiles.Errors(three), StringComparison.Ordinal);
        Assert.Equal(["een.pdf", "twee.pdf"], SentFiles.Kept(three));
        Assert.Contains("vandaag veel bestanden", SentFiles.Errors(full), StringComparison.Ordinal);
        Assert.Empty(SentFiles.Kept(full));
    }

    [Theory, AllDatabases]
    public async Task Answer_NameWithANumber_WaitsForAModeratorWhenItIsNoBsn(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Wie kijkt mee?");
        var file = SentFiles.Pdf("bsn 111222333.pdf");

        var refused = await member.AnswerAsync(topic, [file]);
        var box = refused.Page.QuerySelector("[name=NumberConfirmation]")!;
        var waiting = await member.AgainWithAsync(refused, topic, [file], ("NumberConfirmation", box.GetAttribute("value")!));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Empty(SentFiles.Kept(refused));
        Assert.DoesNotContain("111222333", refused.Markup, StringComparison.Ordinal);
        Assert.Contains("Bestand 1 is nog niet bewaard", SentFiles.Errors(refused), StringComparison.Ordinal);
        Assert.Contains("#wacht-", waiting.Location, StringComparison.Ordinal);
        Assert.Empty(SentFiles.Addresses(await site.Visitor().GetAsync(topic)));
    }

    [Fact]
    public async Task Answer_DescriptionsWithPersonalData_AreAskedAbout()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Wie kijkt mee?");
        var asked = await member.AnswerAsync(topic, [SentFiles.Photo()]);
        var field = SentFiles.DescriptionOf(asked);

        var warned = await member.AgainAsync(asked, topic, (field, "Bel 06-12345678"));
        const string picture = "<wp:docPr xmlns:wp=\"urn:wp\" id=\"1\" name=\"a\" descr=\"Bel 06-12345678\"/>";
        var inside = await member.AnswerAsync(topic, [new SentFile("werkblad.docx", WordFiles.OfBody($"<w:p>{picture}</w:p>"))]);
        var box = warned.Page.QuerySelector("[name=PrivacyConfirmation]")!.GetAttribute("value")!;
        var placed = await member.AgainAsync(warned, topic, ("PrivacyConfirmation", box));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (warned.Status, inside.Status));
        Assert.Empty(SentFiles.Kept(inside));
        Assert.Equal(HttpStatusCode.SeeOther, placed.Status);
    }

    [Theory, AllDatabases]
    public async Task Answer_TwoFormsWithOneFile_GoesToOnePostOnly(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (member, other) = (await ForumMember.JoinAsync(site, "Noor", "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await member.TopicAsync("Wie kijkt mee?");
        var asked = await member.AnswerAsync(topic, [SentFiles.Photo()]);
        var field = SentFiles.DescriptionOf(asked);

        var stolen = await other.AnswerAsync(topic, "Van mij?", (field, "Een tafel."));
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(number => member.AgainAsync(
            asked, topic, ("Id", $"{Guid.NewGuid()}"), ("Text", $"Antwoord {number}."), (field, "Een tafel."))));
        var page = await member.GetAsync(topic);

        Assert.Equal(HttpStatusCode.BadRequest, stolen.Status);
        Assert.Equal(
            [HttpStatusCode.SeeOther, HttpStatusCode.BadRequest], answers.Select(answer => answer.Status).Order());
        Assert.Single(page.Page.QuerySelectorAll(".attachments img"));
    }

    [Theory, AllDatabases]
    public async Task Answer_SameFormWithAFileTwice_IsThereOnce(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Wie kijkt mee?");
        var form = (await member.GetAsync(topic)).Page;

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => member.Browser.SendAsync(
            form, ForumMember.FormOf(topic), "Files", [SentFiles.Pdf()], ("Text", "Eén keer."), ("IsUntraceable", "true"))));
        var page = await member.GetAsync(topic);

        Assert.All(answers, answer => Assert.Equal($"{topic}#bericht-2", answer.Location));
        Assert.Single(SentFiles.Addresses(page));
        Assert.Equal((1, 1), site.Host.FilesIn());
    }

    [Theory, AllDatabases]
    public async Task Answer_SameDescribedPhotoTwice_IsThereOnce(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Wie kijkt mee?");
        var asked = await member.AnswerAsync(topic, [SentFiles.Photo()]);
        var field = SentFiles.DescriptionOf(asked);

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => member.AgainAsync(asked, topic, (field, "Een tafel."))));
        var later = await member.AgainAsync(asked, topic, (field, "Een tafel."));
        var other = await member.AgainAsync(asked, topic, (field, "Een tafel."), ("Text", "Iets anders."));
        var broken = await member.AgainAsync(asked, topic, (field, "Een tafel."), ("Kept[x]", "1"), ("Kept[x].IsRemoved", "misschien"));

        Assert.All(answers.Append(later), answer => Assert.Equal($"{topic}#bericht-2", answer.Location));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (other.Status, broken.Status));
        Assert.Contains("al bij een ander bericht", SentFiles.Errors(other), StringComparison.Ordinal);
        Assert.Single((await member.GetAsync(topic)).Page.QuerySelectorAll(".attachments img"));
    }

    [Fact]
    public async Task Answer_NamesThatMeanHarm_ArePlainWhenTheyAreShown()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Wie kijkt mee?");

        var placed = await member.AnswerAsync(topic, [
            SentFiles.Pdf("../../etc/passwd.pdf"),
            SentFiles.Pdf("<img src=x onerror=alert(1)>.pdf"),
            SentFiles.Pdf("plan\u202Efdp.exe.pdf"),
            SentFiles.Pdf(new string('a', 300) + ".pdf")]);
        var page = await member.GetAsync(topic);

        Assert.Equal(HttpStatusCode.SeeOther, placed.Status);
        Assert.Equal(
            ["passwd.pdf", "img src x onerror alert(1).pdf", "planfdp.exe.pdf", new string('a', 80) + ".pdf"],
            page.Page.QuerySelectorAll(".attachments a").Select(link => link.TextContent));
        foreach (var address in SentFiles.Addresses(page))
        {
            using var file = await member.FetchAsync(address);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }
    }

    [Theory, AllDatabases]
    public async Task Change_RemovesAndAddsFiles_AndKeepsTheRest(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Wie kijkt mee?");
        await member.AnswerAsync(topic, [SentFiles.Pdf("een.pdf"), SentFiles.Pdf("twee.pdf")]);
        var before = await member.GetAsync(topic);
        var change = before.Page.QuerySelector("#bericht-2 a[href$=bewerken]")!.GetAttribute("href")!;
        var gone = SentFiles.Addresses(before)[0];

        var form = await member.GetAsync(change);
        var remove = form.Page.QuerySelector($".attached [name$='.IsRemoved']")!.GetAttribute("name")!;
        var done = await member.Browser.SendAsync(
            form.Page, change, "Files", [SentFiles.Pdf("drie.pdf")], (remove, "true"), ("IsUntraceable", "true"));
        var after = await member.GetAsync(topic);
        using var removed = await member.FetchAsync(gone);

        Assert.Equal($"{topic}#bericht-2", done.Location);
        Assert.Equal(["twee.pdf", "drie.pdf"], after.Page.QuerySelectorAll(".attachments a").Select(link => link.TextContent));
        Assert.Contains("Veranderd op", after.Markup, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, removed.StatusCode);
    }

    [Theory, AllDatabases]
    public async Task Clean_FilesWhosePostIsNeverPlaced_GoAfterTwoDays(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Wie kijkt mee?");
        await member.PlacePhotoAsync(topic);
        var waiting = SentFiles.Kept(await member.AnswerAsync(topic, [SentFiles.Photo("later.jpg")]));

        site.Clock.Advance(TimeSpan.FromHours(49));
        site.Host.Get<RetentionService>().Apply();
        await MemberSite.SignInAsync(member.Browser, member.Email);
        var page = await member.GetAsync(topic);

        Assert.Single(waiting);
        Assert.Single(page.Page.QuerySelectorAll(".attachments img"));
        Assert.Equal((1, 1), site.Host.FilesIn());
    }
}
