using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.StyleGuide;

/// <summary>The components for writing in a browser: with the keyboard, with a screen reader's eyes, and without JavaScript.</summary>
public sealed class StyleGuideJourneyTests(Chromium chromium, SharedSites sites)
{
    private const string Guide = "/redactie/stijlgids";
    private const string Form = Guide + "/formulier";

    [Theory, InlineData(true), InlineData(false)]
    public async Task Open_EachPage_IsAccessibleAndFitsInBothThemes(bool isPhone)
    {
        await using var visit = await SignInAsync(new() { ViewportSize = isPhone ? Viewports.Phone : Viewports.Desktop });
        var page = visit.Page;

        foreach (var address in new[] { Guide, Form, Form + "/verstuurd", Guide + "/weggooien", Guide + "/regels" })
        {
            await page.GotoAsync(address);
            Assert.Equal(1, await page.Locator("h1").CountAsync());
            await CheckAsync(page);
        }

        await page.GotoAsync(Form);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await CheckAsync(page);
        await page.GotoAsync(Guide);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gooi het concept weg" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await CheckAsync(page);

        Assert.Empty(visit.ThirdPartyRequests);
        Assert.DoesNotContain(visit.Errors, error => !error.Contains("a status of 400", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mark_WithTheKeyboard_CanBeTakenBack()
    {
        await using var visit = await SignInAsync();
        var page = visit.Page;
        await page.GotoAsync(Form);
        var story = page.GetByLabel("Je bericht", new() { Exact = true });
        var toolbar = page.GetByRole(AriaRole.Toolbar);
        await story.FillAsync("oom helpt");
        await story.PressAsync("Control+Home");
        await story.PressAsync("Shift+ArrowRight");
        await story.PressAsync("Shift+ArrowRight");
        await story.PressAsync("Shift+ArrowRight");

        await story.PressAsync("Shift+Tab");
        await Assertions.Expect(toolbar.GetByRole(AriaRole.Button, new() { Name = "Vet" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(toolbar.GetByRole(AriaRole.Button, new() { Name = "Citaat" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(story).ToHaveValueAsync("**oom** helpt");
        await Assertions.Expect(story).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+Z");
        await Assertions.Expect(story).ToHaveValueAsync("oom helpt");

        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\neen\ntwee");
        await page.Keyboard.PressAsync("Shift+ArrowUp");
        await toolbar.GetByRole(AriaRole.Button, new() { Name = "Lijst" }).ClickAsync();
        await Assertions.Expect(story).ToHaveValueAsync("oom helpt\n- een\n- twee");
        await toolbar.GetByRole(AriaRole.Button, new() { Name = "Lijst" }).ClickAsync();
        await Assertions.Expect(story).ToHaveValueAsync("oom helpt\neen\ntwee");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Control+I");
        await Assertions.Expect(story).ToHaveValueAsync("_oom helpt\neen\ntwee_");
        await page.Keyboard.PressAsync("Control+I");
        await Assertions.Expect(story).ToHaveValueAsync("oom helpt\neen\ntwee");
        await story.FillAsync(string.Empty);
        await toolbar.GetByRole(AriaRole.Button, new() { Name = "Link" }).ClickAsync();
        await page.Keyboard.TypeAsync("https://voorbeeld.nl");
        await Assertions.Expect(story).ToHaveValueAsync("[tekst](https://voorbeeld.nl)");
    }

    [Fact]
    public async Task Type_NearTheLimit_CountsAtOnceAndSaysItLater()
    {
        await using var visit = await SignInAsync();
        var page = visit.Page;
        await page.GotoAsync(Form);
        var title = page.GetByLabel("Titel");
        var field = page.Locator(".field", new() { Has = title });
        var (shown, said) = (field.Locator("[data-count]"), field.GetByRole(AriaRole.Status));

        await Assertions.Expect(shown).ToHaveTextAsync("Je hebt nog 80 tekens.");
        await title.FillAsync(new string('a', 79));
        await Assertions.Expect(shown).ToHaveTextAsync("Je hebt nog 1 teken.");
        await Assertions.Expect(said).ToHaveTextAsync("Je hebt nog 1 teken.");
        await title.PressSequentiallyAsync("bcd");
        await Assertions.Expect(said).ToHaveTextAsync("Je tekst is 2 tekens te lang.");
        await title.FillAsync("kort");
        await Assertions.Expect(said).ToBeEmptyAsync();
        await Assertions.Expect(title).ToHaveAccessibleDescriptionAsync(
            "Zeg waar je bericht over gaat. Je kunt hooguit 80 tekens gebruiken.");
    }

    [Fact]
    public async Task Open_Dialog_IsClosedWithEscapeAndGivesTheFocusBack()
    {
        await using var visit = await SignInAsync();
        var page = visit.Page;
        await page.GotoAsync(Guide);
        var opener = page.GetByRole(AriaRole.Button, new() { Name = "Gooi het concept weg" });
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Wil je dit concept weggooien?" });

        await opener.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Nee, ga terug" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(opener).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
        await Assertions.Expect(opener).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ja, gooi weg" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Form + "/verstuurd");
    }

    [Fact]
    public async Task Follow_TabsWithTheKeyboard_OpensTheirPages()
    {
        await using var visit = await SignInAsync();
        var page = visit.Page;
        await page.GotoAsync(Guide);

        await page.Locator(".tabs [aria-current=page]").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(Guide + "/regels");
        await Assertions.Expect(page.Locator(".tabs [aria-current=page]")).ToHaveTextAsync("Regels");
    }

    [Fact]
    public async Task Send_WithAFile_ShowsMistakesAndThenTheConfirmation()
    {
        await using var visit = await SignInAsync();
        var page = visit.Page;
        await page.GotoAsync(Form);
        await FillAsync(page);
        await page.GetByLabel("Dag").FillAsync("31");
        await ChooseAsync(page, "plan.pdf");

        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        var summary = page.Locator(".error-summary");
        await Assertions.Expect(summary).ToBeFocusedAsync();
        Assert.StartsWith("Fout: ", await page.TitleAsync(), StringComparison.Ordinal);
        await Assertions.Expect(summary).ToContainTextAsync("Kies je bestand opnieuw.");
        await CheckAsync(page);
        await summary.GetByRole(AriaRole.Link, new() { Name = "Deze dag bestaat niet in die maand." }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Dag")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Toolbar)).ToBeVisibleAsync();

        await page.GetByLabel("Dag").FillAsync("30");
        await ChooseAsync(page, "plan.pdf");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Form + "/verstuurd");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Het is gelukt");
        Assert.DoesNotContain(visit.Errors, error => !error.Contains("a status of 400", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_WithoutJavaScript_WorksAllTheSame()
    {
        await using var visit = await SignInAsync(new() { JavaScriptEnabled = false });
        var page = visit.Page;
        await page.GotoAsync(Guide);
        await page.GetByRole(AriaRole.Button, new() { Name = "Gooi het concept weg" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Wil je dit concept weggooien?");

        await page.GotoAsync(Form);
        await Assertions.Expect(page.GetByRole(AriaRole.Toolbar)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("Je kunt hooguit 80 tekens gebruiken.")).ToBeVisibleAsync();
        await FillAsync(page);
        await page.GetByLabel("Titel").FillAsync(string.Empty);
        await ChooseAsync(page, "plan.pdf");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Vul een titel in." }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Je bericht", new() { Exact = true })).ToHaveValueAsync("Hij wil graag helpen.");
        await page.GetByLabel("Titel").FillAsync("Een oom");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Form + "/verstuurd");
    }

    private static async Task FillAsync(IPage page)
    {
        await page.GetByLabel("Titel").FillAsync("Een oom die ver weg woont");
        await page.GetByLabel("Je bericht", new() { Exact = true }).FillAsync("Hij wil graag helpen.");
        await page.GetByLabel("Een vraag").CheckAsync();
        await page.GetByLabel("Bij welke stap hoort het?").SelectOptionAsync("7");
        await page.GetByLabel("Dag").FillAsync("30");
        await page.GetByLabel("Maand").FillAsync("11");
        await page.GetByLabel("Jaar").FillAsync("2026");
        await page.GetByLabel("Er staan geen namen").CheckAsync();
    }

    private static Task ChooseAsync(IPage page, string name) => page.GetByLabel("Bijlage").SetInputFilesAsync(
        new FilePayload { Name = name, MimeType = "application/pdf", Buffer = new byte[200_000] });

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldBeAccessibleInBothThemesAsync();
        await page.ShouldFitItsWidthAsync();
    }

    private async Task<Visit> SignInAsync(BrowserNewContextOptions? options = null)
    {
        var visit = await chromium.VisitAsync((await sites.OnAsync(DatabaseKind.Sqlite)).Address, options);
        await visit.Page.GotoAsync(Guide);
        await visit.Page.GetByLabel("Gebruikersnaam").FillAsync(InstalledSite.Administrator.Username);
        await visit.Page.GetByLabel("Wachtwoord").FillAsync(InstalledSite.Administrator.Password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Login", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(Guide);
        return visit;
    }
}
