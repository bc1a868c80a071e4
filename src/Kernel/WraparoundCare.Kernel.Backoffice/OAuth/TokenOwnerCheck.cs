using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace WraparoundCare.Kernel.Backoffice.OAuth;

/// <summary>Gives a new token only to who may still be signed in.</summary>
internal sealed class TokenOwnerCheck(TokenOwners owners) : IOpenIddictServerHandler<HandleTokenRequestContext>
{
    public async ValueTask HandleAsync(HandleTokenRequestContext context)
    {
        if (context.Principal is not { } token || await owners.FindAsync(token) is null)
        {
            context.Reject(OpenIddictConstants.Errors.InvalidGrant, "The session has ended.");
        }
    }
}
