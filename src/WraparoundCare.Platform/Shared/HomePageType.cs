using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.Shared;

internal sealed class HomePageType : PageType<HomePage>
{
    public override SearchType FoundAs => Overview;

    /// <summary>The texts that every page repeats.</summary>
    public override IReadOnlyCollection<string> NotBody { get; } =
    [
        nameof(HomePage.SiteName),
        nameof(HomePage.UrgentHeading),
        nameof(HomePage.UrgentText),
        nameof(HomePage.FooterText),
        nameof(HomePage.ForeignPhrases),
    ];

    protected override PageSchema SchemaOf(HomePage home) => new("WebSite");
}
