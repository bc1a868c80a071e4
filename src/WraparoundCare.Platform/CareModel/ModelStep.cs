using Microsoft.AspNetCore.Html;
using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.CareModel;

[PublishedModel(CareModelAliases.ModelStep)]
public sealed class ModelStep(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback), IRelatedPage
{
    public override string LinkText => $"Stap {Number}: {Title}";

    protected override string Gist => Goal;

    public override IEnumerable<Guid> Picks() => [.. Principles.Keys, .. Tools.Keys];

    public int Number => Whole();

    public string ShortName => Text();

    public string Goal => Text();

    public string Who => Text();

    public IHtmlContent? Body => Rich();

    public IReadOnlyList<string> Actions => Lines();

    public IReadOnlyList<string> ExampleQuestions => Lines();

    public IReadOnlyList<string> Pitfalls => Lines();

    public IReadOnlyList<string> Instruments => Lines();

    public PickedPages<ContentPage> Tools => Pages<ContentPage>();

    public PickedPages<Principle> Principles => Pages<Principle>();

    public IReadOnlyList<string> Themes => Lines();

    /// <summary>A step is about itself.</summary>
    PickedPages<ContentPage> IRelatedPage.Steps => new(this, [Key]);

    public string Phase => Text();

    public string SecondPhase => Text();

    public string PhaseNote => Text();

    public IReadOnlyList<string> Readers => Lines();
}
