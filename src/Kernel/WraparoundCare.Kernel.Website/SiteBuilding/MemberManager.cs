using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Website.Access;

namespace WraparoundCare.Kernel.Website.SiteBuilding;

internal sealed class MemberManager(IHttpContextAccessor requests, IMemberService members, IPublicAccessService access) : IMemberManager
{
    public bool IsLoggedIn() => Current() is not null;

    public Task<IMember?> GetCurrentMemberAsync() => Task.FromResult(Current());

    public Task<bool> IsMemberAuthorizedAsync(
        IEnumerable<string>? allowTypes = null, IEnumerable<string>? allowGroups = null, IEnumerable<int>? allowMembers = null)
    {
        var isAllowed = Current() is { } member
            && Allows(allowTypes, types => types.Contains(member.ContentTypeAlias, StringComparer.OrdinalIgnoreCase))
            && Allows(allowGroups, groups => groups.Intersect(members.GetAllRoles(member.Id), StringComparer.OrdinalIgnoreCase).Any())
            && Allows(allowMembers, ids => ids.Contains(member.Id));
        return Task.FromResult(isAllowed);
    }

    public Task<bool> IsProtectedAsync(string path) => Task.FromResult(access.IsProtected(path).Success);

    public async Task<bool> MemberHasAccessAsync(string path) =>
        !await IsProtectedAsync(path)
        || (Current() is { } member
            && await access.HasAccessAsync(path, member.Username, () => Task.FromResult(members.GetAllRoles(member.Id))));

    // A list that is not given, or empty, asks for nothing.
    private static bool Allows<T>(IEnumerable<T>? allowed, Func<List<T>, bool> check) =>
        allowed?.ToList() is not { Count: > 0 } list || check(list);

    private IMember? Current() =>
        SignedInMember.NameOf(requests.HttpContext?.User) is { } username
            && members.GetByUsername(username) is { IsApproved: true, IsLockedOut: false } member
            ? member
            : null;
}
