using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Platform.Downloads.Forms;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Downloads;

internal static class DownloadsRegistration
{
    public static IServiceCollection AddDownloads(this IServiceCollection services) => services
        .AddSingleton<FileHashes>()
        .AddScoped<FormFiles>()
        .AddScoped<FormEndpoints>()
        .AddScoped<ToolList>()
        .AddScoped(provider => new ToolFiles(
            provider.GetRequiredService<SiteTree>(), provider.GetRequiredService<FormFiles>(), provider.GetRequiredService<FileHashes>()));

    public static void MapDownloads(this IEndpointRouteBuilder endpoints) => FormEndpoints.Map(endpoints);
}
