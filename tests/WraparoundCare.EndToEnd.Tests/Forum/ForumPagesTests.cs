using Microsoft.Playwright;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Forum;

/// <summary>
/// The pages around posts and topics, each judged with what is wrong on it too: reports, decisions, objections and following.
/// </summary>
[Collection(nameof(KernelHost))]
public sealed class ForumPagesTests(Chromium chromium)
{
    private const string Password = "vier losse woorden hier";
    private const string Category = "/forum/plan-en-doelen";
    private const string Queue = "/moderatie/berichten";
    private const string Step = "/de-13-stappen/1-sleutelpersonen";

    [Fact]
    public async Task Open_WhatMembersAndModeratorsDoAboutPosts_IsAccessible()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await AddMembersAsync(installed.Database);
        await using var site = await installed.StartAsync(SiteSettings.FormsAtOnce, SiteSettings.PostsAtOnce);
        var topic = await WriteAsync(site.Address);
        await using var sam = await chromium.VisitAsync(site.Address, new() { ViewportSize = Viewports.Phone });
        await using var mo = await chromium.VisitAsync(site.Address, new() { ViewportSize = Viewports.Phone });
        await SignInAsync(sam.Page, "sam");
        await SignInAsync(mo.Page, "mo");

        await ReportAsync(sam.Page, topic);
        await NameAsync(sam.Page, topic);
        await FollowAsync(sam.Page, topic);
        await DecideAsync(mo.Page, topic);
        await ObjectAsync(sam.Page);
        await OpenAsync(mo.Page, Queue);
        await mo.Page.GetByRole(AriaRole.Link, new() { Name = "Bezwaar tegen een besluit" }).ClickAsync();
        await CheckAsync(mo.Page);
        await SubmitAsync(mo.Page);
        await OpenAsync(mo.Page, "/forum/moderatie");

        Assert.All([sam, mo], visit => Assert.Empty(visit.ThirdPartyRequests));
    }

    [Fact]
    public async Task Open_TipsAndPostsOfAnotherForum_IsAccessible()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await AddMembersAsync(installed.Database);
        await using var site = await installed.StartAsync(SiteSettings.FormsAtOnce, SiteSettings.PostsAtOnce);
        var topic = await WriteAsync(site.Address);
        await ImportAsync(installed.Database);
        await using var editor = await chromium.VisitAsync(site.Address, new() { ViewportSize = Viewports.Phone });
        await using var ilse = await chromium.VisitAsync(site.Address, new() { ViewportSize = Viewports.Phone });
        await SignInAsync(ilse.Page, "ilse");

        await ProposeAsync(editor.Page, topic);
        await SayYesAsync(ilse.Page);
        await OpenAsync(ilse.Page, Step);
        await Assertions.Expect(ilse.Page.GetByText("Of de kinderen.")).ToBeVisibleAsync();
        await OpenAsync(editor.Page, "/redactie/tips");
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "Haal weg" }).ClickAsync();
        await CheckAsync(editor.Page);
        await SubmitAsync(editor.Page);
        await ClaimAsync(ilse.Page);
        await ShareAsync(ilse.Page, editor.Page);

        Assert.All([editor, ilse], visit => Assert.Empty(visit.ThirdPartyRequests));
    }

    [Theory, InlineData(360), InlineData(1280)]
    public async Task Answer_WhileSomebodyTypes_AppearsWithoutMovingTheFocusOrThePage(int width)
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await AddMembersAsync(installed.Database);
        await using var site = await installed.StartAsync(SiteSettings.FormsAtOnce, SiteSettings.PostsAtOnce);
        var topic = await WriteAsync(site.Address);
        await using var sam = await chromium.VisitAsync(site.Address, new() { ViewportSize = new() { Width = width, Height = 640 } });
        await SignInAsync(sam.Page, "sam");
        await sam.Page.GotoAsync(topic);
        var field = sam.Page.GetByLabel("Je bericht", new() { Exact = true });
        await field.FillAsync("Ik denk nog na.");
        var before = await TopOfAsync(field);
        using var ilse = await SignInAsync(site.Address, "ilse");
        await ilse.SendAsync(topic, FormOf(topic), ("Text", "Of **samen**."), ("IsUntraceable", "true"));

        await Assertions.Expect(sam.Page.Locator("#bericht-4 strong")).ToHaveTextAsync("samen");
        await Assertions.Expect(sam.Page.GetByText("Er is 1 nieuw bericht.")).ToBeVisibleAsync();
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(field).ToHaveValueAsync("Ik denk nog na.");
        Assert.InRange(await TopOfAsync(field) - before, -1, 1);
        await CheckAsync(sam.Page);
        await sam.Page.GetByRole(AriaRole.Link, new() { Name = "Ga naar dat bericht" }).ClickAsync();
        await Assertions.Expect(sam.Page.Locator("#bericht-4")).ToBeInViewportAsync();

        await OpenAsync(sam.Page, "/forum");
        await ilse.SendAsync(topic, FormOf(topic), ("Text", "Of later."), ("IsUntraceable", "true"));
        await sam.Page.GetByRole(AriaRole.Link, new() { Name = "Ga naar je meldingen" }).ClickAsync();
        await Assertions.Expect(sam.Page.GetByText("1 nieuw antwoord in Mag ik dit delen?")).ToBeVisibleAsync();
        Assert.Empty(sam.Errors);
    }

    private static async Task ProposeAsync(IPage page, string topic)
    {
        await page.GotoAsync("/redactie/tips");
        await page.GetByLabel("Gebruikersnaam").FillAsync(InstalledSite.Administrator.Username);
        await page.GetByLabel("Wachtwoord").FillAsync(InstalledSite.Administrator.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Login", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Er zijn nog geen tips.")).ToBeVisibleAsync();
        await CheckAsync(page);
        await page.GotoAsync(topic);
        await InPost(page, 3, "Stel voor als tip");
        await CheckAsync(page);
        await SubmitAsync(page);
        var step = await page.Locator("option").Filter(new() { HasText = "Stap 1:" }).GetAttributeAsync("value");
        await page.GetByLabel("Op welke pagina?").SelectOptionAsync(step!);
        await page.GetByLabel("Waarom is dit een goede tip?").FillAsync("Veel lezers hebben hier iets aan.");
        await SubmitAsync(page);
        await Assertions.Expect(page.GetByText("De schrijver krijgt je vraag.")).ToBeVisibleAsync();
    }

    private static async Task SayYesAsync(IPage page)
    {
        await OpenAsync(page, "/mijn/tips");
        await page.GetByRole(AriaRole.Link, new() { Name = "Zeg of dit mag" }).ClickAsync();
        await CheckAsync(page);
        await SubmitAsync(page);
        await page.GetByLabel("Ja, dit mag op de site").CheckAsync();
        await page.GetByLabel("Van Ilse").CheckAsync();
        await SubmitAsync(page);
        await Assertions.Expect(page.GetByText("Trek je toestemming in")).ToBeVisibleAsync();
    }

    private static async Task ClaimAsync(IPage page)
    {
        await OpenAsync(page, "/mijn");
        await page.GetByRole(AriaRole.Link, new() { Name = "op jouw naam" }).ClickAsync();
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Zet op mijn naam" }).ClickAsync();
        await Assertions.Expect(page.GetByText("De berichten van het vorige forum staan nu op jouw naam.")).ToBeVisibleAsync();
        await CheckAsync(page);
        await OpenAsync(page, "/mijn/vorig-forum");
    }

    /// <summary>Somebody with the address of Ilse wrote the first example on another forum.</summary>
    private static async Task ImportAsync(TestDatabase database)
    {
        await using var host = await KernelHost.JoinAsync(database);
        var (writer, hash) = ($"{Guid.NewGuid()}".ToUpperInvariant(), host.Get<MailAddresses>().HashOf(EmailOf("ilse")));
        await Rows.ExecuteAsync(
            host,
            $"""
            INSERT INTO forum_imported_author (key, name) VALUES ('{writer}', 'Ilse van toen');
            INSERT INTO forum_author_claim (author_key, address_hash, imported_at) VALUES ('{writer}', '{hash}', '2026-01-01 09:00:00');
            UPDATE forum_post SET author_key = '{writer}' WHERE id = (SELECT min(id) FROM forum_post WHERE topic_id = 1);
            """);
    }

    private static Task<double> TopOfAsync(ILocator element) =>
        element.EvaluateAsync<double>("element => element.getBoundingClientRect().top");

    private static string FormOf(string topic) => string.Join('/', topic.Split('/')[..4]) + "/antwoord";

    private static async Task ReportAsync(IPage page, string topic)
    {
        await OpenAsync(page, topic);
        await InPost(page, 1, "Meld");
        await CheckAsync(page);
        await SubmitAsync(page);
        await page.GetByLabel("Iets anders").CheckAsync();
        await SubmitAsync(page);
    }

    // With the keyboard alone: the list opens, is gone through and closes, and the field keeps the focus.
    private static async Task NameAsync(IPage page, string topic)
    {
        await page.GotoAsync(topic);
        var field = page.GetByLabel("Je bericht", new() { Exact = true });
        await field.PressSequentiallyAsync("Wat denk jij, @Ils");
        var option = page.GetByRole(AriaRole.Option, new() { Name = "Ilse" });
        await Assertions.Expect(option).ToBeVisibleAsync();
        await field.PressAsync("ArrowDown");
        await Assertions.Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        await CheckAsync(page);
        await field.PressAsync("Enter");
        await Assertions.Expect(field).ToHaveValueAsync("Wat denk jij, @Ilse ");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(option).ToBeHiddenAsync();
    }

    // From an empty form to a page of the site, with what an editor asks in between.
    private static async Task ShareAsync(IPage writer, IPage editor)
    {
        await OpenAsync(writer, "/mijn/ervaringen/nieuw");
        await SubmitAsync(writer);
        await writer.GetByLabel("Titel").FillAsync("De buurvrouw kookte");
        await writer.GetByLabel("Wat was de aanleiding?").FillAsync("Het gezin at niet meer samen.");
        await Assertions.Expect(writer.Locator("[data-draft-status]")).ToContainTextAsync("Concept bewaard");
        await writer.GetByRole(AriaRole.Button, new() { Name = "Bekijk eerst" }).ClickAsync();
        await Assertions.Expect(writer.GetByRole(AriaRole.Heading, new() { Name = "Zo ziet het eruit" })).ToBeVisibleAsync();
        await CheckAsync(writer);
        await writer.GetByLabel("Wat deden jullie?").FillAsync("We vroegen wie er kon koken.");
        await writer.GetByLabel("Wat werkte?").FillAsync("De buurvrouw deed mee.");
        await writer.GetByLabel("Zonder mijn naam").CheckAsync();
        await writer.GetByLabel("Ik heb gekeken").CheckAsync();
        await SubmitAsync(writer);
        await writer.GetByRole(AriaRole.Link, new() { Name = "De buurvrouw kookte" }).ClickAsync();
        await CheckAsync(writer);
        await OpenAsync(editor, "/redactie/ervaringen");
        await editor.GetByRole(AriaRole.Link, new() { Name = "De buurvrouw kookte" }).ClickAsync();
        await CheckAsync(editor);
        await editor.GetByRole(AriaRole.Button, new() { Name = "Vraag om aanpassing" }).ClickAsync();
        await Assertions.Expect(editor.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await CheckAsync(editor);
        await editor.GetByRole(AriaRole.Button, new() { Name = "Plaats op de site" }).ClickAsync();
        await Assertions.Expect(editor.GetByText("De ervaring staat op de site.")).ToBeVisibleAsync();
        await CheckAsync(editor);
        await writer.ReloadAsync();
        await CheckAsync(writer);
        await writer.GetByRole(AriaRole.Link, new() { Name = "Bekijk de pagina" }).ClickAsync();
        await CheckAsync(writer);
    }

    private static async Task FollowAsync(IPage page, string topic)
    {
        await page.GotoAsync(topic);
        await InPost(page, 3, "Demp dit lid");
        await CheckAsync(page);
        await page.GotoAsync(topic);
        await InPost(page, 2, "Bekijk wat er veranderde");
        await CheckAsync(page);
        await page.GotoAsync(topic);
        await InPost(page, 3, "Citeer");
        await page.GotoAsync(FormOf(topic));
        await CheckAsync(page);
        string[] mine = ["/mijn/volgen", "/mijn/meldingen", "/mijn/meldingen/mail", "/mijn/bewaard", "/mijn/concepten", "/mijn/tips"];
        foreach (var address in mine.Append($"{Category}/nieuw"))
        {
            await OpenAsync(page, address);
        }
    }

    private static async Task DecideAsync(IPage page, string topic)
    {
        await page.GotoAsync(topic);
        await InPost(page, 1, "Modereer");
        await CheckAsync(page);
        var post = new Uri(page.Url).AbsolutePath;
        await OpenAsync(page, $"{post}/bewerken");
        await SubmitAsync(page);
        await OpenAsync(page, $"{post}/schuilnaam");
        await SubmitAsync(page);
        await page.GetByLabel("Waarom wil je dit weten?").FillAsync("Er is misschien gevaar.");
        await SubmitAsync(page);
        var decisions = $"/moderatie/onderwerpen/{topic.Split('/')[3]}";
        foreach (var form in new[] { decisions, $"{decisions}/splitsen", $"{decisions}/samenvoegen" })
        {
            await OpenAsync(page, form);
            await SubmitAsync(page);
        }

        await page.GotoAsync(topic);
        await InPost(page, 2, "Modereer");
        await page.GetByLabel("Weghalen").CheckAsync();
        await page.GetByLabel("Waarom?").FillAsync("Een gezin is te herkennen.");
        await SubmitAsync(page);
    }

    private static async Task ObjectAsync(IPage page)
    {
        await OpenAsync(page, "/mijn/besluiten");
        await page.GetByRole(AriaRole.Link, new() { Name = "Maak bezwaar" }).ClickAsync();
        await CheckAsync(page);
        await SubmitAsync(page);
        await page.GetByLabel("Waarom ben je het er niet mee eens?").FillAsync("Het gaat over niemand.");
        await SubmitAsync(page);
    }

    /// <returns>The address of a topic: asked under a pseudonym, answered by Sam, who changed that, and by Noor.</returns>
    private static async Task<string> WriteAsync(Uri site)
    {
        using var noor = await SignInAsync(site, "noor");
        using var sam = await SignInAsync(site, "sam");
        using var ilse = await SignInAsync(site, "ilse");
        var topic = (await noor.SendAsync(
            $"{Category}/nieuw",
            $"{Category}/nieuw",
            ("Title", "Mag ik dit delen?"),
            ("Text", "Ik twijfel."),
            ("IsUntraceable", "true"),
            ("IsPseudonymous", "true"))).Location!;
        var form = FormOf(topic);
        await sam.SendAsync(topic, form, ("Text", "Vraag het de ouders."), ("IsUntraceable", "true"));
        await ilse.SendAsync(topic, form, ("Text", "Of de kinderen."), ("IsUntraceable", "true"));
        var change = (await sam.GetAsync(topic)).Page.QuerySelector("#bericht-2 a[href$=bewerken]")!.GetAttribute("href")!;
        await sam.SendAsync(change, change, ("Text", "Vraag het eerst de ouders."), ("IsUntraceable", "true"));
        return topic;
    }

    private static async Task AddMembersAsync(TestDatabase database)
    {
        await using var host = await KernelHost.JoinAsync(database);
        var members = host.Get<IMemberService>();
        var hash = host.Get<PasswordHashing>().Hash(Password);
        foreach (var (name, group) in new[] { ("Noor", "Lid"), ("Sam", "Lid"), ("Ilse", "Lid"), ("Mo", "Moderator") })
        {
            var email = EmailOf(name.ToLowerInvariant());
            var member = members.CreateMember(email, email, name, Constants.Conventions.MemberTypes.DefaultAlias);
            (member.RawPasswordValue, member.SecurityStamp, member.IsApproved) = (hash, Account.NewSecurityStamp(), true);
            members.Save(member);
            members.AssignRole(member.Id, group);
        }
    }

    private static string EmailOf(string name) => $"{name}@example.org";

    private static async Task<EditorClient> SignInAsync(Uri site, string name)
    {
        var browser = new EditorClient(site) { SendsOrigin = true };
        await browser.SendAsync("/inloggen", "/inloggen", ("Email", EmailOf(name)), ("Password", Password));
        return browser;
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/inloggen");
        await page.GetByLabel("E-mailadres").FillAsync(EmailOf(name));
        await page.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Mijn omgeving");
    }

    private static Task InPost(IPage page, int number, string link) =>
        page.Locator($"#bericht-{number}").GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();

    // As it stands: what is wrong with it, or the page that it leads to.
    private static async Task SubmitAsync(IPage page)
    {
        await page.EvaluateAsync("() => document.documentElement.setAttribute('data-sent', '')");
        await page.Locator("main form.writing [type=submit]").First.ClickAsync();
        await Assertions.Expect(page.Locator("html[data-sent]")).ToHaveCountAsync(0);
        await CheckAsync(page);
    }

    private static async Task OpenAsync(IPage page, string address)
    {
        var answer = await page.GotoAsync(address);
        Assert.Equal(200, answer!.Status);
        await CheckAsync(page);
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldFitItsWidthAsync();
        await page.ShouldBeAccessibleInBothThemesAsync();
    }
}
