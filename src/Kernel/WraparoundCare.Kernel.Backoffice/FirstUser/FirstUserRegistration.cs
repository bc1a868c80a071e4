using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;

namespace WraparoundCare.Kernel.Backoffice.FirstUser;

/// <summary>The first user, from the settings or with a password that the site makes.</summary>
public static class FirstUserRegistration
{
    internal static IUmbracoBuilder AddFirstUser(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<FirstUserSettings>();
        builder.Services.AddSingleton<FirstUserTransaction>();
        builder.Services.AddSingleton<FirstUserAtStartup>();
        builder.AddNotificationAsyncHandler<UmbracoApplicationStartingNotification, FirstUserAtStartup>();
        return builder;
    }

    /// <summary>
    /// Shows the login of the first user when the site has just made it. Past the log on purpose: a password in a file stays there.
    /// </summary>
    /// <param name="app">The site, started.</param>
    /// <param name="console">Where the operator looks.</param>
    public static async Task ShowFirstLoginAsync(this WebApplication app, TextWriter console)
    {
        if (await app.Services.GetRequiredService<FirstUserAtStartup>().GenerateAsync() is { } login)
        {
            await console.WriteLineAsync($"First user: {login.Username}, password: {login.Password} (shown only this once)");
        }
    }
}
