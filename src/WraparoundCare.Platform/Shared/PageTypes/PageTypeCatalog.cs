using WraparoundCare.Platform.Shared.Drawings;

namespace WraparoundCare.Platform.Shared.PageTypes;

/// <summary>The types of pages that the features registered. A model that nobody registered is an ordinary page.</summary>
public sealed class PageTypeCatalog(IEnumerable<PageType> all)
{
    private static readonly PageType Ordinary = new PlainPageType<ContentPage>(PageType.OrdinaryPage, _ => PageSchema.WebPage);

    private readonly Dictionary<Type, PageType> _byModel = all.ToDictionary(type => type.Model);

    private readonly Dictionary<string, Icon> _icons =
        all.Where(type => type.FoundAs is not null)
            .DistinctBy(type => type.FoundAs!.Slug)
            .ToDictionary(type => type.FoundAs!.Slug, type => type.Icon);

    public Icon IconOf(ContentPage page) => Of(page).Icon;

    /// <param name="foundAs">The key of what search found it as.</param>
    public Icon IconOf(string foundAs) => _icons.GetValueOrDefault(foundAs, Icon.Page);

    public PageType Of(ContentPage page) => _byModel.GetValueOrDefault(page.GetType(), Ordinary);
}
