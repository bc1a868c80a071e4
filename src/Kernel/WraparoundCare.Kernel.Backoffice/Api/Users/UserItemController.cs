using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Users;

/// <summary>Somebody who works on the site, by name.</summary>
internal sealed record UserItem(Guid Id, string Name, UserKind Kind)
{
    public IReadOnlyList<Flag> Flags { get; } = Flag.None;

    public IReadOnlyList<string> AvatarUrls { get; } = [];

    public static UserItem Of(IUser user) => new(user.Key, user.Name ?? string.Empty, user.Kind);
}

/// <summary>Who did what, for the history of an item: every editor may read the names there.</summary>
internal sealed class UserItemController(IUserService users) : ManagementController
{
    [HttpGet("/" + Api + "item/user")]
    [ProducesResponseType<IReadOnlyList<UserItem>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ItemsAsync([FromQuery(Name = "id")] HashSet<Guid> ids) =>
        Ok(ids.Count == 0 ? [] : (await users.GetAsync(ids)).Select(UserItem.Of));
}
