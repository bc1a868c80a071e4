using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.Downloads.Forms;

/// <summary>
/// Makes the files of forms before anybody asks for them, at the start and after each change of content, one at a time: a page that shows
/// their sizes never makes them. Until they are there it leaves the sizes out; then it is made anew.
/// </summary>
internal sealed class FormFilesAhead(
    IServiceScopeFactory scopes,
    IUmbracoContextFactory contexts,
    RenewPages renewPages,
    IHostApplicationLifetime lifetime,
    ILogger<FormFilesAhead> logger) : BackgroundService, INotificationHandler<ContentCacheRefresherNotification>
{
    // Changes in quick succession are one: each round looks at all forms.
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private long _shown;

    public void Handle(ContentCacheRefresherNotification notification) => Begin();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var started = lifetime.ApplicationStarted.Register(Begin);
        await foreach (var _ in _changes.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await MakeAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Who asks for the file tries again. A message could repeat what somebody wrote.
                logger.LogWarning(
                    "The files of forms could not be made ahead ({Failure}). {StackTrace}", failure.GetType().Name, failure.StackTrace);
            }
        }
    }

    private void Begin() => _changes.Writer.TryWrite(true);

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var context = contexts.EnsureUmbracoContext();
        var forms = scope.ServiceProvider.GetRequiredService<FormFiles>();
        foreach (var tool in scope.ServiceProvider.GetRequiredService<PageIndex>().All<Tool>().Where(tool => tool.HasForm()))
        {
            await forms.PdfAsync(tool, cancellationToken);
            await forms.WordAsync(tool, cancellationToken);
        }

        // Also those that a visitor asked for first.
        if (scope.ServiceProvider.GetRequiredService<GeneratedFileCache>().Made is var made && made != _shown)
        {
            _shown = made;
            renewPages();
        }
    }
}
