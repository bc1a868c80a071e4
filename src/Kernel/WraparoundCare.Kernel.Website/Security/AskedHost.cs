using System.Net;
using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Kernel.Website.Security;

/// <summary>
/// The host that a request names, in one spelling: without capitals or the dot at the end, and as DNS has it (punycode). Nothing else reads
/// the header, so that an address for others cannot be made of it by accident (BannedSymbols.txt).
/// </summary>
internal static class AskedHost
{
    private const string ThisMachine = "localhost";

    /// <summary>As it stands after the front door has written its one spelling.</summary>
    public static HostString Of(HttpRequest request) => request.Host;

    /// <returns>Null when it is none. Whoever reads a host makes a Uri of it, so it must make one.</returns>
    public static Uri? Read(HttpRequest request)
    {
        try
        {
            return Read(request.Host.ToUriComponent(), request.Scheme);
        }
        catch (ArgumentException)
        {
            // A name that starts as an encoded one and is none.
            return null;
        }
    }

    /// <param name="text">A name, with or without port; as the name of a domain in Umbraco also with a scheme and a path.</param>
    /// <param name="scheme">Counts when the text has none.</param>
    public static Uri? Read(string? text, string scheme = "http")
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var address = text.Contains("://", StringComparison.Ordinal) ? text : $"{scheme}://{text}/";
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && NameOf(uri).Length > 0 ? uri : null;
    }

    public static string NameOf(Uri address) => address.IdnHost.TrimEnd('.').ToLowerInvariant();

    /// <summary>Writes the one spelling into the request; most have it already.</summary>
    public static void Settle(HttpRequest request, Uri asked)
    {
        var name = NameOf(asked);
        if (asked.HostNameType == UriHostNameType.Dns && !request.Host.Host.Equals(name, StringComparison.Ordinal))
        {
            request.Host = request.Host.Port is { } port ? new HostString(name, port) : new HostString(name);
        }
    }

    /// <summary>Whatever it names, for a request whose answer does not depend on it.</summary>
    public static void Forget(HttpRequest request) => request.Host = new HostString(ThisMachine);

    public static bool IsLoopback(Uri address) =>
        NameOf(address) is var name && (name == ThisMachine || (IPAddress.TryParse(name, out var number) && IPAddress.IsLoopback(number)));
}
