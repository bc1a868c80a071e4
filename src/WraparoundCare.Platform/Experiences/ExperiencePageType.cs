using System.Text.Json.Nodes;
using WraparoundCare.Platform.Shared.Drawings;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.Experiences;

internal sealed class ExperiencePageType : PageType<Experience>
{
    public override SearchType FoundAs { get; } = new("ervaring", "Ervaring", 0.95, 6);

    public override Icon Icon => Icon.Experience;

    public override IReadOnlyCollection<string> NotBody { get; } = [nameof(Experience.Origin)];

    protected override PageSchema SchemaOf(Experience experience) => PageSchema.Article(
        experience,
        ("genre", experience.IsFictitious() ? experience.Origin : null),
        ("author", experience.Author.Length > 0 ? new JsonObject { ["@type"] = "Person", ["name"] = experience.Author } : null));
}
