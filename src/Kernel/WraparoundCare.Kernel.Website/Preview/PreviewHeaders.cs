using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Kernel.Website.Preview;

/// <summary>No search engine and no cache keeps what is not published.</summary>
internal static class PreviewHeaders
{
    /// <summary>Umbraco's client shows the page in a frame, with tools around it.</summary>
    public static void SetForEditor(HttpResponse response)
    {
        Set(response);
        var policy = response.Headers.ContentSecurityPolicy.ToString();
        response.Headers.ContentSecurityPolicy = policy.Replace(
            "frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal);
    }

    /// <summary>The address is a secret: whoever follows a link from the page takes it nowhere.</summary>
    public static void SetForLink(HttpResponse response)
    {
        Set(response);
        response.Headers["Referrer-Policy"] = "no-referrer";
    }

    private static void Set(HttpResponse response)
    {
        response.Headers["X-Robots-Tag"] = "noindex, nofollow, noarchive";
        response.Headers.CacheControl = "private, no-store";
    }
}
