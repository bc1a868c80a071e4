using Microsoft.AspNetCore.Authorization;

namespace WraparoundCare.Community.Members.MyPages;

/// <summary>A page of the member who asks for it, and of nobody else.</summary>
[Authorize(MemberPolicy.Name)]
internal abstract class MyPage : MemberPage
{
    protected Guid Key => MemberSession.KeyOf(User) ?? throw new InvalidOperationException("Nobody has signed in.");
}
