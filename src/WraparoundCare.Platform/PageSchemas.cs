using System.Text.Json.Nodes;
using WraparoundCare.Platform.CareModel;
using WraparoundCare.Platform.Discovery;
using WraparoundCare.Platform.Downloads;
using WraparoundCare.Platform.Experiences;
using WraparoundCare.Platform.KnowledgeBase;
using WraparoundCare.Platform.PracticeProjects;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Themes;

namespace WraparoundCare.Platform;

/// <summary>What each type of page is in the words of schema.org. Here, because it knows the pages of all features.</summary>
public sealed class PageSchemas(SiteTree tree, SiteAddress site)
{
    public PageSchema Of(ContentPage page) => page switch
    {
        HomePage => new PageSchema("WebSite"),
        ModelStep step => HowTo(step),
        Article article => Text(article, ("articleSection", Join(article.Themes))),
        Principle or TextPage or ModelPage or ProgrammePage => Text(page),
        PracticeProject project => Text(project, ("genre", project.IsFictitious() ? project.Origin : null)),
        Experience experience => Text(experience, ("genre", experience.IsFictitious() ? experience.Origin : null), ("author", Person(experience.Author))),
        Question question => Answer(question),
        Term term => Definition(term),
        Tool tool => File(tool),
        StepsOverview or PrinciplesOverview or PracticeProjectsOverview or ToolsOverview
            or KnowledgeBasePage or ArticlesOverview or TermsOverview or QuestionsOverview
            or ExperiencesOverview or ThemesOverview or ThemePage => new PageSchema("CollectionPage"),
        _ => new PageSchema("WebPage"),
    };

    private static PageSchema Text(ContentPage page, params IReadOnlyList<(string Name, JsonNode? Value)> more) =>
        new("Article", [("headline", page.Title), .. more]);

    private static PageSchema HowTo(ModelStep step) => new(
        "HowTo",
        ("step", new JsonArray([.. step.Actions.Select((action, index) => new JsonObject
        {
            ["@type"] = "HowToStep",
            ["position"] = index + 1,
            ["text"] = action,
        })])));

    private static PageSchema Answer(Question question) => new(
        "FAQPage",
        ("mainEntity", new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = question.Title,
            ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = question.ShortAnswer },
        }));

    private PageSchema Definition(Term term) => new(
        "DefinedTerm",
        ("alternateName", Known(term.Abbreviation)),
        ("inDefinedTermSet", tree.Trail(term) is [.., var set] ? site.Of(tree.Url(set)) : null));

    private PageSchema File(Tool tool)
    {
        var file = ToolFile.Of(tool, tree);
        return new PageSchema(
            "DigitalDocument",
            ("version", Known(tool.Version)),
            ("copyrightYear", tool.Year > 0 ? tool.Year : null),
            ("encoding", file.IsHere ? new JsonObject { ["@type"] = "MediaObject", ["name"] = file.Name, ["contentUrl"] = site.Of(file.Url) } : null));
    }

    private static JsonObject? Person(string name) => name.Length > 0 ? new JsonObject { ["@type"] = "Person", ["name"] = name } : null;

    private static JsonNode? Known(string text) => text.Length > 0 ? text : null;

    private static JsonNode? Join(IReadOnlyList<string> lines) => Known(string.Join(", ", lines));
}
