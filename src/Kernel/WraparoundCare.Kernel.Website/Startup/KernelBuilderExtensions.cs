using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Webhooks;
using IHostingEnvironment = Umbraco.Cms.Core.Hosting.IHostingEnvironment;

namespace WraparoundCare.Kernel.Website.Startup;

/// <summary>Starts the composition of the site, named as in Umbraco.</summary>
public static class KernelBuilderExtensions
{
    /// <summary>
    /// The kernel's builder with its own services. Add the adapters to it, then call <see cref="BuildKernel"/>.
    /// </summary>
    /// <param name="web">The ASP.NET Core builder.</param>
    /// <param name="entryAssembly">The assembly from which composers and typed models are looked for; the host's own by default.</param>
    public static IUmbracoBuilder CreateUmbracoBuilder(this WebApplicationBuilder web, Assembly? entryAssembly = null)
    {
        var loggerFactory = LoggerFactory.Create(logging => logging.AddConfiguration(web.Configuration.GetSection("Logging")));
        var typeLoader = CreateTypeLoader(loggerFactory, entryAssembly ?? Assembly.GetEntryAssembly()!);
        // Umbraco's caches per request need a request; without one they compute again, which is always right.
        var builder = new UmbracoBuilder(
            web.Services, web.Configuration, typeLoader, loggerFactory, new NoopProfiler(), AppCaches.Create(NoAppCache.Instance));
        AddHostServices(web, builder);
        builder.AddConfiguration().AddKernelServices();
        return builder;
    }

    /// <summary>Finishes the composition: composers, collections, and a refusing stand-in for every port that is not built yet.</summary>
    public static IUmbracoBuilder BuildKernel(this IUmbracoBuilder builder)
    {
        builder.AddComposers();
        builder.Build();
        builder.Services.AddSingleton(new RefusedPorts(UnbuiltPorts.Refuse(builder.Services)));
        builder.Services.GuardWebhookEvents();
        return builder;
    }

    private static TypeLoader CreateTypeLoader(ILoggerFactory loggerFactory, Assembly entryAssembly)
    {
        var finder = new TypeFinder(loggerFactory.CreateLogger<TypeFinder>(), new SiteAssemblies(entryAssembly), null);
        return new TypeLoader(finder, loggerFactory.CreateLogger<TypeLoader>());
    }

    private static void AddHostServices(WebApplicationBuilder web, UmbracoBuilder builder)
    {
        var hosting = web.Configuration.GetSection("Umbraco:CMS:Hosting").Get<HostingSettings>() ?? new HostingSettings();
        var url = web.Configuration.GetValue<Uri?>("Umbraco:CMS:WebRouting:UmbracoApplicationUrl");
        builder.Services.AddSingleton(builder.TypeLoader);
        builder.Services.AddSingleton(new KernelHostingEnvironment(web.Environment, hosting, url));
        builder.Services.AddSingleton<IHostingEnvironment>(provider => provider.GetRequiredService<KernelHostingEnvironment>());
        builder.Services.AddSingleton<IRuntimeState, KernelRuntimeState>();
        builder.Services.AddMemoryCache();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton(TimeProvider.System);
    }
}

/// <summary>The kernel ports that refuse, for the start-up log and the documentation.</summary>
public sealed record RefusedPorts(IReadOnlyList<Type> Ports);
