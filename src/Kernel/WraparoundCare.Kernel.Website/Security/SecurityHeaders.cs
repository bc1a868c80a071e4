using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Kernel.Website.Security;

/// <summary>Headers that every answer of the site carries. An endpoint may tighten them, as the media files do.</summary>
internal sealed class SecurityHeaders(IWebHostEnvironment environment, IOptions<SecurityHeaderOptions> options)
{
    private const string PermissionsPolicy =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
        + "payment=(), usb=()";

    private readonly bool _isProduction = environment.IsProduction();

    private readonly string _contentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; "
        + $"img-src {string.Join(' ', options.Value.ImageOrigins.Prepend("'self'"))}; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public void Apply(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers.ContentSecurityPolicy = _contentSecurityPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (_isProduction && context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }
    }
}
