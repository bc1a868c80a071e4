using System.Net;
using WraparoundCare.Community.Tests.Forum;
using WraparoundCare.Community.Tests.Forum.Tips;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Experiences;

/// <summary>Experiences that members write and editors place on the site.</summary>
[Collection(nameof(KernelHost))]
public sealed class ExperienceTests
{
    [Theory, AllDatabases]
    public async Task Publish_WhatAMemberSentIn_IsAPageUnderTheirName(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var (writer, editor) = (await ForumMember.JoinAsync(site, "Noor"), await TipDesk.EditorAsync(site));
        var form = await SharedExperience.SendInAsync(writer, ("Steps", await FirstStepAsync(writer)));

        Assert.Equal(["Bij de redactie"], await SharedExperience.StatesAsync(writer));
        Assert.Contains("De buurvrouw kookte", (await editor.GetAsync(SharedExperience.Received)).Markup, StringComparison.Ordinal);
        var placed = await SharedExperience.DecideAsync(editor, form, "plaatsen");

        Assert.Equal($"{SharedExperience.Received}?gedaan=geplaatst", placed.Location);
        var page = await PageAsync(writer, form);
        var guest = await site.Visitor().GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, guest.Status);
        var text = guest.Page.QuerySelector("main")!.TextContent;
        Assert.All(
            new[] { "De buurvrouw kookte", "Ingezonden", "Noor", "We vroegen wie er op dinsdag kon koken.", "Vraag één ding tegelijk." },
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.NotNull(guest.Page.QuerySelector("main a[href^='/de-13-stappen/']"));
        var mail = await site.Mails.ReadAsync(writer.Email, "Je ervaring staat op de site");
        Assert.DoesNotContain("buurvrouw", mail.Text, StringComparison.Ordinal);
        Assert.Equal(["Op de site"], await SharedExperience.StatesAsync(writer));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(SharedExperience.ReviewOf(form))).Status);
    }

    [Theory, AllDatabases]
    public async Task AskChanges_OfWhatWasSentIn_GivesItBackWithWhatTheEditorAsks(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var (writer, editor) = (await ForumMember.JoinAsync(site, "Noor"), await TipDesk.EditorAsync(site));
        var form = await SharedExperience.SendInAsync(writer, ("Credit", "Unnamed"));

        var withoutWords = await SharedExperience.DecideAsync(editor, form, "vragen");
        var asked = await SharedExperience.DecideAsync(editor, form, "vragen", "Zeg iets over de kinderen.");

        Assert.Equal(HttpStatusCode.BadRequest, withoutWords.Status);
        Assert.Equal($"{SharedExperience.Received}?gedaan=gevraagd", asked.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(SharedExperience.ReviewOf(form))).Status);
        Assert.DoesNotContain(
            "kinderen", (await site.Mails.ReadAsync(writer.Email, "De redactie vraagt iets")).Text, StringComparison.Ordinal);
        Assert.Contains("Zeg iets over de kinderen.", (await writer.GetAsync(form)).Markup, StringComparison.Ordinal);
        await SharedExperience.WriteAsync(writer, form, form, ("Tip", "Vraag de kinderen."), ("Credit", "Unnamed"));
        await SharedExperience.DecideAsync(editor, form, "plaatsen");
        var page = (await site.Visitor().GetAsync(await PageAsync(writer, form))).Page.QuerySelector("main")!.TextContent;
        Assert.Contains("Vraag de kinderen.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Noor", page, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Save_WhatIsNotWhole_KeepsItAndShowsItAgain(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var writer = await ForumMember.JoinAsync(site, "Noor");

        var form = await SharedExperience.BeginAsync(writer, ("Title", "Nog niet af"));
        var preview = await writer.Browser.SendAsync(form, form, ("Tip", "Bel eerst."), ("Next", "voorbeeld"));
        var kept = await SharedExperience.KeepAsync(
            writer, preview.Page, form, ("Title", "Nog niet af"), ("Occasion", "Eten."), ("DraftVersion", "2"));
        var refused = await writer.Browser.SendAsync(form, form, ("WhatWorked", "Samen koken."), ("Occasion", string.Empty));
        var number = await writer.Browser.SendAsync(form, form, ("Tip", "Zijn BSN is 111222333."), ("Next", "bewaren"));

        Assert.Contains("Bel eerst.", preview.Page.QuerySelector(".post--preview")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"version\":3", kept.Markup, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Samen koken.", refused.Page.QuerySelector("textarea[name=WhatWorked]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Schrijf wat de aanleiding was.", refused.Markup, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, number.Status);
        var shown = (await writer.GetAsync(form)).Page;
        Assert.Equal("Nog niet af", shown.QuerySelector("input[name=Title]")!.GetAttribute("value"));
        Assert.Equal("Eten.", shown.QuerySelector("textarea[name=Occasion]")!.TextContent.Trim());
        Assert.Equal(string.Empty, shown.QuerySelector("textarea[name=Tip]")!.TextContent.Trim());
        Assert.Equal(["Concept"], await SharedExperience.StatesAsync(writer));
    }

    [Theory, AllDatabases]
    public async Task Save_InTwoWindows_LosesNeither(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var writer = await ForumMember.JoinAsync(site, "Noor");
        var form = await SharedExperience.BeginAsync(writer, ("Title", "Begin"));
        var (one, other) = ((await writer.GetAsync(form)).Page, (await writer.GetAsync(form)).Page);

        await writer.Browser.SendAsync(one, form, ("Title", "Uit het ene"), ("Next", "bewaren"));
        var refused = await writer.Browser.SendAsync(other, form, ("Title", "Uit het andere"), ("Next", "bewaren"));
        var typed = await SharedExperience.KeepAsync(writer, other, form, ("Title", "Uit het andere"), ("DraftVersion", "1"));
        var chosen = await writer.Browser.SendAsync(refused.Page, form, ("Next", "bewaren"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(HttpStatusCode.Conflict, typed.Status);
        Assert.Contains("Uit het ene", refused.Page.QuerySelector(".post--preview")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Uit het andere", refused.Page.QuerySelector("input[name=Title]")!.GetAttribute("value"));
        Assert.Equal($"{SharedExperience.Mine}?gedaan=bewaard", chosen.Location);
        Assert.Contains("Uit het andere", (await writer.GetAsync(form)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Decide_AboutWhatItsWriterTookBack_DoesNothing(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var (writer, editor) = (await ForumMember.JoinAsync(site, "Noor"), await TipDesk.EditorAsync(site));
        var form = await SharedExperience.SendInAsync(writer);
        var seen = (await editor.GetAsync(SharedExperience.ReviewOf(form))).Page;

        await writer.Browser.SendAsync(form, $"{form}/terughalen");
        var gone = await editor.SendAsync(seen, SharedExperience.ReviewOf(form), ("Next", "vragen"), ("Remark", "Wie was erbij?"));
        await SharedExperience.WriteAsync(writer, form, form, ("Title", "Toch anders"));
        var changed = await editor.SendAsync(seen, SharedExperience.ReviewOf(form), ("Next", "plaatsen"));

        Assert.Equal(HttpStatusCode.Conflict, gone.Status);
        Assert.Contains("Wie was erbij?", gone.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("De buurvrouw", gone.Markup, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, changed.Status);
        Assert.Contains("Toch anders", changed.Markup, StringComparison.Ordinal);
        Assert.Equal(["Bij de redactie"], await SharedExperience.StatesAsync(writer));
    }

    [Theory, AllDatabases]
    public async Task Open_WhatSomebodyElseWrote_IsNotFound(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var (writer, other) = (await ForumMember.JoinAsync(site, "Noor"), await ForumMember.JoinAsync(site, "Kim", "Moderator"));
        var editor = await TipDesk.EditorAsync(site);
        var form = await SharedExperience.BeginAsync(writer, ("Title", "Van mij"));
        var (empty, _) = await SharedExperience.NewAsync(other);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(form)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync(SharedExperience.ReviewOf(form))).Status);
        foreach (var address in new[] { form, $"{form}/concept", $"{form}/terughalen", $"{form}/weg" })
        {
            var answer = await other.Browser.PostAsync(address, SharedExperience.TokenOf(empty), ("Next", "bewaren"));
            Assert.Equal((address, HttpStatusCode.NotFound), (address, answer.Status));
        }

        Assert.Contains("/inloggen", (await site.Visitor().GetAsync(form)).Location, StringComparison.Ordinal);
        Assert.Contains("Van mij", (await writer.GetAsync(form)).Markup, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Leave_AfterAnExperienceWasPlaced_TakesTheNameOffItsPage(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await MemberSite.OpenAsync(installed);
        var (writer, editor) = (await ForumMember.JoinAsync(site, "Noor"), await TipDesk.EditorAsync(site));
        var form = await SharedExperience.SendInAsync(writer);
        await SharedExperience.DecideAsync(editor, form, "plaatsen");
        var page = await PageAsync(writer, form);
        Assert.Contains("Noor", (await site.Visitor().GetAsync(page)).Markup, StringComparison.Ordinal);

        const string end = "/mijn/verwijderen";
        await writer.Browser.SendAsync(end, end, ("Password", MemberSite.Password), ("IsSure", "true"));
        var link = (await site.Mails.ReadAsync(writer.Email, "account verwijderen")).Link;
        var done = await writer.Browser.SendAsync(link, "/account-verwijderen", ("Writing", "laten"));

        Assert.Equal("/account-verwijderen/gedaan", done.Location);
        var left = await site.Visitor().GetAsync(page);
        Assert.DoesNotContain("Noor", left.Markup, StringComparison.Ordinal);
        Assert.Contains("De buurvrouw deed mee.", left.Markup, StringComparison.Ordinal);
        Assert.Equal([0], await Rows.CountAsync(site.Host, "experience_submission"));
    }

    private static async Task<string> FirstStepAsync(ForumMember writer) =>
        (await writer.GetAsync($"{SharedExperience.Mine}/nieuw")).Page.QuerySelector("input[name=Steps]")!.GetAttribute("value")!;

    private static async Task<string> PageAsync(ForumMember writer, string form) =>
        (await writer.GetAsync(form)).Page.QuerySelector("main .lead a")!.GetAttribute("href")!;
}
