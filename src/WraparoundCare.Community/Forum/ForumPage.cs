using WraparoundCare.Community.Members;

namespace WraparoundCare.Community.Forum;

/// <summary>A page of the forum, made for who asks for it.</summary>
internal abstract class ForumPage : MemberPage
{
    protected ForumVisitor Visitor => ForumVisitor.Of(User);
}
