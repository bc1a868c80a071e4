using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.Discovery;

/// <summary>How search engines, feed readers and researchers find their way.</summary>
internal static class DiscoveryRegistration
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IUmbracoBuilder AddDiscovery(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<Sitemap>();
        services.AddScoped<Feeds>();
        services.AddScoped<StructuredData>();
        services.AddScoped<PageHeads>();
        services.AddScoped<SecurityTxt>();
        services.AddScoped<OpenSearch>();
        services.AddOptions<SecurityTxtOptions>()
            .Bind(builder.Config.GetSection(SecurityTxtOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return builder;
    }

    public static void MapDiscovery(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, Sitemap.Path, "Sitemap", services => services.GetRequiredService<Sitemap>().Answer());
        Map(endpoints, "/robots.txt", "Robots", services => Robots(services.GetRequiredService<SiteAddress>()));
        Map(endpoints, OpenSearch.Path, "OpenSearch", services => services.GetRequiredService<OpenSearch>().Answer());
        Map(endpoints, SecurityTxt.Path, "Security contact", services => services.GetRequiredService<SecurityTxt>().Answer());
        foreach (var feed in endpoints.ServiceProvider.GetServices<Feed>())
        {
            Map(endpoints, feed.Path, "Feed", services => services.GetRequiredService<Feeds>().Answer(feed));
        }
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, string name, Func<IServiceProvider, IResult> answer) =>
        endpoints.MapMethods(path, Reading, context => answer(context.RequestServices).ExecuteAsync(context))
            .AllowAnonymous()
            .WithDisplayName(name);

    private static IResult Robots(SiteAddress site) => Document.Text(
        $"""
        User-agent: *
        Disallow: /umbraco/

        Sitemap: {site.Of(Sitemap.Path)}

        """);
}
