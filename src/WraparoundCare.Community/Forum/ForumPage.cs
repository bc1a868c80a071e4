using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Members;

namespace WraparoundCare.Community.Forum;

/// <summary>A page of the forum, made for who asks for it.</summary>
[WritesInTurn]
internal abstract class ForumPage : MemberPage
{
    protected ForumVisitor Visitor => ForumVisitor.Of(User);

    protected Guid Member => Visitor.Member ?? throw new InvalidOperationException("Nobody has signed in.");

    /// <summary>The form again, for who writes more than may be.</summary>
    protected ViewResult TooMuch(string view, PostForm form, TimeSpan wait)
    {
        ModelState.AddModelError(nameof(form.Text), PostLimits.Words(wait));
        return Later(view, form, wait);
    }
}
