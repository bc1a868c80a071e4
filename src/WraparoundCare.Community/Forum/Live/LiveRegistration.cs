using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Live;

internal static class LiveRegistration
{
    // Browsers send their pings only.
    private const int LongestMessage = 1024;

    public static IUmbracoBuilder AddLive(this IUmbracoBuilder builder)
    {
        builder.Services.AddSignalR().AddHubOptions<LiveHub>(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        builder.Services.AddSingleton<LiveConnections>();
        builder.Services.AddSingleton<LiveUpdates>();
        builder.CacheRefreshers().Add<LiveRefresher>();
        return builder;
    }

    /// <summary>
    /// A connection stays open as long as its page does, on whichever node. One that outlives the session of the member hears that
    /// something changed; the page may not ask for it any more, and closes it.
    /// </summary>
    public static void MapLive(this IEndpointRouteBuilder endpoints) => endpoints
        .MapHub<LiveHub>(LiveHub.Address, connection => connection.Transports = HttpTransportType.WebSockets)
        .RequireRateLimiting(Costs.Page)
        .DisableRequestTimeout();
}
