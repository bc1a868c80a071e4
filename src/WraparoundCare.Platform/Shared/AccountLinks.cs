using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace WraparoundCare.Platform.Shared;

/// <summary>
/// Where visitors sign in, and where who has done so goes on. The part that knows members registers it; without one the header has no such
/// link.
/// </summary>
/// <param name="SignIn">The address of the login page.</param>
/// <param name="My">The address of a member's own first page.</param>
/// <param name="Privacy">The address of the page that says what is kept of members.</param>
public sealed record AccountLinks(string SignIn, string My, string Privacy)
{
    /// <summary>Whether a member sends the request. Who works in the backoffice is not one because of that.</summary>
    public static bool IsMember(ClaimsPrincipal visitor) => visitor.Identities.Any(
        identity => identity.IsAuthenticated && identity.AuthenticationType == IdentityConstants.ApplicationScheme);
}

/// <summary>A part of the site that is no page of editors, and stands in the menu after theirs.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Url">Its address.</param>
public sealed record MenuLink(string Label, string Url);

/// <summary>The same for the menu and the foot of the page, which are kept for each host and path that the site is below.</summary>
public sealed class AccountMenu(IEnumerable<AccountLinks> accounts, IEnumerable<MenuLink> links, IHttpContextAccessor requests)
{
    public IEnumerable<AccountLinks> Items =>
        accounts.Select(account => new AccountLinks(Path(account.SignIn), Path(account.My), Path(account.Privacy)));

    public IEnumerable<MenuLink> Links => links.Select(link => link with { Url = Path(link.Url) });

    private string Path(string path) => (requests.HttpContext?.Request.PathBase ?? PathString.Empty).Add(path).ToUriComponent();
}
