using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using WraparoundCare.Kernel.Website.Telemetry;

namespace WraparoundCare.Kernel.Website.PageCache;

/// <summary>Where the page that is about to be rendered may be kept.</summary>
internal sealed record PagePlace(PageKey Key, PageMoment Moment);

/// <summary>Answers from the kept pages; otherwise notes where the page may be kept and lets the site render it.</summary>
internal sealed class PageCacheMiddleware(RequestDelegate next, PageStore pages, IOptions<PageCacheOptions> options)
{
    private readonly PageCacheOptions _options = options.Value;

    public Task InvokeAsync(HttpContext context)
    {
        if (!_options.Enabled || PageKey.Of(context.Request, _options) is not { } key)
        {
            return next(context);
        }

        if (pages.Find(key) is { } page)
        {
            WebsiteTelemetry.Answered(fromKeptPages: true);
            return page.WriteAsync(context, compress: true);
        }

        WebsiteTelemetry.Answered(fromKeptPages: false);
        context.Features.Set(new PagePlace(key, pages.Now));
        return next(context);
    }
}
