using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Kernel.Backoffice.Api;

namespace WraparoundCare.Kernel.Backoffice.Preview;

internal static class PreviewRegistration
{
    public static IUmbracoBuilder AddPreviewRefresh(this IUmbracoBuilder builder)
    {
        builder.Services.AddSignalR();
        return builder.AddNotificationHandler<ContentCacheRefresherNotification, PreviewRefresh>();
    }

    /// <summary>For whoever has a session of the backoffice; a connection stays open as long as its preview does.</summary>
    public static void MapPreviewRefresh(this IEndpointRouteBuilder endpoints) => endpoints.MapHub<PreviewHub>(PreviewHub.Address)
        .RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = Constants.Security.BackOfficeAuthenticationType })
        .RequireRateLimiting(ManagementRegistration.Cost)
        .DisableRequestTimeout();
}
