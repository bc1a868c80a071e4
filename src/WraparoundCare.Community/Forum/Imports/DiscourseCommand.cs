using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Community.Forum.Imports.Discourse;
using WraparoundCare.Community.Forum.Imports.Dumps;

namespace WraparoundCare.Community.Forum.Imports;

/// <summary>Takes over a forum on Discourse, for the operator who has a backup of it.</summary>
public static class DiscourseCommand
{
    /// <summary>What the site's program is started with to be this one.</summary>
    public const string Argument = "import-discourse";

    /// <param name="services">Of the site.</param>
    /// <param name="path">Where the backup is.</param>
    /// <param name="console">Where the operator looks.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string path, TextWriter console)
    {
        try
        {
            var counts = services.GetRequiredService<DiscourseImport>().Run(
                path, topics => console.WriteLine($"{topics} onderwerpen bekeken."));
            foreach (var line in counts.Lines())
            {
                await console.WriteLineAsync(line);
            }

            await console.WriteLineAsync("Klaar.");
            return 0;
        }
        catch (UnreadableDumpException unreadable)
        {
            await console.WriteLineAsync($"{unreadable.Message} Er is niets overgenomen.");
            return 1;
        }
    }
}
