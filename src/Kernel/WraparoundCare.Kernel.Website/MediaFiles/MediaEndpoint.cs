using Microsoft.AspNetCore.Http;
using WraparoundCare.Kernel.Website.Access;
using WraparoundCare.Kernel.Website.Errors;
using WraparoundCare.Kernel.Website.PublishedCache;
using WraparoundCare.Kernel.Website.Rendering;

namespace WraparoundCare.Kernel.Website.MediaFiles;

/// <summary>
/// Serves the files of published content. The snapshot knows which files there are, so a path from outside is only ever
/// compared, and nothing that merely lies in the folder can be fetched. What is no file may be a page below one that is called Media.
/// </summary>
internal sealed class MediaEndpoint(
    PublishedSnapshotStore snapshots, MediaFileSender files, FileGuard guard, ContentEndpoint pages, ErrorPages errors)
{
    private const string NotToKeep = "private, no-store";

    public Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? string.Empty;
        return snapshots.Current.Files.Find(path) switch
        {
            null => pages.HandleAsync(context),
            { IsGone: true } => errors.WriteAsync(context, StatusCodes.Status410Gone),
            { Owner: var owner } => SendAsync(context, path, owner),
        };
    }

    private async Task SendAsync(HttpContext context, string path, Guid owner)
    {
        var access = await guard.CheckAsync(context, owner);
        if (access is { Audience: PageAudience.Others, RedirectUrl: { } login })
        {
            context.Response.Headers.CacheControl = NotToKeep;
            context.Response.Redirect(login);
        }
        else if (access.Audience == PageAudience.Others)
        {
            await errors.WriteAsync(context, StatusCodes.Status404NotFound);
        }
        else
        {
            KeepPrivate(context.Response, access.Audience);
            await files.SendAsync(context, path, owner);
        }
    }

    // Whatever says how long it may be kept says so of files for everyone.
    private static void KeepPrivate(HttpResponse response, PageAudience audience)
    {
        if (audience == PageAudience.ThisVisitor)
        {
            response.OnStarting(() =>
            {
                response.Headers.CacheControl = NotToKeep;
                return Task.CompletedTask;
            });
        }
    }
}
