using OpenIddict.Abstractions;
using OpenIddict.Validation;
using static OpenIddict.Validation.OpenIddictValidationEvents;

namespace WraparoundCare.Kernel.Backoffice.OAuth;

/// <summary>A request with a token is the editor's, with the rights of this moment.</summary>
internal sealed class CurrentOwner(TokenOwners owners) : IOpenIddictValidationHandler<ProcessAuthenticationContext>
{
    public async ValueTask HandleAsync(ProcessAuthenticationContext context)
    {
        if (context.AccessTokenPrincipal is not { } token)
        {
            return;
        }

        if (await owners.FindAsync(token) is { } editor)
        {
            context.AccessTokenPrincipal = editor;
        }
        else
        {
            context.Reject(OpenIddictConstants.Errors.InvalidToken, "The session has ended.");
        }
    }
}
