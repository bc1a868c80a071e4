using WraparoundCare.Community.Forum.Imports;

namespace WraparoundCare.Web;

/// <summary>The operator's way to bring a forum along: <c>import-discourse FILE</c>.</summary>
internal static class ImportCommand
{
    /// <param name="args">What follows the argument: the file, and settings as for the site.</param>
    /// <param name="console">Where the operator looks.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter console)
    {
        if (args is not [{ Length: > 0 } file, .. var settings] || file.StartsWith('-'))
        {
            await console.WriteLineAsync($"Noem het bestand: {DiscourseCommand.Argument} BESTAND, een back-up van Discourse.");
            return 1;
        }

        await using var app = CommandSite.Compose(settings);
        return await CommandSite.IsOfThisVersionAsync(app.Services, console)
            ? await DiscourseCommand.RunAsync(app.Services, file, console)
            : 1;
    }
}
