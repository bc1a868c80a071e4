using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace WraparoundCare.Kernel.Backoffice.OAuth;

/// <summary>
/// The client returns to two of its own pages, at the very host that it was opened on; which hosts those can be is known already when a
/// request comes here.
/// </summary>
internal sealed class OwnRedirects
    : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>, IOpenIddictServerHandler<ValidateEndSessionRequestContext>
{
    private const string AfterSignIn = "/umbraco/oauth_complete";
    private const string AfterSignOut = "/umbraco/logout";

    public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
    {
        if (!IsOwn(context, context.RedirectUri, AfterSignIn))
        {
            context.Reject(OpenIddictConstants.Errors.InvalidRequest, "redirect_uri is not a page of this site.");
        }

        return default;
    }

    public ValueTask HandleAsync(ValidateEndSessionRequestContext context)
    {
        if (context.PostLogoutRedirectUri is { } sent && !IsOwn(context, sent, AfterSignOut))
        {
            context.Reject(OpenIddictConstants.Errors.InvalidRequest, "post_logout_redirect_uri is not a page of this site.");
        }

        return default;
    }

    private static bool IsOwn(BaseContext context, string? address, string page) =>
        context.Transaction.GetHttpRequest() is { } request && address == OriginOf(request) + page;

    private static string OriginOf(HttpRequest request) => $"{request.Scheme}://{request.Headers.Host}{request.PathBase}";
}
