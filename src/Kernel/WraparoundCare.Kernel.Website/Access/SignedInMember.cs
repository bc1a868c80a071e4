using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace WraparoundCare.Kernel.Website.Access;

internal static class SignedInMember
{
    /// <summary>The username of the member who signed in. Who works in the backoffice is not a member because of that.</summary>
    public static string? NameOf(ClaimsPrincipal? visitor) => visitor?.Identities
        .FirstOrDefault(identity => identity.IsAuthenticated && identity.AuthenticationType == IdentityConstants.ApplicationScheme)?.Name;
}
