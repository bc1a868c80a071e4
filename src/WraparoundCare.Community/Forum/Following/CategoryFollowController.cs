using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Members;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>Follows everything in a category, or stops. The button stands on its page.</summary>
[Authorize(MemberPolicy.Name)]
[Route("/forum/{slug}")]
internal sealed class CategoryFollowController(ForumCategories categories, ForumFollows follows) : ForumPage
{
    [HttpPost("volgen")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Follow(string slug) =>
        Done(slug, (subject, member) => follows.Follow(SubjectKind.Category, subject, member));

    [HttpPost("loslaten")]
    [EnableRateLimiting(Costs.Form)]
    [ValidateAntiForgeryToken]
    public IActionResult Stop(string slug) =>
        Done(slug, (subject, member) => follows.Stop(SubjectKind.Category, subject, member));

    private IActionResult Done(string slug, Action<string, Guid> act)
    {
        if (categories.Find(slug, Visitor) is not { } category || Visitor.Member is not { } member)
        {
            return NotFound();
        }

        act(SubjectOf(category), member);
        return SeeOther($"{ForumController.Address}/{category.Slug}#volgen");
    }

    /// <summary>What the database calls a category that is followed.</summary>
    public static string SubjectOf(ForumCategoryRow category) => category.Id.ToString();
}
