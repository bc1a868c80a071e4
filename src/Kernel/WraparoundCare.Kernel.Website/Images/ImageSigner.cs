using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace WraparoundCare.Kernel.Website.Images;

/// <summary>
/// Signs what an address asks for, so that nobody but the site decides which pictures are made. The signature is that of Umbraco's imaging
/// package: HMAC-SHA-256 of path and commands in the order of the address, in lower case, without parameters that ask for nothing.
/// </summary>
internal sealed class ImageSigner(ImageSigningKey key)
{
    public const string TokenName = "hmac";

    /// <summary>The address with a signature in the place of the one it may have; as it is when it asks for nothing.</summary>
    public string Sign(string url)
    {
        var (address, query, fragment) = Split(url);
        var parameters = Read(query).Where(parameter => !Is(parameter.Key, TokenName)).ToList();
        if (Commands(parameters).Count == 0)
        {
            return url;
        }

        var signed = QueryString.Create(parameters).Add(TokenName, Compute(PathOf(address), parameters));
        return address + signed.ToUriComponent() + fragment;
    }

    public static bool AsksForSomething(HttpRequest request) =>
        request.QueryString.HasValue && request.Query.Keys.Any(ImageCommands.Names.Contains);

    public bool IsSigned(HttpRequest request) =>
        request.Query[TokenName] is [{ } token]
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(token.ToLowerInvariant()),
            Encoding.UTF8.GetBytes(Compute(request.PathBase + request.Path, Read(request.QueryString.Value))));

    private string Compute(PathString path, List<KeyValuePair<string, string?>> parameters)
    {
        var text = path.ToUriComponent() + QueryString.Create(Commands(parameters)).ToUriComponent();
        return Convert.ToHexStringLower(HMACSHA256.HashData(key.Value, Encoding.UTF8.GetBytes(text.ToLowerInvariant())));
    }

    private static List<KeyValuePair<string, string?>> Commands(List<KeyValuePair<string, string?>> parameters) =>
        [.. parameters.Where(parameter => ImageCommands.Names.Contains(parameter.Key))];

    private static List<KeyValuePair<string, string?>> Read(string? query)
    {
        List<KeyValuePair<string, string?>> parameters = [];
        foreach (var parameter in new QueryStringEnumerable(query))
        {
            parameters.Add(new(parameter.DecodeName().ToString(), parameter.DecodeValue().ToString()));
        }

        return parameters;
    }

    private static (string Address, string Query, string Fragment) Split(string url)
    {
        var fragment = url.IndexOf('#') is >= 0 and var hash ? url[hash..] : string.Empty;
        var rest = url[..^fragment.Length];
        return rest.IndexOf('?') is >= 0 and var mark ? (rest[..mark], rest[mark..], fragment) : (rest, string.Empty, fragment);
    }

    // As the server will see it, whatever is escaped in the address and whether it names a host.
    private static PathString PathOf(string address) =>
        PathString.FromUriComponent(new Uri(new Uri("http://localhost/"), address));

    private static bool Is(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
