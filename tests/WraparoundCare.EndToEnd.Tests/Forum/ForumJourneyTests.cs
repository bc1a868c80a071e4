using Microsoft.Playwright;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Forum;

/// <summary>A new member asks something, a moderator lets it in, and a guest reads it. Every page is judged on the way.</summary>
[Collection(nameof(KernelHost))]
public sealed class ForumJourneyTests(Chromium chromium)
{
    private const string Password = "vier losse woorden hier";
    private const string New = "noor@example.org";
    private const string Moderator = "mo@example.org";

    private static FilePayload Picture => new()
    {
        Name = "kring.png",
        MimeType = "image/png",
        Buffer = Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
    };

    [Theory, InlineData(true), InlineData(false)]
    public async Task Ask_AsANewMemberOnAPhone_IsReadWhenAModeratorHasLooked(bool hasScript)
    {
        using var mails = new MailBox();
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await MakeModeratorAsync(installed, mails);
        await using var site = await installed.StartAsync(
            [.. mails.Settings, SiteSettings.FormsAtOnce, "--Community:Forum:NewMemberPause=00:00:00"]);
        await using var visit = await VisitAsync(site, hasScript);
        var page = visit.Page;
        await JoinAsync(page, mails, New, "Noor");

        await OpenAsync(page, "/forum");
        await CategoryLink(page).ClickAsync();
        await CheckAsync(page, hasScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "Stel een vraag" }).ClickAsync();
        await CheckAsync(page, hasScript);
        await Field(page, "Leg uit waar het om gaat").FillAsync("Je kunt mij bellen: 06-12345678.");
        await SendAsync(page, "Plaats je vraag");
        await Assertions.Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await CheckAsync(page, hasScript);
        await Field(page, "Je vraag in één zin").FillAsync("Hoeveel doelen is werkbaar?");
        await Field(page, "Leg uit waar het om gaat").FillAsync("Het gezin kiest er **steeds** meer.");
        await page.GetByLabel("Ik heb gekeken: niemand").CheckAsync();
        await SendAsync(page, "Plaats je vraag");
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Hoeveel doelen is werkbaar?");
        await Assertions.Expect(page.GetByText("Wacht op een moderator")).ToBeVisibleAsync();
        await CheckAsync(page, hasScript);
        var topic = new Uri(page.Url).PathAndQuery;

        await ApproveAsync(site, hasScript);
        await page.GotoAsync(topic);
        await Field(page, "Je bericht").FillAsync("Ik bedoel: **tegelijk**.");
        await KeepAsync(page, hasScript);
        await page.GetByLabel("Ik heb gekeken: niemand").CheckAsync();
        await SendAsync(page, "Plaats je antwoord");
        await Assertions.Expect(page.Locator(".post")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "Verander" }).First.ClickAsync();
        await CheckAsync(page, hasScript);
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Haal weg" }).First.ClickAsync();
        await CheckAsync(page, hasScript);
        await FindBackAsync(page, topic, hasScript);

        await using var guest = await VisitAsync(site, hasScript);
        await guest.Page.GotoAsync(topic);
        await Assertions.Expect(guest.Page.Locator(".post")).ToHaveCountAsync(1);
        await Assertions.Expect(guest.Page.Locator("#bericht-1 strong")).ToHaveTextAsync("steeds");
        await CheckAsync(guest.Page, hasScript);
        Assert.Empty(visit.ThirdPartyRequests);
        Assert.DoesNotContain(visit.Errors, error => !error.Contains("a status of 400", StringComparison.Ordinal));
    }

    // Written, kept, looked at, and gone on with.
    private static async Task KeepAsync(IPage page, bool hasScript)
    {
        if (hasScript)
        {
            await Assertions.Expect(page.Locator("[data-draft-status]")).ToContainTextAsync("Concept bewaard om");
            await page.ReloadAsync();
            await Assertions.Expect(Field(page, "Je bericht")).ToHaveValueAsync("Ik bedoel: **tegelijk**.");
            await CheckAsync(page, hasScript);
        }

        // A file that is on its way takes the button along: nothing is placed.
        await page.GetByLabel("Bestanden").SetInputFilesAsync(Picture);
        await SendAsync(page, "Bekijk eerst");
        await Assertions.Expect(page.Locator(".post--preview strong")).ToHaveTextAsync("tegelijk");
        await Assertions.Expect(page.GetByText("Wat is er te zien op kring.png?")).ToBeVisibleAsync();
        await CheckAsync(page, hasScript);
        await OpenAsync(page, "/mijn/concepten");
        await CheckAsync(page, hasScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "Antwoord op: Hoeveel doelen is werkbaar?" }).ClickAsync();
    }

    // Kept, and seen from a step about which more can be asked.
    private static async Task FindBackAsync(IPage page, string topic, bool hasScript)
    {
        await OpenAsync(page, topic);
        await page.Locator("#bericht-1").GetByRole(AriaRole.Button, new() { Name = "Bewaar" }).ClickAsync();
        await OpenAsync(page, "/mijn/bewaard");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Hoeveel doelen is werkbaar?" })).ToBeVisibleAsync();
        await CheckAsync(page, hasScript);
        await OpenAsync(page, "/de-13-stappen/1-sleutelpersonen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Stel hierover een vraag" }).ClickAsync();
        await CheckAsync(page, hasScript);
        await CategoryLink(page).ClickAsync();
        await Assertions.Expect(page.GetByText("Je vraag gaat over")).ToBeVisibleAsync();
        await CheckAsync(page, hasScript);
        await OpenAsync(page, "/forum/stap/1");
        await CheckAsync(page, hasScript);
    }

    private async Task ApproveAsync(SiteProcess site, bool hasScript)
    {
        await using var visit = await VisitAsync(site, hasScript);
        var page = visit.Page;
        await page.GotoAsync("/inloggen");
        await page.GetByLabel("E-mailadres").FillAsync(Moderator);
        await page.GetByLabel("Wachtwoord", new() { Exact = true }).FillAsync(Password);
        await SendAsync(page, "Log in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Berichten die wachten" }).ClickAsync();
        await CheckAsync(page, hasScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "Hoeveel doelen is werkbaar?" }).ClickAsync();
        await CheckAsync(page, hasScript);
        await SendAsync(page, "Besluit");
        await CheckAsync(page, hasScript);
        await page.GetByLabel("Plaatsen").CheckAsync();
        await SendAsync(page, "Besluit");
        await Assertions.Expect(page.GetByText("Er wacht niets.")).ToBeVisibleAsync();
        await CheckAsync(page, hasScript);
    }

    private async Task MakeModeratorAsync(InstalledSite installed, MailBox mails)
    {
        await using (var site = await installed.StartAsync([.. mails.Settings, SiteSettings.FormsAtOnce]))
        {
            await using var visit = await VisitAsync(site, hasScript: true);
            await JoinAsync(visit.Page, mails, Moderator, "Mo");
            await site.StopAsync();
        }

        await using var host = await KernelHost.JoinAsync(installed.Database);
        var members = host.Get<IMemberService>();
        members.AssignRole(members.GetByEmail(Moderator)!.Id, "Moderator");
    }

    private Task<Visit> VisitAsync(SiteProcess site, bool hasScript) =>
        chromium.VisitAsync(site.Address, new() { ViewportSize = Viewports.Phone, JavaScriptEnabled = hasScript });

    private static async Task JoinAsync(IPage page, MailBox mails, string email, string name)
    {
        await page.GotoAsync("/registreren");
        await page.GetByLabel("Je e-mailadres").FillAsync(email);
        await SendAsync(page, "Stuur me een link");
        await page.FollowMailAsync(mails, email, "Maak je account af");
        await page.GetByLabel("Hoe wil je heten op de site?").FillAsync(name);
        await page.GetByLabel("Kies een wachtwoord").FillAsync(Password);
        await page.GetByLabel("Ik houd me aan de spelregels").CheckAsync();
        await SendAsync(page, "Maak mijn account");
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Mijn omgeving");
    }

    private static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.ShouldFitItsWidthAsync();
    }

    // The engines are scripts themselves.
    private static async Task CheckAsync(IPage page, bool hasScript)
    {
        await page.ShouldFitItsWidthAsync();
        if (hasScript)
        {
            await page.ShouldBeAccessibleInBothThemesAsync();
        }
    }

    private static Task SendAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static ILocator CategoryLink(IPage page) =>
        page.GetByRole(AriaRole.Link, new() { Name = "Plan en doelen", Exact = true });

    private static ILocator Field(IPage page, string label) => page.GetByRole(AriaRole.Textbox, new() { Name = label });

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });
}
