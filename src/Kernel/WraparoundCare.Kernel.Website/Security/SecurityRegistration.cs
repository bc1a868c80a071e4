using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;

namespace WraparoundCare.Kernel.Website.Security;

internal static class SecurityRegistration
{
    // An endpoint that takes more says so itself.
    private const long MaxBodySize = 4 * 1024 * 1024;

    private static readonly TimeSpan TimeForHeaders = TimeSpan.FromSeconds(15);

    public static IUmbracoBuilder AddSecurity(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<SecurityHeaders>();
        services.AddSingleton<CrossSiteRequests>();
        services.AddSingleton<KnownHosts>();
        services.AddSingleton<FrontDoor>();
        services.AddOptions<FrontDoorOptions>()
            .Bind(builder.Config.GetSection(FrontDoorOptions.Section))
            .Validate<IOptions<WebRoutingSettings>, IHostEnvironment>(HasAddress, FrontDoorOptions.AddressMissing)
            .Validate(options => options.HasOnlyHosts(), $"{FrontDoorOptions.Section}:Hosts: each must be a name, such as www.example.org.")
            .Validate(
                options => options.HasOnlyProxies(),
                $"{FrontDoorOptions.Section}:KnownProxies: each must be an address or a network, such as 10.0.0.2 or 10.0.0.0/8.")
            .ValidateDataAnnotations()
            .ValidateOnStart();

        // After ASP.NET Core, which believes everybody when it is told that there is a proxy.
        services.AddOptions<ForwardedHeadersOptions>().PostConfigure<IOptions<FrontDoorOptions>>(TrustProxies);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<FrontDoorOptions>>(LimitConnections);
        return builder;
    }

    private static void TrustProxies(ForwardedHeadersOptions forwarded, IOptions<FrontDoorOptions> options)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.Value.ProxyNetworks())
        {
            forwarded.KnownIPNetworks.Add(network);
        }

        // Each of a row of proxies must be known, so the row may be as long as it is.
        forwarded.ForwardLimit = null;
    }

    // Kestrel itself ends who sends or reads slower than 240 bytes a second.
    private static void LimitConnections(KestrelServerOptions kestrel, IOptions<FrontDoorOptions> options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = options.Value.MaxConnections;
        kestrel.Limits.MaxRequestBodySize = MaxBodySize;
        kestrel.Limits.RequestHeadersTimeout = TimeForHeaders;
    }

    private static bool HasAddress(FrontDoorOptions options, IOptions<WebRoutingSettings> routing, IHostEnvironment environment) =>
        string.IsNullOrEmpty(routing.Value.UmbracoApplicationUrl)
            ? environment.IsDevelopment()
            : Uri.TryCreate(routing.Value.UmbracoApplicationUrl, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
