using System.Collections.Frozen;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.PublishedCache;

namespace WraparoundCare.Kernel.Website.Security;

/// <summary>
/// The hosts under which the site may be asked for: that of its address, those of its domains as they are now, and those that an operator
/// adds. What is kept is kept for each host, so any other would have everything made again. ASP.NET Core's own host filtering knows neither
/// domains that change nor who may ask for this machine itself.
/// </summary>
internal sealed class KnownHosts(
    IDomainCache domains, IOptionsMonitor<WebRoutingSettings> routing, IOptions<FrontDoorOptions> options, IHostEnvironment environment)
{
    private readonly Names _added = Names.Of(options.Value.Hosts);
    private Names _address = Names.Of([]);
    private Names _domains = Names.Of([]);

    /// <param name="asked">What the request asks for.</param>
    /// <param name="connection">Where it comes in.</param>
    public bool Knows(Uri asked, ConnectionInfo connection)
    {
        var address = routing.CurrentValue.UmbracoApplicationUrl;
        if (string.IsNullOrEmpty(address) && environment.IsDevelopment())
        {
            return true;
        }

        var port = asked.IsDefaultPort || asked.Port == connection.LocalPort ? 0 : asked.Port;
        var name = AskedHost.NameOf(asked);
        return OfAddress(address).Have(name, port)
            || _added.Have(name, port)
            || (AskedHost.IsLoopback(asked) && IsFromHere(connection))
            || OfDomains().Have(name, port);
    }

    // Without an address of a network it is a socket of this machine.
    private static bool IsFromHere(ConnectionInfo connection) =>
        connection.RemoteIpAddress is null || IPAddress.IsLoopback(connection.RemoteIpAddress);

    private Names OfAddress(string? address)
    {
        if (!Equals(_address.Source, address))
        {
            _address = Names.Of([address], address);
        }

        return _address;
    }

    private Names OfDomains()
    {
        // The cache hands out the same list until a domain changes.
        var all = domains.GetAll(includeWildcards: true);
        if (!ReferenceEquals(_domains.Source, all))
        {
            _domains = Names.Of(all.Where(domain => !domain.IsWildcard).Select(domain => domain.Name), all);
        }

        return _domains;
    }

    /// <param name="Source">What they were read from.</param>
    /// <param name="Ports">Those that are named. Any other could be made up, as any name could.</param>
    private sealed record Names(object? Source, FrozenSet<string> All, FrozenSet<int> Ports)
    {
        public static Names Of(IEnumerable<string?> texts, object? source = null)
        {
            var hosts = texts.Select(text => AskedHost.Read(text)).OfType<Uri>().ToList();
            return new Names(source, hosts.Select(AskedHost.NameOf).ToFrozenSet(), hosts.Select(host => host.Port).ToFrozenSet());
        }

        public bool Have(string name, int port) => All.Contains(name) && (port == 0 || Ports.Contains(port));
    }
}
