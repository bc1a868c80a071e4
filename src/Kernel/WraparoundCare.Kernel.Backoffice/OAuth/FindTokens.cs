using Microsoft.AspNetCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace WraparoundCare.Kernel.Backoffice.OAuth;

/// <summary>Puts back from the cookies what the client only knows as redacted.</summary>
internal sealed class FindTokens
    : IOpenIddictServerHandler<ExtractTokenRequestContext>, IOpenIddictServerHandler<ExtractRevocationRequestContext>
{
    public ValueTask HandleAsync(ExtractTokenRequestContext context)
    {
        if (context.Request is { } request)
        {
            request.Code = Find(context, request.Code, TokenCookies.Code);
            request.RefreshToken = Find(context, request.RefreshToken, TokenCookies.RefreshToken);
        }

        return default;
    }

    public ValueTask HandleAsync(ExtractRevocationRequestContext context)
    {
        if (context.Request is { } request)
        {
            var isRefresh = request.TokenTypeHint == OpenIddictConstants.TokenTypeHints.RefreshToken;
            request.Token = Find(context, request.Token, isRefresh ? TokenCookies.RefreshToken : TokenCookies.AccessToken);
        }

        return default;
    }

    private static string? Find(BaseContext context, string? sent, string cookie) =>
        sent == TokenCookies.Redacted ? TokenCookies.Read(context.Transaction.GetHttpRequest()!.HttpContext, cookie) ?? sent : sent;
}
