using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Kernel.Backoffice.SignIn;

/// <summary>Gives the cookie of a session to who may have one.</summary>
internal sealed class BackOfficeSession(ICoreBackOfficeSignInManager manager, SessionRules rules)
{
    public async Task BeginAsync(HttpContext context, Guid user)
    {
        var principal = await manager.CreateUserPrincipalAsync(user) ?? throw new InvalidOperationException("A user who may sign in has no claims.");
        await context.SignInAsync(Constants.Security.BackOfficeAuthenticationType, principal, rules.Begin());
    }
}
