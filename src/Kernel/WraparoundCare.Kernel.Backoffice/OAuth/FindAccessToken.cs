using Microsoft.AspNetCore;
using OpenIddict.Validation;
using static OpenIddict.Validation.OpenIddictValidationEvents;

namespace WraparoundCare.Kernel.Backoffice.OAuth;

/// <summary>A request of the client brings its access token in a cookie; what it sends in the header says nothing.</summary>
internal sealed class FindAccessToken : IOpenIddictValidationHandler<ProcessAuthenticationContext>
{
    public ValueTask HandleAsync(ProcessAuthenticationContext context)
    {
        if (context.Transaction.GetHttpRequest() is { } request)
        {
            context.AccessToken ??= TokenCookies.Read(request.HttpContext, TokenCookies.AccessToken);
        }

        return default;
    }
}
