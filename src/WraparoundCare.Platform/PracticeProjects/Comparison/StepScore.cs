using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.PracticeProjects.Comparison;

/// <summary>What a project says of itself about one step (the element type stepScore).</summary>
/// <param name="Step">The key of the step. Whether it may be shown is not known here.</param>
/// <param name="Standing">Null when it was not chosen.</param>
/// <param name="Explanation">May be empty.</param>
public sealed record StepScore(Guid Step, Standing? Standing, string Explanation)
{
    // Named after the alias in the element type.
    private const string Score = "score";

    /// <returns>Null when no step was chosen.</returns>
    public static StepScore? Of(IPublishedElement element, IPublishedValueFallback fallback) =>
        ElementText.Page(element, fallback, nameof(Step)) is { } step
            ? new StepScore(
                step,
                Standings.Of(ElementText.Of(element, fallback, Score)),
                ElementText.Of(element, fallback, nameof(Explanation)))
            : null;
}

/// <summary>How a principle of the model shows in a project (the element type principleUse).</summary>
/// <param name="Principle">The key of the principle. Whether it may be shown is not known here.</param>
public sealed record PrincipleUse(Guid Principle, string Explanation)
{
    /// <returns>Null when no principle was chosen.</returns>
    public static PrincipleUse? Of(IPublishedElement element, IPublishedValueFallback fallback) =>
        ElementText.Page(element, fallback, nameof(Principle)) is { } principle
            ? new PrincipleUse(principle, ElementText.Of(element, fallback, nameof(Explanation)))
            : null;
}

file static class ElementText
{
    public static string Of(IPublishedElement element, IPublishedValueFallback fallback, string member) =>
        element.Value<string>(fallback, PropertyAlias.Of(member))?.Trim() ?? string.Empty;

    public static Guid? Page(IPublishedElement element, IPublishedValueFallback fallback, string member) =>
        element.Value<object>(fallback, PropertyAlias.Of(member)) switch
        {
            IPublishedContent only => only.Key,
            IEnumerable<IPublishedContent> many => many.FirstOrDefault()?.Key,
            _ => null,
        };
}
