using System.Text.Json.Nodes;
using WraparoundCare.Platform.Shared.Drawings;
using WraparoundCare.Platform.Shared.PageTypes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform.KnowledgeBase;

internal sealed class QuestionPageType : PageType<Question>
{
    public override SearchType FoundAs { get; } = new("vraag", "Vraag en antwoord", 1.1, 5);

    public override Icon Icon => Icon.Question;

    protected override SearchDocument Describe(SearchDocument document, Question question) =>
        document with { KeyPoints = [question.ShortAnswer] };

    protected override PageSchema SchemaOf(Question question) => new(
        "FAQPage",
        ("mainEntity", new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = question.Title,
            ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = question.ShortAnswer },
        }));
}
