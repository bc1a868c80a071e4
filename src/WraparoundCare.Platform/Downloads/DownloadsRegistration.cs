using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Platform.Downloads.Accessibility;
using WraparoundCare.Platform.Downloads.Counting;
using WraparoundCare.Platform.Downloads.Forms;
using WraparoundCare.Platform.Downloads.Reports;
using WraparoundCare.Platform.Downloads.Versions;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Editors;
using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.Downloads;

internal static class DownloadsRegistration
{
    private static readonly RetentionRule Counts = new("tool_download", "day", TimeSpan.FromDays(1827), MaxRows: 500_000, IsOfDays: true);
    private static readonly RetentionRule FileCounts = Counts with { Table = "tool_file_download" };

    // What is still on the site is checked again.
    private static readonly RetentionRule Checks = new("pdf_check", "checked_at", TimeSpan.FromDays(1827), MaxRows: 10_000);

    public static IServiceCollection AddDownloads(this IServiceCollection services) => services
        .AddRetention(Counts)
        .AddRetention(FileCounts)
        .AddRetention(Checks)
        .AddSingleton<FileHashes>()
        .AddScoped<FormFiles>()
        .AddScoped<FormEndpoints>()
        .AddSingleton<FormFilesAhead>()
        .AddHostedService(provider => provider.GetRequiredService<FormFilesAhead>())
        .AddSingleton<INotificationHandler<ContentCacheRefresherNotification>>(
            provider => provider.GetRequiredService<FormFilesAhead>())
        .AddScoped<ToolList>()
        .AddSingleton<DownloadQueue>()
        .AddSingleton<DownloadStore>()
        .AddSingleton(provider => new DownloadCounts(
            provider.GetRequiredService<DownloadQueue>(),
            provider.GetRequiredService<DownloadStore>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DownloadCounts>>()))
        .AddHostedService<DownloadCountService>()
        .AddSingleton<ReportedDownloads>()
        .AddScoped<DownloadReportBuilder>()
        .AddSingleton(new EditorMenuItem(
            DownloadsController.Address,
            "Wat wordt gedownload?",
            "Hoe vaak bezoekers hulpmiddelen downloaden, per maand en per bestand."))
        .AddScoped<CountedFiles>()
        .AddPdfChecks()
        .AddScoped(provider => new ToolFiles(
            provider.GetRequiredService<SiteTree>(),
            provider.GetRequiredService<FormFiles>(),
            provider.GetRequiredService<FileHashes>(),
            provider.GetRequiredService<PdfChecks>()))
        .AddScoped(provider => new ToolVersions(provider.GetRequiredService<SiteTree>(), provider.GetRequiredService<ToolFiles>()))
        .AddScoped<VersionEndpoints>()
        .AddOverview<ToolsOverview>(ToolList.QueryKeys)
        .AddPageType<ToolPageType>();

    private static IServiceCollection AddPdfChecks(this IServiceCollection services) => services
        .AddSingleton<PdfChecks>()
        .AddScoped<PdfReport>()
        .AddSingleton<PdfChecksAhead>()
        .AddHostedService(provider => provider.GetRequiredService<PdfChecksAhead>())
        .AddSingleton<INotificationHandler<ContentCacheRefresherNotification>>(provider => provider.GetRequiredService<PdfChecksAhead>())
        .AddSingleton<INotificationHandler<MediaCacheRefresherNotification>>(provider => provider.GetRequiredService<PdfChecksAhead>());

    public static void UseDownloads(this IApplicationBuilder app) => app.UseMiddleware<DownloadCounting>();

    public static void MapDownloads(this IEndpointRouteBuilder endpoints)
    {
        FormEndpoints.Map(endpoints);
        VersionEndpoints.Map(endpoints);
    }
}
