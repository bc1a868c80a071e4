using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Privacy.Guard;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>Where a form goes before it is written: it is kept, shown as it will look, and looked at by the guard and the limits.</summary>
internal sealed class PostDesk(FormGuard guard, PostLimits limits, ForumDrafts drafts, PostHtml html)
{
    /// <summary>An empty form goes on with what was kept of it.</summary>
    public T Continue<T>(T form, ForumVisitor visitor, string place)
        where T : PostForm =>
        visitor.Member is { } member && drafts.Find(member, place) is { } draft ? (T)form.With(draft) : form;

    public DraftOutcome Keep(PostForm form, ForumVisitor visitor, string place) => drafts.Keep(MemberOf(visitor), place, form);

    public void Discard(ForumVisitor visitor, string place) => drafts.Discard(MemberOf(visitor), place);

    /// <summary>The form with what the guard finds in it, which is said in its state.</summary>
    public T Check<T>(T form, ModelStateDictionary state)
        where T : PostForm => (T)(form with { Guard = guard.Check(state, form.Confirmed, form.Guarded) });

    /// <summary>
    /// The form with how it will look. It is kept as a draft; what is wrong with it is said, but nothing is asked that comes last.
    /// </summary>
    public T Preview<T>(T form, ForumVisitor visitor, string place, ModelStateDictionary state)
        where T : PostForm
    {
        state.Remove(nameof(form.IsUntraceable));
        var outcome = Keep(form, visitor, place);
        var isShown = state.GetFieldValidationState(nameof(form.Text)) is ModelValidationState.Valid;
        form = form with
        {
            Draft = outcome,
            DraftVersion = outcome.Result is DraftResult.Kept ? outcome.Version : form.DraftVersion,
            Preview = isShown ? html.Of(form.Text!.Trim()) : null,
        };
        return Check(form, state);
    }

    /// <returns>How long the writer has to wait; null when it can be written now.</returns>
    public TimeSpan? Wait(ForumVisitor visitor, WrittenPost post, bool isTopic) => limits.Wait(visitor, post.Id, isTopic);

    private static Guid MemberOf(ForumVisitor visitor) =>
        visitor.Member ?? throw new InvalidOperationException("Nobody has signed in.");
}
