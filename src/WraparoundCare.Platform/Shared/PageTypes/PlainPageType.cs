using WraparoundCare.Search;

namespace WraparoundCare.Platform.Shared.PageTypes;

/// <summary>Pages of which search and schema.org need to know no more than what they are.</summary>
internal sealed class PlainPageType<TPage>(SearchType? foundAs, Func<TPage, PageSchema> schema) : PageType<TPage>
    where TPage : ContentPage
{
    public override SearchType? FoundAs => foundAs;

    protected override PageSchema SchemaOf(TPage page) => schema(page);
}
