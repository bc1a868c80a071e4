using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Downloads.Forms;

/// <summary>A part of a form (the element type formSection).</summary>
/// <param name="Kind">One of the names that editors choose from.</param>
/// <param name="Lines">The questions, the heads of the columns, the points to tick or the points to read.</param>
/// <param name="Rows">How many lines to write on below each question, or how many empty rows a table has.</param>
public sealed record FormSection(string Heading, string Explanation, string Kind, IReadOnlyList<string> Lines, int Rows)
{
    public const string Questions = "Schrijfregels";
    public const string Table = "Tabel";
    public const string Checklist = "Aankruislijst";

    // More than this does not fit on one sheet.
    private const int MaxRows = 15;

    public static FormSection Of(IPublishedElement element, IPublishedValueFallback fallback) => new(
        Text(element, fallback, nameof(Heading)),
        Text(element, fallback, nameof(Explanation)),
        Text(element, fallback, nameof(Kind)),
        [.. (element.Value<IEnumerable<string>>(fallback, PropertyAlias.Of(nameof(Lines))) ?? [])
            .Where(line => !string.IsNullOrWhiteSpace(line))],
        element.Value<int>(fallback, PropertyAlias.Of(nameof(Rows))) is > 0 and var rows ? Math.Min(rows, MaxRows) : 2);

    private static string Text(IPublishedElement element, IPublishedValueFallback fallback, string member) =>
        element.Value<string>(fallback, PropertyAlias.Of(member))?.Trim() ?? string.Empty;
}
