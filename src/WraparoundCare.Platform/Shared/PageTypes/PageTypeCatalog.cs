namespace WraparoundCare.Platform.Shared.PageTypes;

/// <summary>The types of pages that the features registered. A model that nobody registered is an ordinary page.</summary>
public sealed class PageTypeCatalog(IEnumerable<PageType> all)
{
    private static readonly PageType Ordinary = new PlainPageType<ContentPage>(PageType.OrdinaryPage, _ => PageSchema.WebPage);

    private readonly Dictionary<Type, PageType> _byModel = all.ToDictionary(type => type.Model);

    public PageType Of(ContentPage page) => _byModel.GetValueOrDefault(page.GetType(), Ordinary);
}
