using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Trust;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>
/// What moderators do with posts, and what follows from it for the trust in who wrote them. That is a transaction of its own: the lock of
/// members is never taken while a post is held, and the site looks at everybody once a day.
/// </summary>
internal sealed class PostVerdicts(PostModeration moderation, TrustSteps trust)
{
    /// <returns>False when the post is not there, or is no longer what the decision was about.</returns>
    public bool Decide(Guid id, ForumVisitor moderator, Verdict verdict) => Judged(moderation.Decide(id, moderator, verdict));

    /// <returns>False when the post is not there, or says something else than the moderator saw.</returns>
    public bool Edit(Guid id, ForumVisitor moderator, PostEdit edit) => Judged(moderation.Edit(id, moderator, edit));

    private bool Judged(ForumPostRow? changed)
    {
        if (changed is not null)
        {
            trust.Judge(changed.AuthorKey);
        }

        return changed is not null;
    }
}
