using System.Text;
using Microsoft.AspNetCore.Http;
using WraparoundCare.Kernel.Website.Security;

namespace WraparoundCare.Kernel.Website.PageCache;

/// <summary>What distinguishes one kept page from another.</summary>
internal readonly record struct PageKey(string Scheme, string Host, string Path, string Query)
{
    private const int MaxQueryLength = 256;

    /// <returns>The key, or null when the answer to this request must not be shared.</returns>
    public static PageKey? Of(HttpRequest request, PageCacheOptions options)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return null;
        }

        if (request.Headers.Authorization.Count > 0 || (request.Headers.Cookie.Count > 0 && HasOwnCookie(request, options.Cookies)))
        {
            return null;
        }

        var query = request.QueryString.HasValue ? CanonicalQuery(request.Query, options.QueryKeys) : string.Empty;
        return query is null
            ? null
            : new PageKey(request.Scheme, AskedHost.Of(request).Value ?? string.Empty, request.Path.Value ?? "/", query);
    }

    // A signed-in member, a preview, a message or a form for one visitor.
    private static bool HasOwnCookie(HttpRequest request, ISet<string> own) =>
        request.Cookies.Keys.Any(name => own.Any(start => Bare(name).StartsWith(start, StringComparison.Ordinal)));

    // Browsers keep cookies with these beginnings from other hosts; it is the same cookie.
    private static string Bare(string name) =>
        name.StartsWith("__Host-", StringComparison.Ordinal) ? name["__Host-".Length..]
        : name.StartsWith("__Secure-", StringComparison.Ordinal) ? name["__Secure-".Length..]
        : name;

    private static string? CanonicalQuery(IQueryCollection query, ISet<string> queryKeys)
    {
        var canonical = new StringBuilder();
        foreach (var (key, values) in query.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (IsTracking(key))
            {
                continue;
            }

            if (!queryKeys.Contains(key) || canonical.Length > MaxQueryLength)
            {
                return null;
            }

            foreach (var value in values)
            {
                canonical.Append('&')
                    .Append(Uri.EscapeDataString(key.ToLowerInvariant()))
                    .Append('=')
                    .Append(Uri.EscapeDataString(value ?? string.Empty));
            }
        }

        return canonical.Length > MaxQueryLength ? null : canonical.ToString();
    }

    // Newsletters and social media add these to links; no page looks at them.
    private static bool IsTracking(string key) =>
        key.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
        || key.Equals("fbclid", StringComparison.OrdinalIgnoreCase)
        || key.Equals("gclid", StringComparison.OrdinalIgnoreCase)
        || key.Equals("msclkid", StringComparison.OrdinalIgnoreCase);
}
