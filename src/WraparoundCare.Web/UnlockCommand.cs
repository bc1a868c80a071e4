using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Web;

/// <summary>
/// The operator's way to let somebody in again: <c>unlock NAME</c>, also while the site runs. It starts nothing: neither migrations
/// nor packages.
/// </summary>
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

        // The log file is the running site's.
        await using var app = Site.Compose(settings, services => services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance));
        var unlocking = app.Services.GetRequiredService<AccountUnlocking>();
        if (!await IsOfThisVersionAsync(app.Services))
        {
            await console.WriteLineAsync("The database cannot be reached or is not of this version of the site. Start the site first.");
            return 1;
        }

        var (isDone, line) = await unlocking.UnlockAsync(name);
        await console.WriteLineAsync(line);
        return isDone ? 0 : 1;
    }

    private static async Task<bool> IsOfThisVersionAsync(IServiceProvider services)
    {
        var health = services.GetRequiredService<HealthCheckService>();
        var report = await health.CheckHealthAsync(check => check.Name == DatabaseRegistration.MigrationsCheck);
        return report.Status == HealthStatus.Healthy;
    }
}
