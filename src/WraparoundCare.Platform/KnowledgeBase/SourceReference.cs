using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.KnowledgeBase;

/// <summary>A source as readers need it to find it (the element type sourceReference).</summary>
/// <param name="Url">Empty for what is only on paper.</param>
/// <param name="Consulted">The day on which the page was read, if it was.</param>
/// <param name="Language">The language of the title as BCP 47 has it, when it is not Dutch.</param>
public sealed record SourceReference(
    string Title, string Author, string Year, string Url, DateTime? Consulted, string Note, string? Language)
{
    // By the names that editors choose from.
    private static readonly Dictionary<string, string> Languages =
        new() { ["Engels"] = "en", ["Duits"] = "de", ["Fries"] = "fy", ["Frans"] = "fr" };

    public static SourceReference Of(IPublishedElement element, IPublishedValueFallback fallback) => new(
        Text(element, fallback, nameof(Title)),
        Text(element, fallback, nameof(Author)),
        Text(element, fallback, nameof(Year)),
        WebAddress(Text(element, fallback, nameof(Url))),
        element.Value<DateTime>(fallback, PropertyAlias.Of(nameof(Consulted))) is { Year: > 1 } day ? day : null,
        Text(element, fallback, nameof(Note)),
        Languages.GetValueOrDefault(Text(element, fallback, nameof(Language))));

    private static string Text(IPublishedElement element, IPublishedValueFallback fallback, string member) =>
        element.Value<string>(fallback, PropertyAlias.Of(member))?.Trim() ?? string.Empty;

    // An editor types the address, so it may be anything.
    private static string WebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? text
            : string.Empty;
}
