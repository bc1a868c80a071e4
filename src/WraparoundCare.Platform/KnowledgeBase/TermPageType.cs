using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Drawings;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.KnowledgeBase;

internal sealed class TermPageType(SiteTree tree, SiteAddress site) : PageType<Term>
{
    public override SearchType FoundAs { get; } = new("begrip", "Begrip", 0.72, 7);

    public override Icon Icon => Icon.Term;

    public override IReadOnlyCollection<string> NotBody { get; } = [nameof(Term.Variants), nameof(Term.Abbreviation)];

    protected override SearchDocument Describe(SearchDocument document, Term term) => document with
    {
        Names = [term.Abbreviation, .. term.Variants],
        KeyPoints = [term.Meaning],
    };

    protected override PageSchema SchemaOf(Term term) => new(
        "DefinedTerm",
        ("alternateName", PageSchema.Known(term.Abbreviation)),
        ("inDefinedTermSet", tree.Trail(term) is [.., var set] ? site.Of(tree.Url(set)) : null));
}
