using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>
/// Gives every cookie that the site sets over HTTPS a name that starts with <c>__Host-</c>, and reads no other then. A browser takes such
/// a cookie over HTTPS and from this very host only, so nobody on the way and no neighbour in the domain can slip one in. Whoever
/// sets or reads a cookie leaves the prefix out. Over plain HTTP, as in development, there is none: browsers would refuse it.
/// </summary>
public sealed class HostCookies(RequestDelegate next, string prefix)
{
    public const string OfThisHost = "__Host-";

    /// <summary>For cookies that the settings give to a whole domain.</summary>
    public const string OfTheDomain = "__Secure-";

    public Task InvokeAsync(HttpContext context)
    {
        var cookies = new NamedCookies(context, prefix);
        context.Features.Set<IRequestCookiesFeature>(cookies);
        context.Features.Set<IResponseCookiesFeature>(cookies);
        return next(context);
    }

    // Asks for the scheme at each use: what a proxy says of it may be read later in the pipeline.
    private sealed class NamedCookies(HttpContext context, string prefix)
        : IRequestCookiesFeature, IResponseCookiesFeature, IResponseCookies
    {
        private readonly RequestCookiesFeature _received = new(context.Features);
        private readonly ResponseCookiesFeature _sent = new(context.Features);

        IRequestCookieCollection IRequestCookiesFeature.Cookies
        {
            get => IsSecure && _received.Cookies.Count > 0 ? new Prefixed(_received.Cookies, prefix) : _received.Cookies;
            set => _received.Cookies = value;
        }

        IResponseCookies IResponseCookiesFeature.Cookies => IsSecure ? this : _sent.Cookies;

        private bool IsSecure => context.Request.IsHttps;

        public void Append(string key, string value) => Append(key, value, new CookieOptions());

        public void Append(string key, string value, CookieOptions options) => _sent.Cookies.Append(prefix + key, value, Strict(options));

        public void Delete(string key) => Delete(key, new CookieOptions());

        public void Delete(string key, CookieOptions options) => _sent.Cookies.Delete(prefix + key, Strict(options));

        private CookieOptions Strict(CookieOptions options) => new(options)
        {
            Secure = true,
            Domain = prefix == OfThisHost ? null : options.Domain,
            Path = prefix == OfThisHost ? "/" : options.Path,
        };
    }

    private sealed class Prefixed(IRequestCookieCollection received, string prefix) : IRequestCookieCollection
    {
        private readonly Dictionary<string, string> _own = received
            .Where(cookie => cookie.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(cookie => cookie.Key[prefix.Length..], cookie => cookie.Value, StringComparer.OrdinalIgnoreCase);

        public int Count => _own.Count;

        public ICollection<string> Keys => _own.Keys;

        public string? this[string key] => _own.GetValueOrDefault(key);

        public bool ContainsKey(string key) => _own.ContainsKey(key);

        public bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _own.TryGetValue(key, out value);

        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _own.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
