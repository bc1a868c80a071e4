using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.Downloads.Accessibility;

/// <summary>
/// Has the files that editors upload for tools checked, at the start and after each change, one at a time. Until then their pages say that
/// it is being looked at; then they are made anew.
/// </summary>
internal sealed class PdfChecksAhead(
    IServiceScopeFactory scopes, PdfChecks checks, RenewPages renewPages, TimeProvider time, ILogger<PdfChecksAhead> logger)
    : BackgroundService, INotificationHandler<ContentCacheRefresherNotification>, INotificationHandler<MediaCacheRefresherNotification>
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(5);

    // Changes in quick succession are one: each round looks at all tools. The first is the start.
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Handle(ContentCacheRefresherNotification notification) => Begin();

    public void Handle(MediaCacheRefresherNotification notification) => Begin();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var again = time.CreateTimer(_ => Begin(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Begin();
        await foreach (var _ in _changes.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await CheckAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.LogWarning("Files of tools could not be checked ({Failure}); it is tried again", failure.GetType().Name);
                again.Change(UntilNextTry, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private void Begin() => _changes.Writer.TryWrite(true);

    private async Task CheckAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var context = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        var files = scope.ServiceProvider.GetRequiredService<ToolFiles>();
        var isNew = false;
        foreach (var tool in scope.ServiceProvider.GetRequiredService<PageIndex>().All<Tool>())
        {
            if (files.UploadedPdf(tool) is { } pdf)
            {
                isNew |= await checks.LearnAsync(pdf.Sha256, pdf.Open, cancellationToken);
            }
        }

        if (isNew)
        {
            renewPages();
        }
    }
}
