using System.Collections;
using Microsoft.Playwright;

namespace WraparoundCare.Testing.Browser;

/// <summary>
/// The machine's Chromium, started once for a test assembly that says <c>[assembly: AssemblyFixture(typeof(Chromium))]</c> and handed to
/// the constructors of its test classes.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    // The shell shows pages and has no windows, bars and pages of its own, which cost half of the time; the whole browser has
    // settings that stay.
    private const string Shell = "/usr/bin/chromium-headless-shell";
    private const string WholeBrowser = "/usr/bin/chromium";
    private const string Font = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf";

    // Nothing but the pages under test: no look-ups of its maker's hosts.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Shell) || !File.Exists(WholeBrowser) || !File.Exists(Font))
        {
            throw new InvalidOperationException(
                "Chromium or its fonts are not installed. On Debian: apt-get install chromium chromium-headless-shell fonts-liberation");
        }

        Assertions.SetDefaultExpectTimeout((float)Patience.Limit.TotalMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Shell,
            Args = Arguments,
            Env = Environment(),
            Timeout = (float)Patience.Limit.TotalMilliseconds,
        });
    }

    /// <summary>
    /// A visitor with a browser profile of their own. Unless <paramref name="options"/> say otherwise: Dutch, desktop, light,
    /// with JavaScript. For a phone <c>new() { ViewportSize = Viewports.Phone }</c>, for the dark theme
    /// <c>new() { ColorScheme = ColorScheme.Dark }</c>.
    /// </summary>
    public async Task<Visit> VisitAsync(Uri site, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = site.ToString();
        options.ViewportSize ??= Viewports.Desktop;
        options.Locale ??= "nl-NL";
        options.TimezoneId ??= "Europe/Amsterdam";
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout((float)Patience.Limit.TotalMilliseconds);
        return new Visit(site, await context.NewPageAsync());
    }

    /// <summary>The whole browser of somebody who keeps what it learns, settings included, in a folder.</summary>
    public async Task<IBrowserContext> OpenProfileAsync(string folder)
    {
        var context = await _playwright!.Chromium.LaunchPersistentContextAsync(folder, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = WholeBrowser,
            Args = [.. Arguments, "--headless=new"],
            IgnoreDefaultArgs = ["--headless"],
            Env = Environment(),
            Timeout = (float)Patience.Limit.TotalMilliseconds,
        });
        context.SetDefaultTimeout((float)Patience.Limit.TotalMilliseconds);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    // Playwright's driver replaces the environment by this one.
    private static Dictionary<string, string> Environment()
    {
        var variables = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string)variable.Value!);
        variables["FONTCONFIG_FILE"] = Path.Combine(AppContext.BaseDirectory, "Browser", "fonts.conf");
        return variables;
    }
}
