using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Community.Members.MyPages;

namespace WraparoundCare.Community.Members;

/// <summary>Where somebody was before signing in. A link to the login page must not be able to send a member to another site.</summary>
internal static class ReturnUrl
{
    /// <summary>Of the query and the form; the kernel's rules of access bring it too.</summary>
    public const string Parameter = "returnUrl";

    public static string Local(IUrlHelper urls, string? url) =>
        urls.IsLocalUrl(url) && !url!.StartsWith("/inloggen", StringComparison.OrdinalIgnoreCase) ? url : MyController.Address;
}
