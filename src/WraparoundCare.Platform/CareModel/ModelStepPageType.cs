using System.Text.Json.Nodes;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Drawings;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.CareModel;

internal sealed class ModelStepPageType : PageType<ModelStep>
{
    public override SearchType FoundAs { get; } = new("stap", "Stap", 1.4, 0);

    public override Icon Icon => Icon.Step;

    public override bool IsDiscussed => true;

    public override bool ShowsTips => true;

    public override IReadOnlyCollection<string> NotBody { get; } =
        [nameof(ModelStep.Phase), nameof(ModelStep.SecondPhase), nameof(ModelStep.Readers)];

    public override int? StepOf(ContentPage page) => (page as ModelStep)?.Number;

    protected override SearchDocument Describe(SearchDocument document, ModelStep step) => document with
    {
        Names = [step.ShortName, $"stap {step.Number}"],
        KeyPoints = [step.Goal],
        Facets = [.. document.Facets, .. SearchFacet.Values(SearchFacet.Reader, step.Readers)],
    };

    protected override PageSchema SchemaOf(ModelStep step) => new(
        "HowTo",
        ("step", new JsonArray([.. step.Actions.Select((action, index) => new JsonObject
        {
            ["@type"] = "HowToStep",
            ["position"] = index + 1,
            ["text"] = action,
        })])));
}
