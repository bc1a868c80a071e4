using WraparoundCare.Platform.Shared.Drawings;

namespace WraparoundCare.Platform.Shared.PageTypes;

/// <summary>The types of pages that the features registered. A model that nobody registered is an ordinary page.</summary>
public sealed class PageTypeCatalog(IEnumerable<PageType> all)
{
    private static readonly PageType Ordinary = new PlainPageType<ContentPage>(PageType.OrdinaryPage, _ => PageSchema.WebPage);

    private readonly Dictionary<Type, PageType> _byModel = all.ToDictionary(type => type.Model);

    public Icon IconOf(ContentPage page) => Of(page).Icon;

    /// <param name="foundAs">The key of what search found it as.</param>
    public Icon IconOf(string foundAs) => all.FirstOrDefault(type => type.FoundAs?.Slug == foundAs)?.Icon ?? Icon.Page;

    public PageType Of(ContentPage page) => _byModel.GetValueOrDefault(page.GetType(), Ordinary);
}
