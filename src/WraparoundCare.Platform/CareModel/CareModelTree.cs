using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.CareModel;

/// <summary>Finds the steps from any page of the site.</summary>
public sealed class CareModelTree(SiteTree tree)
{
    public StepsOverview? Overview() =>
        tree.Home() is { } home && tree.Children<StepsOverview>(home) is [var overview, ..] ? overview : null;

    public IReadOnlyList<ModelStep> Steps() =>
        Overview() is { } overview ? [.. tree.Children<ModelStep>(overview).OrderBy(step => step.Number)] : [];
}
