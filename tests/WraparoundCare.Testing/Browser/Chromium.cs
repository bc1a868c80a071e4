using Microsoft.Playwright;

namespace WraparoundCare.Testing.Browser;

/// <summary>
/// The machine's Chromium, started once for a test assembly that says <c>[assembly: AssemblyFixture(typeof(Chromium))]</c> and handed to
/// the constructors of its test classes.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string ExecutablePath = "/usr/bin/chromium";

    // Nothing but the pages under test: no look-ups of its maker's hosts.
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(ExecutablePath))
        {
            throw new InvalidOperationException("Chromium is not installed. On Debian: apt-get install chromium");
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ExecutablePath,
            Args = Arguments,
        });
    }

    /// <summary>
    /// A visitor with a browser profile of their own. Unless <paramref name="options"/> say otherwise: Dutch, desktop, light, with JavaScript.
    /// For a phone <c>new() { ViewportSize = Viewports.Phone }</c>, for the dark theme <c>new() { ColorScheme = ColorScheme.Dark }</c>.
    /// </summary>
    public async Task<Visit> VisitAsync(Uri site, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = site.ToString();
        options.ViewportSize ??= Viewports.Desktop;
        options.Locale ??= "nl-NL";
        options.TimezoneId ??= "Europe/Amsterdam";
        var context = await _browser!.NewContextAsync(options);
        return new Visit(site, await context.NewPageAsync());
    }

    /// <summary>The whole browser of somebody who keeps what it learns, settings included, in a folder.</summary>
    public async Task<IBrowserContext> OpenProfileAsync(string folder) => await _playwright!.Chromium.LaunchPersistentContextAsync(folder, new BrowserTypeLaunchPersistentContextOptions
    {
        ExecutablePath = ExecutablePath,
        Args = [.. Arguments, "--headless=new"],
        IgnoreDefaultArgs = ["--headless"],
    });

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
