using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>The markup of every page and the style sheets, judged by the Nu HTML checker.</summary>
public sealed partial class HtmlTests(SharedSites sites)
{
    private static readonly string Checker = Path.Combine(AppContext.BaseDirectory, "vnu.jar");

    // In SVG text it draws the outline behind the letter; the checker knows only the properties of CSS for HTML.
    private static readonly string[] Known = ["CSS: “paint-order”: Property “paint-order” doesn't exist."];

    [Fact]
    public async Task Check_EveryPage_FindsNothing()
    {
        using var folder = new TemporaryFolder("pages");
        var names = new Dictionary<string, string>();
        foreach (var (path, markup) in await SitePages.ReadAsync(sites))
        {
            var file = folder.File($"{names.Count.ToString("D4", CultureInfo.InvariantCulture)}.html");
            names.Add(Path.GetFileName(file), path);
            await File.WriteAllTextAsync(file, TokenField().Replace(markup, "$1>"), TestContext.Current.CancellationToken);
        }

        var faults = await CheckAsync(Directory.GetFiles(folder.Path));

        Assert.True(names.Count > 100, $"only {names.Count} pages were read");
        Assert.True(faults.Count == 0, string.Join('\n', faults.Select(fault => $"{names[fault.File]}: {fault.Message}")));
    }

    [Fact]
    public async Task Check_StyleSheets_FindsNothing()
    {
        // The components of NL Design System are checked by who makes them.
        var files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot", "css"), "*.css")
            .Where(file => Path.GetFileName(file) != "nl-design-system.css")
            .ToList();

        var faults = await CheckAsync(["--css", .. files]);

        Assert.NotEmpty(files);
        Assert.All(faults, fault => Assert.Contains(fault.Message, Known));
    }

    [Fact]
    public async Task Check_BrokenPage_FindsIt()
    {
        using var folder = new TemporaryFolder("broken");
        var file = folder.File("broken.html");
        await File.WriteAllTextAsync(
            file, "<!DOCTYPE html><html lang=\"nl\"><title>Stap</title><ul><p>Stap 1</p></ul>", TestContext.Current.CancellationToken);

        Assert.NotEmpty(await CheckAsync([file]));
    }

    private static async Task<IReadOnlyList<Fault>> CheckAsync(IEnumerable<string> arguments)
    {
        Assert.True(File.Exists(Checker), "The HTML checker is not here: run bash tests/run, which installs it.");
        var report = await ExternalTool.RunAsync(string.Empty, "java", ["-jar", Checker, "--format", "json", "--stdout", .. arguments]);
        using var json = JsonDocument.Parse(report);
        return
        [
            .. json.RootElement.GetProperty("messages").EnumerateArray().Select(message => new Fault(
                Path.GetFileName(message.GetProperty("url").GetString()!),
                message.GetProperty("message").GetString()!)),
        ];
    }

    // ASP.NET Core writes this one field with a slash, of which the checker says that it does nothing.
    [GeneratedRegex("(<input name=\"__RequestVerificationToken\" type=\"hidden\" value=\"[^\"]*\") />")]
    private static partial Regex TokenField();

    private sealed record Fault(string File, string Message);
}
