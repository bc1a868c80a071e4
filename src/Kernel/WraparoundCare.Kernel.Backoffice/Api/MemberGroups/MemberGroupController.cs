using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.MemberGroups;

/// <summary>A group of members by name.</summary>
internal sealed record MemberGroupItem(Guid Id, string Name)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;

    public static MemberGroupItem Of(IMemberGroup group) => new(group.Key, group.Name ?? string.Empty);
}

/// <summary>Groups of members, to choose from who may see a page. Who is in them is not told.</summary>
[Authorize(ManagementPolicies.Content)]
internal sealed class MemberGroupController(IMemberGroupService groups) : ManagementController
{
    [HttpGet("/" + Api + "member-group")]
    [ProducesResponseType<Paged<MemberGroupItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ListAsync(int skip = 0, int take = 100)
    {
        var all = (await groups.GetAllAsync()).OrderBy(group => group.Name, StringComparer.CurrentCulture);
        return Ok(Paged<MemberGroupItem>.Of([.. all], skip, take, MemberGroupItem.Of));
    }

    [HttpGet("/" + Api + "item/member-group")]
    [ProducesResponseType<IReadOnlyList<MemberGroupItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ItemsAsync([FromQuery(Name = "id")] HashSet<Guid> ids) =>
        Ok((await groups.GetAllAsync()).Where(group => ids.Contains(group.Key)).Select(MemberGroupItem.Of));
}
