using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.PracticeProjects.Comparison;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.PracticeProjects;

[PublishedModel(PracticeProjectAliases.Project)]
public sealed class PracticeProject(IPublishedContent content, IPublishedValueFallback fallback)
    : ContentPage(content, fallback), IRelatedPage
{
    private const string FictitiousOrigin = "Voorbeeldproject (fictief)";

    private readonly IPublishedValueFallback _fallback = fallback;

    public string Origin => Text();

    public string TargetGroup => Text();

    public string Goal => Text();

    public string Theory => Text();

    public IHtmlContent? Method => Rich();

    public string Provider => Text();

    public string Reach => Text();

    public IHtmlContent? Results => Rich();

    public IReadOnlyList<string> Lessons => Lines();

    public string Status => Text();

    public string Kind => Text();

    public IReadOnlyList<string> Families => Lines();

    public string UniversityRole => Text();

    public string Contact => Text();

    public IReadOnlyList<string> Municipalities => Lines();

    /// <summary>As the property editor Our.Umbraco.GMaps stores it.</summary>
    public string Location => Text();

    public decimal Latitude => Exact();

    public decimal Longitude => Exact();

    public string Period => Text();

    public int StartYear => Whole();

    public int EndYear => Whole();

    public PickedPages<ContentPage> CentralSteps => Pages<ContentPage>();

    PickedPages<ContentPage> IRelatedPage.Steps => CentralSteps;

    public IReadOnlyList<string> Themes => Lines();

    public IReadOnlyList<IPublishedContent> Documents => Files();

    /// <summary>How far the project says that it is with each step; of a step that stands there twice, the first counts.</summary>
    public IReadOnlyList<StepScore> StepScores => Elements(block => StepScore.Of(block, _fallback));

    /// <summary>How the principles show in the project, as it says itself or a source does.</summary>
    public IReadOnlyList<PrincipleUse> PrincipleUses => Elements(block => PrincipleUse.Of(block, _fallback));

    /// <returns>Null when the project says nothing of the step.</returns>
    public StepScore? ScoreOf(IPublishedContent step) => StepScores.FirstOrDefault(score => score.Step == step.Key);

    public override string Badge() => Origin;

    public bool IsFictitious() => Origin == FictitiousOrigin;

    private List<T> Elements<T>(Func<IPublishedElement, T?> of, [CallerMemberName] string member = "")
        where T : class =>
        [.. (Read<BlockListModel>(member) ?? BlockListModel.Empty).Select(block => of(block.Content)).OfType<T>()];
}
