using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Community.Members;

/// <summary>Makes the groups that roles stand for; editors may rename what they like, but these are what the site asks for.</summary>
internal sealed class MemberGroupsAtStart(IMemberGroupService groups, IRuntimeState state)
    : INotificationAsyncHandler<UmbracoApplicationStartingNotification>
{
    public async Task HandleAsync(UmbracoApplicationStartingNotification notification, CancellationToken cancellationToken)
    {
        foreach (var name in MemberGroups.All.Where(_ => state.Level == Umbraco.Cms.Core.RuntimeLevel.Run))
        {
            if (await groups.GetByNameAsync(name) is null)
            {
                await groups.CreateAsync(new MemberGroup { Name = name });
            }
        }
    }
}
