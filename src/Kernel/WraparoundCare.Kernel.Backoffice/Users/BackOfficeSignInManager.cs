using System.Security.Claims;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Users;

/// <summary>The claims of somebody who works in the backoffice, as the kernel reads them back.</summary>
internal sealed class BackOfficeSignInManager(IBackOfficeUserStore store, UserSettings settings) : ICoreBackOfficeSignInManager
{
    public async Task<ClaimsPrincipal?> CreateUserPrincipalAsync(Guid userKey)
    {
        if (await store.GetAsync(userKey) is not { IsApproved: true, IsLockedOut: false } user)
        {
            return null;
        }

        var identity = new ClaimsIdentity(Constants.Security.BackOfficeAuthenticationType);
        identity.AddRequiredClaims(
            user.Id.ToInvariantString(), user.Key, user.Username, user.Name ?? user.Username, user.StartContentIds, user.StartMediaIds,
            user.Language ?? settings.Global.DefaultUILanguage, user.SecurityStamp ?? string.Empty, user.AllowedSections,
            user.Groups.Select(group => group.Alias));
        return new ClaimsPrincipal(identity);
    }
}
