using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Community.Members.Consents;
using WraparoundCare.Community.Members.Inactivity;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Community.Members.SecondStep;

namespace WraparoundCare.Community.Members;

/// <summary>What stands beside a member in tables of our own, and in the kernel's of second steps.</summary>
internal sealed class MemberBelongings(
    MemberAuthenticator authenticator,
    IExternalLoginWithKeyRepository externalLogins,
    MemberConsents consents,
    MemberDecisions decisions,
    MemberNotices notices)
{
    public MemberConsents Consents => consents;

    public MemberDecisions Decisions => decisions;

    /// <summary>In the scope of who asks.</summary>
    public async Task RemoveAsync(Guid member)
    {
        await authenticator.RemoveAsync(member);
        externalLogins.DeleteUserLogins(member);
        consents.Remove(member);
        decisions.Remove(member);
        notices.Remove(member);
    }
}
