using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Members;

/// <summary>From "Inloggen" in the menu to an account, and to its end, in a browser.</summary>
public sealed class MemberJourneyTests(Chromium chromium)
{
    private const string Password = "vier losse woorden hier";

    /// <summary>Every page is judged on the way, with what is wrong on it too.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public async Task Join_FromTheMenuToTheFirstPage_IsAccessible(bool isPhone)
    {
        using var mails = new MailBox();
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync(mails.Settings);
        await using var visit = await chromium.VisitAsync(
            site.Address, new() { ViewportSize = isPhone ? Viewports.Phone : Viewports.Desktop });
        var page = visit.Page;

        await OpenFromTheMenuAsync(page, isPhone, "Inloggen");
        await CheckAsync(page);
        await Button(page, "Log in").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Maak een account" }).ClickAsync();
        await CheckAsync(page);
        await AskWithProofAsync(page);
        await CheckAsync(page);

        await page.FollowMailAsync(mails, "noor@example.org", "Maak je account af");
        await Button(page, "Maak mijn account").ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await CheckAsync(page);
        await page.GetByLabel("Hoe wil je heten op de site?").FillAsync("Noor");
        await TypePasswordAsync(page);
        await CheckAsync(page);
        await page.GetByLabel("Ik houd me aan de spelregels").CheckAsync();
        await Button(page, "Maak mijn account").ClickAsync();
        await Assertions.Expect(page.Locator(".notification--success")).ToContainTextAsync("Je account is klaar.");
        await CheckAsync(page);

        string[] own =
        [
            "/wat-we-bewaren", "/mijn/profiel", "/mijn/e-mailadres", "/mijn/wachtwoord", "/mijn/passkeys", "/mijn/authenticator",
            "/mijn/apparaten", "/mijn/gegevens", "/mijn/verwijderen", "/mijn/spelregels",
        ];
        foreach (var address in own)
        {
            await page.GotoAsync(address);
            await CheckAsync(page);
        }

        await page.GotoAsync("/");
        await OpenFromTheMenuAsync(page, isPhone, "Mijn omgeving");
        await Button(page, "Log uit").ClickAsync();
        Assert.Empty(visit.ThirdPartyRequests);
        Assert.DoesNotContain(visit.Errors, error => !error.Contains("a status of 400", StringComparison.Ordinal));
    }

    /// <summary>Seen or not, with the keyboard, and sent as a password; what was pasted counts.</summary>
    [Fact]
    public async Task Show_PasswordOfASignIn_IsSeenUntilItIsSent()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync();
        await using var visit = await chromium.VisitAsync(site.Address, new() { ViewportSize = Viewports.Phone });
        var page = visit.Page;

        (string, string, string)[] forms = [("/inloggen", "E-mailadres", "Log in"), ("/umbraco/login", "Gebruikersnaam", "Login")];
        foreach (var (address, who, send) in forms)
        {
            await page.GotoAsync(address);
            var (field, button) = (page.GetByLabel("Wachtwoord", new() { Exact = true }), Button(page, "Toon wachtwoord"));
            await page.GetByLabel(who).FillAsync("noor@example.org");
            await field.FillAsync("wat ik typte");
            await field.PressAsync("Tab");
            await Assertions.Expect(button).ToBeFocusedAsync();
            await button.PressAsync("Space");
            await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
            await Assertions.Expect(field).ToHaveAttributeAsync("type", "text");
            await Assertions.Expect(field).ToHaveValueAsync("wat ik typte");
            await CheckAsync(page);
            await page.EvaluateAsync("document.addEventListener('submit', event => event.preventDefault())");
            await Button(page, send).ClickAsync();
            await Assertions.Expect(field).ToHaveAttributeAsync("type", "password");
            await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        }
    }

    [Fact]
    public async Task SignInResetAndLeave_WithoutJavaScript_Works()
    {
        using var mails = new MailBox();
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        // The test types faster than anybody.
        await using var site = await installed.StartAsync([.. mails.Settings, SiteSettings.FormsAtOnce]);
        await using var visit = await chromium.VisitAsync(
            site.Address, new() { JavaScriptEnabled = false, ViewportSize = Viewports.Phone });
        var page = visit.Page;
        await JoinAsync(page, mails);
        await Button(page, "Log uit").ClickAsync();

        await page.GotoAsync("/inloggen");
        await page.GetByRole(AriaRole.Link, new() { Name = "Log in met een link in je mail" }).ClickAsync();
        await AskForMailAsync(page);
        await page.FollowMailAsync(mails, "noor@example.org", "Inloggen met deze link");
        await Button(page, "Log in").ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Mijn omgeving");

        await page.GotoAsync("/inloggen/vergeten");
        await AskForMailAsync(page);
        await page.FollowMailAsync(mails, "noor@example.org", "Kies een nieuw wachtwoord");
        await page.GetByLabel("Nieuw wachtwoord").FillAsync(Password + " en nu");
        await Button(page, "Bewaar").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Je nieuwe wachtwoord is bewaard.");

        await page.GetByLabel("E-mailadres").FillAsync("noor@example.org");
        await page.GetByLabel("Wachtwoord").FillAsync(Password + " en nu");
        await Button(page, "Log in").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Account verwijderen" }).ClickAsync();
        await page.GetByLabel("Je wachtwoord").FillAsync(Password + " en nu");
        await page.GetByLabel("Ik weet zeker").CheckAsync();
        await Button(page, "Vraag de mail aan").ClickAsync();
        await page.FollowMailAsync(mails, "noor@example.org", "account verwijderen");
        await page.GetByLabel("Laat ze staan, zonder mijn naam").CheckAsync();
        await Button(page, "Verwijder mijn account").ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Je account is verwijderd");
    }

    /// <summary>Nobody notices anything of the sum but that the form goes a moment later.</summary>
    private static async Task AskWithProofAsync(IPage page)
    {
        await page.GetByLabel("Je e-mailadres").FillAsync("noor@example.org");
        var sending = page.WaitForRequestAsync(request => request.Method == "POST");
        await Button(page, "Stuur me een link").ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Kijk in je mail");
        Assert.Matches("Proof.Number=[0-9]+", (await sending).PostData!);
    }

    private static async Task TypePasswordAsync(IPage page)
    {
        var field = page.GetByLabel("Kies een wachtwoord");
        var said = page.Locator(".field__strength");
        await field.FillAsync("wachtwoord123");
        await Assertions.Expect(said).ToContainTextAsync("als eerste geprobeerd");
        await field.FillAsync(Password);
        await Assertions.Expect(said).ToHaveTextAsync("Dit is een sterk wachtwoord.");
        await Button(page, "Toon wachtwoord").ClickAsync();
        await Assertions.Expect(field).ToHaveAttributeAsync("type", "text");
    }

    private static async Task JoinAsync(IPage page, MailBox mails)
    {
        await page.GotoAsync("/registreren");
        await page.GetByLabel("Je e-mailadres").FillAsync("noor@example.org");
        await Button(page, "Stuur me een link").ClickAsync();
        await page.FollowMailAsync(mails, "noor@example.org", "Maak je account af");
        await page.GetByLabel("Hoe wil je heten op de site?").FillAsync("Noor");
        await page.GetByLabel("Kies een wachtwoord").FillAsync(Password);
        await page.GetByLabel("Ik houd me aan de spelregels").CheckAsync();
        await Button(page, "Maak mijn account").ClickAsync();
    }

    private static async Task AskForMailAsync(IPage page)
    {
        await page.GetByLabel("E-mailadres").FillAsync("noor@example.org");
        await Button(page, "Stuur me een link").ClickAsync();
        await Assertions.Expect(Heading(page)).ToHaveTextAsync("Kijk in je mail");
    }

    private static async Task OpenFromTheMenuAsync(IPage page, bool isPhone, string name)
    {
        await page.GotoAsync("/");
        if (isPhone)
        {
            await page.Locator(".menu-fold__button").ClickAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Heading(IPage page) => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldBeAccessibleInBothThemesAsync();
        await page.ShouldFitItsWidthAsync();
    }
}
