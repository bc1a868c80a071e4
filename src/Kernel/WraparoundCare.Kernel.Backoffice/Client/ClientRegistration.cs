using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Manifest;

namespace WraparoundCare.Kernel.Backoffice.Client;

internal static class ClientRegistration
{
    // The class of cost of what is sent as it lies on the disk.
    private const string Cheap = "cheap";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IUmbracoBuilder AddClient(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<BackofficeShellOptions>();
        services.AddSingleton(_ => new BackofficeClient(Path.Combine(AppContext.BaseDirectory, "backoffice-client")));
        services.AddSingleton<ClientFiles>();
        services.AddSingleton<IPackageManifestService, PackageManifests>();
        services.AddSingleton<ImportMap>();
        services.AddSingleton<BackofficeShell>();
        return builder;
    }

    /// <summary>The client's files, and the page in which it runs at all other addresses below /umbraco that nobody else answers.</summary>
    public static void MapClient(this IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.ServiceProvider.GetRequiredService<ClientFiles>();
        var shell = endpoints.ServiceProvider.GetRequiredService<BackofficeShell>();
        endpoints.MapMethods("/umbraco/backoffice/{**path}", Reading, files.Answer)
            .AllowAnonymous()
            .RequireRateLimiting(Cheap)
            .WithDisplayName("Files of the backoffice client");
        endpoints.MapMethods("/umbraco/{**path}", Reading, shell.AnswerAsync)
            .AllowAnonymous()
            .RequireRateLimiting(Cheap)
            .WithDisplayName("The backoffice");
    }
}
