using Microsoft.Extensions.Options;

namespace WraparoundCare.Community.Members;

/// <summary>What the site offers to who is not signed in: without mail there are no links, and without links no new accounts.</summary>
internal sealed class MemberDoors(MemberMail mail, IOptions<MemberOptions> options)
{
    public bool SendsLinks => mail.CanSend;

    public bool TakesMembers => options.Value.IsOpen && mail.CanSend;
}
