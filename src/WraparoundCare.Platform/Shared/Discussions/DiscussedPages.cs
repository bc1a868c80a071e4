using System.Security.Claims;
using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.Shared.Discussions;

/// <summary>The pages that readers can ask something about, for who knows them by their keys.</summary>
public sealed class DiscussedPages(ReaderPages pages, PageTypeCatalog types, SiteTree tree, AccessRules rules)
{
    /// <returns>Null when there is no such page, when it is not for this reader, or when it is of a type that is not discussed.</returns>
    public async Task<DiscussedPage?> FindAsync(Guid key, ClaimsPrincipal reader) =>
        await pages.FindAsync(key, reader) is { } page && types.Of(page) is { IsDiscussed: true } type
            ? new DiscussedPage(page.Key, page.Title, tree.Url(page)) { Step = type.StepOf(page), IsForSome = rules.Of(page) is not null }
            : null;
}

/// <param name="Key">By which it is known.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Url">Where it is.</param>
public sealed record DiscussedPage(Guid Key, string Title, string Url)
{
    /// <summary>The number of the step that it is.</summary>
    public int? Step { get; init; }

    /// <summary>Whether only some members may read it.</summary>
    public bool IsForSome { get; init; }
}
