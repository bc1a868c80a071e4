using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
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
        Map<Sitemap>(endpoints, Sitemap.Path, "Sitemap", sitemap => sitemap.Answer());
        Map<SiteAddress>(endpoints, "/robots.txt", "Robots", Robots);
        Map<OpenSearch>(endpoints, OpenSearch.Path, "OpenSearch", search => search.Answer());
        Map<SecurityTxt>(endpoints, SecurityTxt.Path, "Security contact", contact => contact.Answer());
        foreach (var feed in endpoints.ServiceProvider.GetServices<Feed>())
        {
            Map<Feeds>(endpoints, feed.Path, "Feed", feeds => feeds.Answer(feed));
        }
    }

    private static void Map<TService>(IEndpointRouteBuilder endpoints, string path, string name, Func<TService, IResult> answer)
        where TService : class =>
        endpoints.MapMethods(path, Reading, ([FromServices] TService service) => answer(service))
            .AllowAnonymous()
            .RequireRateLimiting(Costs.Page)
            .WithDisplayName(name);

    private static IResult Robots(SiteAddress site) => Document.Text(
        $"""
        User-agent: *
        Disallow: /umbraco/

        Sitemap: {site.Of(Sitemap.Path)}

        """);
}
