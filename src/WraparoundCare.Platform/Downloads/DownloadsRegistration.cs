using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Platform.Downloads.Counting;
using WraparoundCare.Platform.Downloads.Forms;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.Downloads;

internal static class DownloadsRegistration
{
    public static IServiceCollection AddDownloads(this IServiceCollection services) => services
        .AddSingleton<FileHashes>()
        .AddScoped<FormFiles>()
        .AddScoped<FormEndpoints>()
        .AddSingleton<FormFilesAhead>()
        .AddHostedService(provider => provider.GetRequiredService<FormFilesAhead>())
        .AddSingleton<INotificationHandler<ContentCacheRefresherNotification>>(
            provider => provider.GetRequiredService<FormFilesAhead>())
        .AddScoped<ToolList>()
        .AddSingleton<DownloadCounts>()
        .AddScoped<ToolAddresses>()
        .AddScoped(provider => new ToolFiles(
            provider.GetRequiredService<SiteTree>(), provider.GetRequiredService<FormFiles>(), provider.GetRequiredService<FileHashes>()))
        .AddOverview<ToolsOverview>(ToolList.QueryKeys)
        .AddPageType<ToolPageType>();

    public static void UseDownloads(this IApplicationBuilder app) => app.UseMiddleware<DownloadCounting>();

    public static void MapDownloads(this IEndpointRouteBuilder endpoints) => FormEndpoints.Map(endpoints);
}
