using Umbraco.Cms.Core.Models.PublishedContent;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Experiences;

[PublishedModel(ExperienceAliases.Experience)]
public sealed class Experience(IPublishedContent content, IPublishedValueFallback fallback) : ContentPage(content, fallback), IRelatedPage
{
    private const string FictitiousOrigin = "Voorbeeld (fictief)";

    public string Origin => Text();

    /// <summary>One at most.</summary>
    public PickedPages<ContentPage> Project => Pages<ContentPage>();

    public string Author => Text();

    public string Occasion => Text();

    public string WhatWeDid => Text();

    public string WhatWorked => Text();

    public string WhatDidNotWork => Text();

    public string Tip => Text();

    public PickedPages<ContentPage> Steps => Pages<ContentPage>();

    public IReadOnlyList<string> Themes => Lines();

    /// <summary>The writer declares that nobody can be recognised.</summary>
    public bool IsUntraceable => Flag();

    protected override string Gist => Occasion;

    /// <summary>What it says.</summary>
    public ExperienceText Story() => new(Occasion, WhatWeDid, WhatWorked) { WhatDidNotWork = WhatDidNotWork, Tip = Tip };

    public override string Badge() => Origin;

    public bool IsFictitious() => Origin == FictitiousOrigin;

    public override IEnumerable<Guid> Picks() => Project.Keys;
}
