using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Community.Forum.Posts;

namespace WraparoundCare.Community.Forum.Drafts;

/// <summary>A page with a form of which what is typed is kept.</summary>
internal abstract class DraftPage(PostDesk desk) : ForumPage
{
    private FormAnswer ToForm => new(ModelState, HttpContext.RequestAborted);

    protected T Continued<T>(T form, PlaceOfForm place)
        where T : PostForm => desk.Continue(form, Visitor, place);

    protected Task<T> CheckedAsync<T>(T form, PlaceOfForm place)
        where T : PostForm => desk.CheckAsync(form, Visitor, place, ToForm);

    protected Task<T> PreviewedAsync<T>(T form, PlaceOfForm place)
        where T : PostForm => desk.PreviewAsync(form, Visitor, place, ToForm);

    protected T Lost<T>(T form, PlaceOfForm place)
        where T : PostForm => desk.Lost(form, Visitor, place, ModelState);

    protected TimeSpan? Wait(WrittenPost post, bool isTopic) => desk.Wait(Visitor, post, isTopic);

    /// <summary>Answers a script that keeps a form while it is typed.</summary>
    protected IActionResult Kept(PostForm form, PlaceOfForm place)
    {
        var outcome = desk.Keep(form, Visitor, place);
        return outcome.Result is DraftResult.Kept or DraftResult.Sent
            ? Ok(new KeptDraft(outcome.Version, DraftWords.Of(outcome)))
            : Problem(
                title: DraftWords.Of(outcome),
                statusCode: outcome.Result is DraftResult.Elsewhere
                    ? StatusCodes.Status409Conflict
                    : StatusCodes.Status422UnprocessableEntity);
    }

    protected IActionResult Discarded(PlaceOfForm place, string next)
    {
        desk.Discard(Visitor, place);
        return SeeOther(next);
    }

    /// <param name="Version">Which the form goes on with.</param>
    /// <param name="Message">What the writer reads.</param>
    protected sealed record KeptDraft(int Version, string Message);
}
