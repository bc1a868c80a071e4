using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Web;

/// <summary>
/// The site's services for a command of the operator, also while the site runs. It starts nothing: neither migrations nor packages.
/// </summary>
internal static class CommandSite
{
    // A probe gives up soon; a program that has just started on a busy machine needs longer than that for its first question.
    private const int Attempts = 5;

    // The log file is the running site's.
    public static WebApplication Compose(string[] settings) =>
        Site.Compose(settings, services => services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance));

    /// <returns>Whether the database can be used; when not, the operator has been told.</returns>
    public static async Task<bool> IsOfThisVersionAsync(IServiceProvider services, TextWriter console)
    {
        var health = services.GetRequiredService<HealthCheckService>();
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var report = await health.CheckHealthAsync(check => check.Name == DatabaseRegistration.MigrationsCheck);
            if (report.Status == HealthStatus.Healthy)
            {
                return true;
            }
        }

        await console.WriteLineAsync("The database cannot be reached or is not of this version of the site. Start the site first.");
        return false;
    }
}
