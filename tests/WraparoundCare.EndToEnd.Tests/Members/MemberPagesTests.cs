using Microsoft.Playwright;
using OtpNet;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Members;

/// <summary>The pages of members that one comes to by a mail, a code or a role, each judged with what is wrong on it too.</summary>
public sealed class MemberPagesTests(Chromium chromium)
{
    private const string Email = "noor@example.org";
    private const string Password = "vier losse woorden hier";

    [Fact]
    public async Task Open_WhatMailsAndCodesLeadTo_IsAccessible()
    {
        using var mails = new MailBox();
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync([.. mails.Settings, SiteSettings.FormsAtOnce]);
        await using var visit = await chromium.VisitAsync(site.Address, new() { ViewportSize = Viewports.Phone });
        var page = visit.Page;
        await JoinAsync(page, mails);

        await AskAsync(
            page, "/mijn/e-mailadres", "Stuur de mail", ("Nieuw e-mailadres", "noor@elders.example"), ("Je wachtwoord", Password));
        await page.FollowMailAsync(mails, Email, "e-mailadres veranderen");
        await CheckAsync(page);
        await Submit(page).ClickAsync();
        await CheckAsync(page);
        await OpenAsync(page, (await mails.ReadAsync("noor@elders.example", "Bevestig je nieuwe")).Link);
        await OpenAsync(page, "/e-mailadres-bevestigen");
        await page.GotoAsync("/mijn/verwijderen");
        await page.GetByLabel("Ik weet zeker").CheckAsync();
        await AskAsync(page, null, "Vraag de mail aan", ("Je wachtwoord", Password));
        await page.FollowMailAsync(mails, Email, "account verwijderen");
        await CheckAsync(page);

        var app = await TurnAppOnAsync(page);
        await page.GotoAsync("/mijn");
        await Button(page, "Log uit").ClickAsync();
        await AskAsync(page, "/inloggen/vergeten", "Stuur me een link", ("E-mailadres", Email));
        await page.FollowMailAsync(mails, Email, "Kies een nieuw wachtwoord");
        await CheckAsync(page);
        await Submit(page).ClickAsync();
        await CheckAsync(page);
        await AskAsync(page, "/inloggen/link", "Stuur me een link", ("E-mailadres", Email));
        await page.FollowMailAsync(mails, Email, "Inloggen met deze link");
        await CheckAsync(page);
        await Submit(page).ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Vul je code in");
        await CheckAsync(page);
        await AskAsync(page, null, "Log in", ("Code", "000000"));
        await CheckAsync(page);
        await AskAsync(page, null, "Log in", ("Code", app));
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Mijn omgeving");
        Assert.Empty(visit.ThirdPartyRequests);
    }

    [Fact]
    public async Task Open_PagesOfModerators_IsAccessible()
    {
        using var mails = new MailBox();
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var before = await installed.StartAsync([.. mails.Settings, SiteSettings.FormsAtOnce]);
        await using (var first = await chromium.VisitAsync(before.Address))
        {
            await JoinAsync(first.Page, mails);
        }

        await before.StopAsync();
        await MakeModeratorAsync(installed.Database);
        await using var site = await installed.StartAsync([.. mails.Settings, SiteSettings.FormsAtOnce]);
        await using var visit = await chromium.VisitAsync(site.Address, new() { ViewportSize = Viewports.Phone });
        var page = visit.Page;
        await AskAsync(page, "/inloggen", "Log in", ("E-mailadres", Email), ("Wachtwoord", Password));
        await page.GetByRole(AriaRole.Link, new() { Name = "Leden", Exact = true }).ClickAsync();
        await CheckAsync(page);
        await OpenAsync(page, "/moderatie/leden?zoek=niemand");
        await page.GotoAsync("/moderatie/leden");
        await page.GetByRole(AriaRole.Link, new() { Name = "Noor", Exact = true }).ClickAsync();
        await CheckAsync(page);
        await Button(page, "Besluit").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await CheckAsync(page);
    }

    [Fact]
    public async Task Type_WhatSaysWhoSomebodyIs_IsToldBeforeItIsSent()
    {
        using var mails = new MailBox();
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync([.. mails.Settings, SiteSettings.FormsAtOnce]);
        await using var visit = await chromium.VisitAsync(site.Address, new() { ViewportSize = Viewports.Phone });
        var page = visit.Page;
        await JoinAsync(page, mails);
        await page.GotoAsync("/mijn/profiel");
        var field = page.GetByLabel("Je organisatie");
        var told = page.Locator("#Organisation-privacy");

        await field.PressSequentiallyAsync("Team 06-12345678");
        await Assertions.Expect(told).ToContainTextAsync("Dit lijkt een telefoonnummer");
        await Assertions.Expect(told.Locator("q")).ToHaveTextAsync("06-12345678");
        Assert.Contains("Organisation-privacy", await field.GetAttributeAsync("aria-describedby"), StringComparison.Ordinal);
        await CheckAsync(page);
        await field.FillAsync("Team Noord");
        await Assertions.Expect(told).ToBeEmptyAsync();

        await field.FillAsync("Team 06-12345678");
        await Button(page, "Bewaar").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await CheckAsync(page);
        await page.GetByLabel("Ik heb gekeken").CheckAsync();
        await page.GetByLabel("Geld en wonen").CheckAsync();
        await Button(page, "Bewaar").ClickAsync();
        await Assertions.Expect(page.Locator(".notification--success")).ToContainTextAsync("Je profiel is bewaard.");
        await page.GotoAsync("/mijn/profiel");
        await Assertions.Expect(page.GetByLabel("Geld en wonen")).ToBeCheckedAsync();
        await Assertions.Expect(page.GetByLabel("Sociaal netwerk")).Not.ToBeCheckedAsync();
        Assert.DoesNotContain(visit.Errors, error => !error.Contains("a status of 400", StringComparison.Ordinal));
    }

    private static async Task JoinAsync(IPage page, MailBox mails)
    {
        await AskAsync(page, "/registreren", "Stuur me een link", ("Je e-mailadres", Email));
        await page.FollowMailAsync(mails, Email, "Maak je account af");
        await page.GetByLabel("Ik houd me aan de spelregels").CheckAsync();
        await AskAsync(
            page, null, "Maak mijn account", ("Hoe wil je heten op de site?", "Noor"), ("Kies een wachtwoord", Password));
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Mijn omgeving");
    }

    /// <returns>A recovery code.</returns>
    private static async Task<string> TurnAppOnAsync(IPage page)
    {
        await AskAsync(page, "/mijn/authenticator", "Zet de app aan", ("Je wachtwoord", Password), ("Code uit de app", "000000"));
        await CheckAsync(page);
        var secret = await page.Locator("[name=Secret]").GetAttributeAsync("value");
        var app = new Totp(Base32Encoding.ToBytes(secret));
        await AskAsync(page, null, "Zet de app aan", ("Je wachtwoord", Password), ("Code uit de app", app.ComputeTotp()));
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Bewaar je herstelcodes");
        await CheckAsync(page);
        var code = await page.Locator("main li code").First.TextContentAsync();
        await OpenAsync(page, "/mijn/authenticator");
        return code!;
    }

    private static async Task MakeModeratorAsync(TestDatabase database)
    {
        await using var host = await KernelHost.JoinAsync(database);
        var members = host.Get<IMemberService>();
        members.AssignRole(members.GetByEmail(Email)!.Id, "Moderator");
    }

    private static async Task AskAsync(IPage page, string? address, string button, params (string Label, string Value)[] fields)
    {
        if (address is not null)
        {
            await page.GotoAsync(address);
        }

        foreach (var (label, value) in fields)
        {
            await page.GetByLabel(label).FillAsync(value);
        }

        await Button(page, button).ClickAsync();
    }

    private static async Task OpenAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        await CheckAsync(page);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Submit(IPage page) => page.Locator("main form.writing [type=submit]");

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldBeAccessibleInBothThemesAsync();
        await page.ShouldFitItsWidthAsync();
    }
}
