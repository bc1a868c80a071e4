using System.ComponentModel.DataAnnotations;
using System.Net;

namespace WraparoundCare.Kernel.Website.Security;

/// <summary>Settings in the section Website: what stands between the site and those who ask.</summary>
public sealed class FrontDoorOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Website";

    internal const string AddressMissing =
        "Set Umbraco:CMS:WebRouting:UmbracoApplicationUrl to the address at which visitors find the site, such as https://www.example.org "
        + "(as an environment variable: Umbraco__CMS__WebRouting__UmbracoApplicationUrl). Without it the site starts in Development only.";

    /// <summary>
    /// Names under which the site may be asked for, besides that of its address and those of its domains: for what asks inside the
    /// network. A name with a port also allows that port.
    /// </summary>
    public IList<string> Hosts { get; } = [];

    /// <summary>
    /// Addresses or networks (10.0.0.0/8) of proxies whose X-Forwarded-For and X-Forwarded-Proto count, when ASP.NET Core is told that
    /// there are any (ASPNETCORE_FORWARDEDHEADERS_ENABLED). Without one it is those of this machine.
    /// </summary>
    public IList<string> KnownProxies { get; } = [];

    /// <summary>How many connections may be open at a time.</summary>
    [Range(1, 1_000_000)]
    public int MaxConnections { get; set; } = 1000;

    internal IReadOnlyList<IPNetwork> ProxyNetworks() => KnownProxies.Count == 0
        ? [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")]
        : [.. KnownProxies.Select(NetworkOf).OfType<IPNetwork>()];

    internal bool HasOnlyProxies() => KnownProxies.All(proxy => NetworkOf(proxy) is not null);

    private static IPNetwork? NetworkOf(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    internal bool HasOnlyHosts() => Hosts.All(host => AskedHost.Read(host) is not null);
}
