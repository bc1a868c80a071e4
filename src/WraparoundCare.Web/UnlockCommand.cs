using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Web;

/// <summary>The operator's way to let somebody in again: <c>unlock NAME</c>.</summary>
internal static class UnlockCommand
{
    public const string Argument = "unlock";

    /// <param name="args">What follows the argument: the name that one signs in with, and settings as for the site.</param>
    /// <param name="console">Where the operator looks.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter console)
    {
        if (args is not [{ Length: > 0 } name, .. var settings] || name.StartsWith('-'))
        {
            await console.WriteLineAsync($"Say whom: {Argument} NAME, with the name that one signs in with.");
            return 1;
        }

        await using var app = CommandSite.Compose(settings);
        var unlocking = app.Services.GetRequiredService<AccountUnlocking>();
        if (!await CommandSite.IsOfThisVersionAsync(app.Services, console))
        {
            return 1;
        }

        var (isDone, line) = await unlocking.UnlockAsync(name);
        await console.WriteLineAsync(line);
        return isDone ? 0 : 1;
    }
}
