using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Experiences;

[PublishedModel(ExperienceAliases.Experience)]
public sealed class Experience(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback), IRelatedPage
{
    private const string FictitiousOrigin = "Voorbeeld (fictief)";

    public string Origin => Text();

    public ContentPage? Project => Read<IPublishedContent>() as ContentPage;

    public string Author => Text();

    public string Occasion => Text();

    public string WhatWeDid => Text();

    public string WhatWorked => Text();

    public string WhatDidNotWork => Text();

    public string Tip => Text();

    public IReadOnlyList<ContentPage> Steps => Picked<ContentPage>();

    public IReadOnlyList<string> Themes => Lines();

    /// <summary>The writer declares that nobody can be recognised.</summary>
    public bool IsUntraceable => Flag();

    protected override string Gist => Occasion;

    public override string Badge() => Origin;

    public bool IsFictitious() => Origin == FictitiousOrigin;

    public override IEnumerable<ContentPage> Picks() => Project is { } project ? [project] : [];
}
