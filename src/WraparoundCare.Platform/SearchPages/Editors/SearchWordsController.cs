using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Platform.SearchPages.Editors;

/// <summary>Synonyms, stop words and pinned pages: tried first, then saved and published.</summary>
[Authorize(EditorPolicy.Name)]
[EnableRateLimiting(Costs.Page)]
[KeptNowhere]
[Route(Address)]
internal sealed class SearchWordsController(CurrentEditor editor, SearchWordsService words, SiteSearchSettings settings) : Controller
{
    public const string Address = "/redactie/zoeken/synoniemen";
    public const string PreviewAddress = Address + "/effect";

    private Guid? Document => settings.Page?.Key;

    [HttpGet]
    public async Task<IActionResult> EditAsync(bool opgeslagen, CancellationToken cancellationToken)
    {
        if (Document is not { } document || await words.Store.ReadAsync(document) is not { } stored)
        {
            return NotFound();
        }

        var input = SearchWordsInput.Of(stored.Words, stored.Version, await words.QueriesAsync(cancellationToken));
        return await PageAsync(
            document, new SearchWordsView(input) { IsSaved = opgeslagen, HasDraft = stored.HasDraft }, StatusCodes.Status200OK);
    }

    // The effect is what the editor sees; it stands at an address of its own, which leads back when it is opened by itself.
    [HttpGet("effect")]
    public IActionResult Back() => LocalRedirect(Address);

    [HttpPost("effect")]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> PreviewAsync([FromForm] SearchWordsInput input, CancellationToken cancellationToken)
    {
        if (Document is not { } document)
        {
            return NotFound();
        }

        var problems = words.Check(input);
        return await PageAsync(
            document,
            new SearchWordsView(input)
            {
                Problems = problems,
                Previews = problems.Count > 0 ? null : await words.PreviewAsync(input, cancellationToken),
            },
            problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    [HttpPost]
    [ValidateAntiForgeryToken]
    public async Task<IActionResult> SaveAsync([FromForm] SearchWordsInput input)
    {
        if (Document is not { } document || editor.User is not { } user)
        {
            return NotFound();
        }

        if (words.Check(input) is { Count: > 0 } problems)
        {
            return await PageAsync(document, new SearchWordsView(input) { Problems = problems }, StatusCodes.Status400BadRequest);
        }

        switch (await words.Store.SaveAsync(document, input.Words(), input.Version ?? string.Empty, user))
        {
            case SearchWordsOutcome.Saved:
                Response.Headers.Location = $"{Request.PathBase}{Address}?opgeslagen=true";
                return StatusCode(StatusCodes.Status303SeeOther);
            case SearchWordsOutcome.Changed:
                return await ConflictAsync(document, input);
            case SearchWordsOutcome.NotAllowed:
                return await PageAsync(document, new SearchWordsView(input), StatusCodes.Status403Forbidden);
            default:
                var refused = new SearchWordsProblem(
                    string.Empty,
                    "De pagina Zoeken kon niet worden opgeslagen. Misschien is er iets anders op die pagina niet goed. "
                    + "Er is niets veranderd.");
                return await PageAsync(document, new SearchWordsView(input) { Problems = [refused] }, StatusCodes.Status400BadRequest);
        }
    }

    // Their words are shown beside what was typed, and the next save is on top of theirs.
    private async Task<IActionResult> ConflictAsync(Guid document, SearchWordsInput input)
    {
        var theirs = await words.Store.ReadAsync(document);
        return await PageAsync(
            document,
            new SearchWordsView(input with { Version = theirs?.Version }) { Theirs = theirs?.Words },
            StatusCodes.Status409Conflict);
    }

    private async Task<ViewResult> PageAsync(Guid document, SearchWordsView model, int status)
    {
        // What was typed is shown as it is in the model, and not as it came.
        ModelState.Clear();
        var mayChange = editor.User is { } user && await words.Store.MayChangeAsync(document, user);
        var view = View("/SearchPages/Editors/Words.cshtml", model with { MayChange = mayChange });
        view.StatusCode = status;
        return view;
    }
}
