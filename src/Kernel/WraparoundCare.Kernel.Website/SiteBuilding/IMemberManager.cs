using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Website.SiteBuilding;

/// <summary>
/// The member who visits the site, for views and controllers. Of Umbraco's interface of this name the part that asks; signing in and
/// managing accounts belong to the site.
/// </summary>
public interface IMemberManager
{
    /// <summary>
    /// Whether the visitor is a member who may be one: locked and unapproved accounts are not, even with a cookie that is still good.
    /// </summary>
    bool IsLoggedIn();

    Task<IMember?> GetCurrentMemberAsync();

    /// <summary>
    /// Whether the visitor is a member of one of these types, in one of these groups and one of these members, as far as given.
    /// </summary>
    Task<bool> IsMemberAuthorizedAsync(
        IEnumerable<string>? allowTypes = null, IEnumerable<string>? allowGroups = null, IEnumerable<int>? allowMembers = null);

    /// <param name="path">The path of a page: the ids from the root to it.</param>
    Task<bool> IsProtectedAsync(string path);

    /// <param name="path">The path of a page: the ids from the root to it.</param>
    Task<bool> MemberHasAccessAsync(string path);
}
