using Microsoft.AspNetCore.Http;
using WraparoundCare.Kernel.Website.Access;
using WraparoundCare.Kernel.Website.PublishedCache;
using WraparoundCare.Kernel.Website.Rendering;
using WraparoundCare.Kernel.Website.Routing;

namespace WraparoundCare.Kernel.Website.Preview;

/// <summary>Shows a page as it will be to somebody whom the host has let in to this one page.</summary>
public sealed class DraftPages
{
    private readonly ContentNodeLoader _loader;
    private readonly PublishedContentFactory _factory;
    private readonly ContentRouter _router;
    private readonly PageWriter _writer;

    internal DraftPages(ContentNodeLoader loader, PublishedContentFactory factory, ContentRouter router, PageWriter writer) =>
        (_loader, _factory, _router, _writer) = (loader, factory, router, writer);

    /// <summary>Answers the request with the page.</summary>
    /// <returns>False, with nothing written, when there is no such page: it was deleted, or lies in the recycle bin.</returns>
    public async Task<bool> TryWriteAsync(HttpContext context, Guid document)
    {
        if (_loader.Draft(document) is not { IsTrashed: false } node)
        {
            return false;
        }

        context.Features.Set(new PreviewedRequest { Page = _factory.Create(node) });
        var isWritten = false;
        await _router.RouteAsync(async request =>
        {
            if (request.PublishedContent?.Key == document && _writer.CanWrite(request))
            {
                PreviewHeaders.SetForLink(context.Response);
                await _writer.WriteAsync(context, request, PageAudience.ThisVisitor);
                isWritten = true;
            }
        });
        return isWritten;
    }
}
