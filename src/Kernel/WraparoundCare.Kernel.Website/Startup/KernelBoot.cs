using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Startup;

/// <summary>Starts the kernel in the order that its services rely on.</summary>
public static class KernelBoot
{
    /// <summary>Builds the site. Core's own constructors reach for a static provider, so it is set before anything is resolved.</summary>
    public static WebApplication BuildWithKernel(this WebApplicationBuilder builder)
    {
        var app = builder.Build();
        StaticServiceProvider.Instance = app.Services;
        return app;
    }

    /// <summary>
    /// Migrates the database, builds navigation, publish status, URLs and caches, and installs packages; returns when the first
    /// request can be served.
    /// </summary>
    /// <param name="app">The built site.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    public static async Task BootUmbracoAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        var services = app.Services;
        var events = services.GetRequiredService<IEventAggregator>();
        var runtime = services.GetRequiredService<IRuntimeState>();

        // Wrong settings are told before anything is written.
        services.GetService<IStartupValidator>()?.Validate();
        await events.PublishAsync(new RuntimePremigrationsUpgradeNotification(), cancellationToken);
        runtime.DetermineRuntimeLevel();
        await events.PublishAsync(new PostRuntimePremigrationsUpgradeNotification(), cancellationToken);
        await services.GetRequiredService<ComponentCollection>().InitializeAsync(isRestarting: false, cancellationToken);
        await events.PublishAsync(new UmbracoApplicationStartingNotification(RuntimeLevel.Run, isRestarting: false), cancellationToken);
        await events.PublishAsync(new UmbracoApplicationStartedNotification(isRestarting: false), cancellationToken);
        LogRefusedPorts(services);
    }

    private static void LogRefusedPorts(IServiceProvider services)
    {
        var refused = services.GetRequiredService<RefusedPorts>().Ports;
        services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(KernelBoot)).LogDebug(
            "{Count} kernel ports refuse: {Ports}", refused.Count, string.Join(", ", refused.Select(port => port.Name)));
    }
}
