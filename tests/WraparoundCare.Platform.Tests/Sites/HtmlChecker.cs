using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using WraparoundCare.Testing;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>The Nu HTML checker.</summary>
internal static partial class HtmlChecker
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "vnu.jar");

    /// <summary>What is wrong with pages, each with its address.</summary>
    public static async Task<IReadOnlyList<string>> CheckPagesAsync(IEnumerable<(string Path, string Markup)> pages)
    {
        using var folder = new TemporaryFolder("pages");
        var names = new Dictionary<string, string>();
        foreach (var (address, markup) in pages)
        {
            var file = folder.File($"{names.Count.ToString("D4", CultureInfo.InvariantCulture)}.html");
            names.Add(Path.GetFileName(file), address);
            await File.WriteAllTextAsync(file, TokenField().Replace(markup, "$1>"), TestContext.Current.CancellationToken);
        }

        return [.. (await CheckAsync(Directory.GetFiles(folder.Path))).Select(fault => $"{names[fault.File]}: {fault.Message}")];
    }

    public static async Task<IReadOnlyList<HtmlFault>> CheckAsync(IEnumerable<string> arguments)
    {
        Assert.True(File.Exists(Program), "The HTML checker is not here: run bash tests/run, which installs it.");
        var report = await ExternalTool.RunAsync(string.Empty, "java", ["-jar", Program, "--format", "json", "--stdout", .. arguments]);
        using var json = JsonDocument.Parse(report);
        return
        [
            .. json.RootElement.GetProperty("messages").EnumerateArray().Select(message => new HtmlFault(
                Path.GetFileName(message.GetProperty("url").GetString()!),
                message.GetProperty("message").GetString()!)),
        ];
    }

    // ASP.NET Core writes this one field with a slash, of which the checker says that it does nothing.
    [GeneratedRegex("(<input name=\"__RequestVerificationToken\" type=\"hidden\" value=\"[^\"]*\") />")]
    private static partial Regex TokenField();
}

internal sealed record HtmlFault(string File, string Message);
