using WraparoundCare.Platform.Shared.Drawings;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.Themes;

internal sealed class ThemePageType : PageType<ThemePage>
{
    public override SearchType FoundAs { get; } = new("thema", "Thema", 0.75, 8);

    public override Icon Icon => Icon.Theme;

    protected override SearchDocument Describe(SearchDocument document, ThemePage theme) => document with
    {
        Facets = [SearchFacet.Value(SearchFacet.Theme, theme.Title), .. document.Facets],
    };

    protected override PageSchema SchemaOf(ThemePage theme) => PageSchema.Collection;
}
