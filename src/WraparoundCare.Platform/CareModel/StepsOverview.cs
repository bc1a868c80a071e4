using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.CareModel;

[PublishedModel(CareModelAliases.StepsOverview)]
public sealed class StepsOverview(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback)
{
    public IHtmlContent? Body => Rich();

    public string PhaseConnect => Text();

    public string PhasePlan => Text();

    public string PhaseCarryOut => Text();

    public string PhaseComplete => Text();

    /// <summary>The four phases with the steps that mainly belong to each.</summary>
    public IReadOnlyList<PhaseSection> Phases(IReadOnlyList<ModelStep> steps) =>
    [
        Section(1, CarePhase.Connect, PhaseConnect, steps),
        Section(2, CarePhase.Plan, PhasePlan, steps),
        Section(3, CarePhase.CarryOut, PhaseCarryOut, steps),
        Section(4, CarePhase.Complete, PhaseComplete, steps),
    ];

    private static PhaseSection Section(int number, string name, string text, IReadOnlyList<ModelStep> steps) =>
        new(number, name, text, [.. steps.Where(step => step.Phase == name)]);
}
