using WraparoundCare.Platform.Shared.PageTypes;

namespace WraparoundCare.Platform.Shared.Tips;

/// <summary>The pages that everybody reads and that show tips of professionals, for who brings one there.</summary>
public sealed class TipPages(PageIndex index, PageTypeCatalog types, SiteTree tree)
{
    /// <summary>In the order of the tree, type by type.</summary>
    public IReadOnlyList<TipPage> All() =>
        [.. index.All().Where(page => types.Of(page).ShowsTips).Select(Of)];

    /// <returns>Null when there is no such page, or when not everybody reads it.</returns>
    public TipPage? Find(Guid key) => index.All().FirstOrDefault(page => page.Key == key) is { } page && types.Of(page).ShowsTips
        ? Of(page)
        : null;

    private TipPage Of(ContentPage page) => new(page.Key, page.LinkText, tree.Url(page))
    {
        Step = types.Of(page).StepOf(page),
        Themes = (page as IRelatedPage)?.Themes ?? [],
    };
}

/// <param name="Key">By which it is known.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Url">Where it is.</param>
public sealed record TipPage(Guid Key, string Title, string Url)
{
    /// <summary>The number of the step that it is.</summary>
    public int? Step { get; init; }

    public required IReadOnlyList<string> Themes { get; init; }
}
