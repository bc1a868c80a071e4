using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Backoffice;

/// <summary>What an editor does by hand in the client: a text with what belongs in it, a block, who may see a page, a look ahead.</summary>
[Collection(nameof(KernelHost))]
public sealed class WritingJourneyTests(Chromium chromium)
{
    private const string Edit = "/umbraco/section/content/workspace/document/edit/";

    // A text page without anything below it.
    private const string Urgent = "6ec4fd85-272b-5c39-88cb-c0788a0b52c1";

    private static LocatorAssertionsToBeVisibleOptions Patiently => new() { Timeout = 60_000 };

    [Theory, AllDatabases]
    public async Task Write_LinkTablePictureAndBlock_AreWhatVisitorsSeeAndWhatTheFormShowsAgain(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await installed.StartAsync();
        await using var editor = await EditorAtWork.SignInAsync(chromium, site.Address, InstalledSite.Administrator);
        var page = editor.Page;
        await OpenAsync(page);

        await AddLinkAsync(page);
        await AddTableAsync(page);
        await AddPictureAsync(page);
        await AddBlockAsync(page);
        await PublishAsync(page);
        await ShowsItsPicturesAsync(page);
        await page.ReloadAsync();
        await ShowsItsPicturesAsync(page);

        await page.GotoAsync("/acute-zorgen");
        var text = page.Locator("main");
        await Assertions.Expect(text.GetByRole(AriaRole.Link, new() { Name = "Lees dit eerst." })).ToHaveAttributeAsync("href", "/");
        await Assertions.Expect(text.GetByRole(AriaRole.Columnheader, new() { Name = "Wie" })).ToBeVisibleAsync();
        await Assertions.Expect(text.GetByRole(AriaRole.Cell, new() { Name = "Past op" })).ToBeVisibleAsync();
        await Assertions.Expect(text.GetByRole(AriaRole.Img, new() { Name = "Een kring om een tafel" })).ToBeVisibleAsync();
        await Assertions.Expect(text.GetByText("Wie bel je in het weekend?")).ToBeVisibleAsync();
        await page.ShouldPassAxeAsync();
    }

    [Theory, AllDatabases]
    public async Task Open_PageForMembers_AsksVisitorsToSignIn(DatabaseKind kind)
    {
        await using var installed = await InstalledSite.CopyAsync(kind);
        await using var site = await installed.StartAsync();
        await using var editor = await EditorAtWork.SignInAsync(chromium, site.Address, InstalledSite.Administrator);
        var page = editor.Page;
        await OpenAsync(page);

        var item = page.Locator("umb-document-tree-item").Filter(new() { HasText = "Acute zorgen" }).Last;
        await item.HoverAsync();
        await item.Locator("uui-symbol-more").First.ClickAsync();
        await page.GetByText("Publieke toegang").Last.ClickAsync();
        var dialog = page.Locator("umb-public-access-modal");
        await SaysAsync(page, "Kies hier de pagina zelf.");
        await Choose(dialog, 0).ClickAsync();
        await page.GetByText("Lid", new() { Exact = true }).ClickAsync();
        await page.Locator("uui-button[label=Kies][color=positive]").ClickAsync();
        await Assertions.Expect(dialog.GetByText("Lid", new() { Exact = true })).ToBeVisibleAsync();
        await ChoosePageAsync(page, Choose(dialog, 1), "Acute zorgen");
        await ChoosePageAsync(page, Choose(dialog, 1));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);

        await using var visit = await chromium.VisitAsync(site.Address);
        await visit.Page.GotoAsync("/acute-zorgen");
        await Assertions.Expect(visit.Page).ToHaveURLAsync("/inloggen?returnUrl=%2Facute-zorgen");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Inloggen");
    }

    [Fact]
    public async Task Look_AtThePreviewAndOldAddresses_SpeaksDutchAndOffersOnlyWhatWorks()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync();
        await using var editor = await EditorAtWork.SignInAsync(chromium, site.Address, InstalledSite.Administrator);
        var page = editor.Page;
        await OpenAsync(page);
        await Assertions.Expect(Toolbar(page, "Genummerde lijst")).ToBeVisibleAsync();

        var preview = await page.Context.RunAndWaitForPageAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Opslaan en voorbeeld bekijken" }).ClickAsync());
        await SaysAsync(preview, "Bekijk de site");
        await Assertions.Expect(preview.Locator("html")).ToHaveAttributeAsync("lang", "nl");
        await Assertions.Expect(preview.GetByRole(AriaRole.Heading, new() { Name = "Voorbeeld", Exact = true })).ToBeVisibleAsync();
        var said = await preview.EvaluateAsync<string>(AllThatIsSaid);
        Assert.Contains("Telefoon, rechtop", said, StringComparison.Ordinal);
        Assert.Contains("Voorbeeld van de pagina", said, StringComparison.Ordinal);
        Assert.DoesNotMatch("Preview|Exit|Fit browser|Smartphone|portrait|landscape", said);

        await page.GotoAsync("/umbraco/section/content/dashboard/redirect-management");
        await SaysAsync(page, "Er zijn geen redirects");
        Assert.DoesNotContain("URL tracker", await page.EvaluateAsync<string>(AllThatIsSaid), StringComparison.Ordinal);
        await page.Locator("umb-dashboard-redirect-management input").FillAsync("bestaat-niet");
        await page.Locator("umb-dashboard-redirect-management uui-button[label=Zoeken]").ClickAsync();
        await SaysAsync(page, "Geen oud adres gevonden");
    }

    // Texts and labels, in shadows too.
    private const string AllThatIsSaid =
        """
        () => {
          const isSilent = node => ['STYLE', 'SCRIPT', 'NOSCRIPT'].includes(node.nodeName);
          const walk = node => node.nodeType === Node.TEXT_NODE ? [node.textContent.trim()] : isSilent(node) ? []
            : [...['label', 'title', 'aria-label', 'placeholder', 'headline'].map(name => node.getAttribute?.(name)),
               ...[...node.shadowRoot?.childNodes ?? [], ...node.childNodes].flatMap(walk)];
          return walk(document.body).filter(said => said).join('\n');
        }
        """;

    // What the client puts in a shadow without an element around it is not found by text.
    private static async Task SaysAsync(IPage page, string words) =>
        await page.WaitForFunctionAsync($"words => ({AllThatIsSaid})().includes(words)", words, new() { Timeout = 60_000 });

    private static async Task OpenAsync(IPage page)
    {
        await page.GotoAsync(Edit + Urgent);
        await Assertions.Expect(Text(page)).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(Toolbar(page, "Link")).ToBeVisibleAsync(Patiently);
    }

    private static async Task AddLinkAsync(IPage page)
    {
        await Text(page).ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Lees dit eerst.");
        await page.Keyboard.PressAsync("Shift+Home");
        await Toolbar(page, "Link").ClickAsync();
        var dialog = page.Locator("umb-link-picker-modal");
        await SaysAsync(page, "Waarheen");
        await ChoosePageAsync(page, dialog.GetByRole(AriaRole.Button, new() { Name = "Inhoud", Exact = true }));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Toevoegen", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await Assertions.Expect(Text(page).Locator("a", new() { HasText = "Lees dit eerst." })).ToBeVisibleAsync();
    }

    private static async Task AddTableAsync(IPage page)
    {
        await Text(page).FocusAsync();
        await Assertions.Expect(Text(page)).ToBeFocusedAsync();
        // The link is selected still, and a key that writes would take its place.
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Text(page).Locator("a", new() { HasText = "Lees dit eerst." })).ToBeVisibleAsync();
        await Toolbar(page, "Tabel").ClickAsync();
        await Editor(page).Locator("umb-tiptap-table-insert")
            .GetByRole(AriaRole.Button, new() { Name = "2 kolommen, 2 rijen", Exact = true }).ClickAsync();
        foreach (var cell in new[] { "Wie", "Wat", "Oma" })
        {
            await page.Keyboard.TypeAsync(cell);
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.TypeAsync("Past op");
    }

    private static async Task AddPictureAsync(IPage page)
    {
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Control+End");
        await Toolbar(page, "Afbeelding invoegen").ClickAsync();
        var dialog = page.Locator("umb-media-picker-modal");
        await dialog.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload
        {
            Name = "kring.png",
            MimeType = "image/png",
            Buffer = Convert.FromBase64String(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="),
        });
        await page.GetByText("Image", new() { Exact = true }).First.ClickAsync();
        await Assertions.Expect(dialog.Locator("uui-card-media[selected]")).ToBeVisibleAsync(Patiently);
        // Whoever is quicker than the answer gets the picture still.
        var written = new TaskCompletionSource();
        await page.RouteAsync("**/media/urls?*", async route =>
        {
            await written.Task;
            await route.ContinueAsync();
        });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Kies", Exact = true }).ClickAsync();
        var words = page.Locator("umb-media-caption-alt-text-modal");
        await words.Locator("input").First.FillAsync("Een kring om een tafel");
        await words.GetByRole(AriaRole.Button).Last.ClickAsync();
        written.SetResult();
        await Assertions.Expect(Picture(page)).ToBeVisibleAsync();
    }

    private static async Task AddBlockAsync(IPage page)
    {
        await page.Locator("umb-property-editor-ui-block-list uui-button[label='Maak nieuw']").ClickAsync();
        await page.GetByText("Uitklapstuk", new() { Exact = true }).ClickAsync();
        var form = page.Locator("umb-block-workspace-editor");
        await form.Locator("umb-property").First.Locator("input").FillAsync("Wie bel je in het weekend?");
        await form.Locator(".tiptap").First.ClickAsync();
        await page.Keyboard.TypeAsync("De huisartsenpost.");
        await form.Locator("uui-button[label=Aanmaken]").ClickAsync();
        await Assertions.Expect(form).ToHaveCountAsync(0);
    }

    private static async Task PublishAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Opslaan en publiceren" }).ClickAsync();
        await Assertions.Expect(page.Locator("#notifications").GetByText("Inhoud gepubliceerd")).ToBeVisibleAsync(Patiently);
    }

    private static async Task ShowsItsPicturesAsync(IPage page)
    {
        await Assertions.Expect(Picture(page)).ToBeVisibleAsync(Patiently);
        // A picture that does not come has no width of its own; a made one is as wide as was asked for.
        await Assertions.Expect(Picture(page)).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
    }

    private static async Task ChoosePageAsync(IPage page, ILocator button, string name = "Home")
    {
        await button.ClickAsync();
        var tree = page.Locator("umb-tree-picker-modal");
        if (name != "Home")
        {
            await tree.Locator("uui-menu-item #caret-button").First.ClickAsync();
        }

        await tree.GetByText(name, new() { Exact = true }).First.ClickAsync();
        await tree.GetByRole(AriaRole.Button, new() { Name = "Kies", Exact = true }).ClickAsync();
        await Assertions.Expect(tree).ToHaveCountAsync(0);
    }

    private static ILocator Choose(ILocator dialog, int number) => dialog.Locator("uui-button[label=Kies]").Nth(number);

    private static ILocator Editor(IPage page) => page.Locator("umb-input-tiptap").Last;

    private static ILocator Text(IPage page) => Editor(page).Locator(".tiptap");

    private static ILocator Picture(IPage page) => Text(page).Locator("img[alt='Een kring om een tafel']");

    private static ILocator Toolbar(IPage page, string name) =>
        Editor(page).Locator($"umb-tiptap-toolbar uui-button[label='{name}']");
}
