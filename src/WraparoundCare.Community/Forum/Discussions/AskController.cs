using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Members;
using WraparoundCare.Platform.Shared.Discussions;

namespace WraparoundCare.Community.Forum.Discussions;

/// <summary>Where a topic about a page of the editors begins: with its category, each of which has its own form and rules.</summary>
[Authorize(MemberPolicy.Name)]
[Route(Address)]
internal sealed class AskController(ForumCategories categories, DiscussedPages pages) : ForumPage
{
    private const string Address = "/forum/vraag";

    [HttpGet]
    public async Task<IActionResult> ChooseAsync([FromQuery] Guid over) => await pages.FindAsync(over, User) is { } page
        ? Page("/Forum/Discussions/Ask.cshtml", new AskView(page, [.. categories.ReadableBy(Visitor).Where(Visitor.CanBegin)])
        {
            SilencedUntil = Visitor.SilencedUntil,
        })
        : NotFound();

    public static string AddressOf(Guid page) => $"{Address}?over={page}";
}

/// <param name="Page">What is asked about.</param>
/// <param name="Categories">Where the member may ask.</param>
internal sealed record AskView(DiscussedPage Page, IReadOnlyList<ForumCategoryRow> Categories)
{
    /// <summary>Until when the member may read only, in UTC.</summary>
    public DateTime? SilencedUntil { get; init; }
}
