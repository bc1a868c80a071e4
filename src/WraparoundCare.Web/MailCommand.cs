using System.Globalization;
using WraparoundCare.Foundation.Mail;

namespace WraparoundCare.Web;

/// <summary>
/// The operator's view of mails that were given up: <c>mails</c> counts them by kind and reason, <c>mails again</c> lets those be sent
/// that may arrive now. Whom they are to is in neither.
/// </summary>
internal static class MailCommand
{
    public const string Argument = "mails";

    private const string Again = "again";

    /// <param name="args">What follows the argument, and settings as for the site.</param>
    /// <param name="console">Where the operator looks.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter console)
    {
        var isAgain = args is [Again, ..];
        await using var app = CommandSite.Compose(isAgain ? args[1..] : args);
        if (!await CommandSite.IsOfThisVersionAsync(app.Services, console))
        {
            return 1;
        }

        var dead = app.Services.GetRequiredService<DeadMails>();
        if (isAgain)
        {
            await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{dead.Revive()} mails are tried again."));
        }

        foreach (var group in dead.Count())
        {
            await console.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{group.Kind}: {group.Count} given up since {group.First:u} ({group.Failure})"));
        }

        await console.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{dead.CountWaiting()} mails wait to be sent."));
        return 0;
    }
}
