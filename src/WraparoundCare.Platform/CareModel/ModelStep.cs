using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.CareModel;

[PublishedModel(CareModelAliases.ModelStep)]
public sealed class ModelStep(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback), IRelatedPage
{
    public override string LinkText => $"Stap {Number}: {Title}";

    protected override string Gist => Goal;

    public override IEnumerable<ContentPage> Picks() => [.. Principles, .. Tools];

    public int Number => Whole();

    public string ShortName => Text();

    public string Goal => Text();

    public string Who => Text();

    public IHtmlContent? Body => Rich();

    public IReadOnlyList<string> Actions => Lines();

    public IReadOnlyList<string> ExampleQuestions => Lines();

    public IReadOnlyList<string> Pitfalls => Lines();

    public IReadOnlyList<string> Instruments => Lines();

    public IReadOnlyList<ContentPage> Tools => Picked<ContentPage>();

    public IReadOnlyList<Principle> Principles => Picked<Principle>();

    public IReadOnlyList<string> Themes => Lines();

    /// <summary>A step is about itself.</summary>
    IReadOnlyList<ContentPage> IRelatedPage.Steps => [this];

    public string Phase => Text();

    public string SecondPhase => Text();

    public string PhaseNote => Text();

    public IReadOnlyList<string> Readers => Lines();
}
