using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace WraparoundCare.Kernel.Backoffice.OAuth;

/// <summary>Moves code and tokens of an answer into cookies, so that no script can read them.</summary>
internal sealed class HideTokens(IOptions<OpenIddictServerOptions> options)
    : IOpenIddictServerHandler<ApplyAuthorizationResponseContext>,
        IOpenIddictServerHandler<ApplyTokenResponseContext>,
        IOpenIddictServerHandler<ApplyRevocationResponseContext>
{
    private static readonly TimeSpan TimeForCode = TimeSpan.FromMinutes(5);

    public ValueTask HandleAsync(ApplyAuthorizationResponseContext context)
    {
        if (context.Response.Code is { Length: > 0 } code)
        {
            TokenCookies.Write(ContextOf(context), TokenCookies.Code, code, TimeForCode);
            context.Response.Code = TokenCookies.Redacted;
        }

        return default;
    }

    public ValueTask HandleAsync(ApplyTokenResponseContext context)
    {
        var (http, response) = (ContextOf(context), context.Response);
        if (response.AccessToken is { Length: > 0 } access)
        {
            // As long as the refresh token, which it is renewed with: an expired one is refused by what it is, not by a missing cookie.
            TokenCookies.Write(http, TokenCookies.AccessToken, access, options.Value.RefreshTokenLifetime!.Value);
            TokenCookies.Delete(http, TokenCookies.Code);
            response.AccessToken = TokenCookies.Redacted;
        }

        if (response.RefreshToken is { Length: > 0 } refresh)
        {
            TokenCookies.Write(http, TokenCookies.RefreshToken, refresh, options.Value.RefreshTokenLifetime!.Value);
            response.RefreshToken = TokenCookies.Redacted;
        }

        return default;
    }

    public ValueTask HandleAsync(ApplyRevocationResponseContext context)
    {
        if (string.IsNullOrEmpty(context.Response.Error))
        {
            var hint = context.Request?.TokenTypeHint;
            TokenCookies.Delete(
                ContextOf(context),
                hint == OpenIddictConstants.TokenTypeHints.RefreshToken ? TokenCookies.RefreshToken : TokenCookies.AccessToken);
        }

        return default;
    }

    private static HttpContext ContextOf(BaseContext context) => context.Transaction.GetHttpRequest()!.HttpContext;
}
