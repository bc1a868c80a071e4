using WraparoundCare.Platform.Shared.Drawings;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.CareModel;

internal sealed class PrinciplePageType : PageType<Principle>
{
    public override SearchType FoundAs => CareModelRegistration.AboutTheModel;

    public override Icon Icon => Icon.Principle;

    protected override SearchDocument Describe(SearchDocument document, Principle principle) => document with
    {
        Names = [principle.EnglishName],
        KeyPoints = [principle.Core],
    };

    protected override PageSchema SchemaOf(Principle principle) => PageSchema.Article(principle);
}
