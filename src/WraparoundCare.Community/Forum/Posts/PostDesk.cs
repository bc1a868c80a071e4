using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Attachments;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Pseudonyms;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>Where a form goes before it is written: it is kept, shown as it will look, and looked at by the guard and the limits.</summary>
internal sealed class PostDesk(
    AttachmentForms files, PostLimits limits, ForumDrafts drafts, PostInspection inspection, TopicPseudonyms pseudonyms)
{
    /// <summary>An empty form goes on with what was kept of it, and has the files of its post.</summary>
    public T Continue<T>(T form, ForumVisitor visitor, PlaceOfForm place)
        where T : PostForm
    {
        var draft = visitor.Member is { } member ? drafts.Find(member, place.Path) : null;
        form = files.Fill(draft is null ? form : (T)form.With(draft), place.Post);
        form = form.Text is { } text ? form with { Text = inspection.Readable(text, visitor) } : form;
        return visitor.Member is null ? form : form with { Offer = pseudonyms.OfferTo(visitor, place.Topic) };
    }

    public DraftOutcome Keep(PostForm form, ForumVisitor visitor, PlaceOfForm place) => drafts.Keep(MemberOf(visitor), place.Path, form);

    public void Discard(ForumVisitor visitor, PlaceOfForm place) => drafts.Discard(MemberOf(visitor), place.Path);

    /// <summary>The form with the files that came with it and what the guard finds, which is said in its state.</summary>
    public Task<T> CheckAsync<T>(T form, ForumVisitor visitor, PlaceOfForm place, FormAnswer answer)
        where T : PostForm
    {
        form = form with
        {
            Offer = pseudonyms.OfferTo(visitor, place.Topic),
            Mentions = inspection.Check(answer.State, form.Text, place, visitor),
        };
        if (form is { IsPseudonymous: true, Offer.Refusal: { } refusal })
        {
            answer.State.AddModelError(nameof(form.IsPseudonymous), refusal);
        }

        return files.CheckAsync(answer.State, form, (MemberOf(visitor), place.Post), answer.Aborted, [.. form.Guarded]);
    }

    /// <summary>
    /// The form with how it will look. It is kept as a draft; what is wrong with it is said, but nothing is asked that comes last.
    /// </summary>
    public async Task<T> PreviewAsync<T>(T form, ForumVisitor visitor, PlaceOfForm place, FormAnswer answer)
        where T : PostForm
    {
        answer.State.Remove(nameof(form.IsUntraceable));
        var outcome = Keep(form, visitor, place);
        var isShown = answer.State.GetFieldValidationState(nameof(form.Text)) is ModelValidationState.Valid;
        form = form with
        {
            Draft = outcome,
            DraftVersion = outcome.Result is DraftResult.Kept ? outcome.Version : form.DraftVersion,
        };
        form = await CheckAsync(form, visitor, place, answer);
        return isShown ? form with { Preview = inspection.Preview(form.Text!.Trim(), visitor, form.Mentions) } : form;
    }

    /// <summary>The form again, when one of its files went to another post at the same moment.</summary>
    public T Lost<T>(T form, ForumVisitor visitor, PlaceOfForm place, ModelStateDictionary state)
        where T : PostForm => files.Lost(state, form, (MemberOf(visitor), place.Post));

    /// <returns>How long the writer has to wait; null when it can be written now.</returns>
    public TimeSpan? Wait(ForumVisitor visitor, WrittenPost post, bool isTopic) => limits.Wait(visitor, post.Id, isTopic);

    private static Guid MemberOf(ForumVisitor visitor) =>
        visitor.Member ?? throw new InvalidOperationException("Nobody has signed in.");
}

/// <param name="Path">Where the form is sent to, below the address of the site.</param>
/// <param name="Post">The post that it changes; null for a new one.</param>
internal sealed record PlaceOfForm(string Path, Guid? Post = null)
{
    /// <summary>The topic in which it is an answer; null for a new one.</summary>
    public long? Topic { get; init; }

    /// <summary>The slug of the category in which it begins a topic.</summary>
    public string? Category { get; init; }
}

/// <param name="State">Where is said what is wrong.</param>
/// <param name="Aborted">Ends when nobody waits for the answer.</param>
internal sealed record FormAnswer(ModelStateDictionary State, CancellationToken Aborted);
