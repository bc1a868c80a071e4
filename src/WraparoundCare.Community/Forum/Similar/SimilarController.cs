using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Similar;

/// <summary>What may answer a question already, as a part of a page; for a script, while the question is typed.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/{slug}/nieuw/lijkt-op")]
internal sealed class SimilarController(ForumCategories categories, SimilarPages pages) : ForumPage
{
    [HttpGet]
    [EnableRateLimiting(Costs.Search)]
    public async Task<IActionResult> FindAsync(string slug, string? titel)
    {
        if (categories.Find(slug, Visitor) is not { } category || !Visitor.CanBegin(category))
        {
            return NotFound();
        }

        return titel is { Length: > 0 and <= ForumTopicRow.TitleMaxLength }
            ? PartialView("/Forum/Similar/_Similar.cshtml", await pages.ToAsync(titel, Visitor, HttpContext.RequestAborted))
            : Problem(title: "Typ eerst je vraag, in één zin.", statusCode: StatusCodes.Status400BadRequest);
    }
}
