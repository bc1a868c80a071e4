using Microsoft.AspNetCore.Html;
using WraparoundCare.Platform.SearchPages.Urgent;
using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Search;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Platform.SearchPages;

/// <summary>What the search page shows.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Controls">Filters and orders as links; null when nothing was found or asked.</param>
public sealed record SearchView(string Text, IReadOnlyList<SearchResult> Results, ListControls? Controls)
{
    public int Total { get; init; }

    /// <summary>Whom to call, when the query speaks of danger.</summary>
    public UrgentHelp? Urgent { get; init; }

    /// <summary>There are more results than were counted.</summary>
    public bool IsMore { get; init; }

    /// <summary>No page has all the words.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The query that was looked for instead, without slips of the finger.</summary>
    public SearchLink? Corrected { get; init; }

    /// <summary>Queries that may be meant when nothing was found.</summary>
    public IReadOnlyList<SearchLink> Suggestions { get; init; } = [];

    public IReadOnlyList<SearchLink> Themes { get; init; } = [];

    public IReadOnlyList<SearchLink> Pages { get; init; } = [];

    /// <summary>The number of the first result, from 1.</summary>
    public int First { get; init; }

    public bool IsAsked => Text.Length > 0;
}

/// <param name="IsCurrent">Whether it leads to what is shown.</param>
public sealed record SearchLink(string Label, string Url, bool IsCurrent = false)
{
    /// <summary>Stands for pages that are not named, and leads nowhere.</summary>
    public static SearchLink Gap { get; } = new("…", string.Empty);

    public bool IsGap => Url.Length == 0;
}

/// <summary>One result.</summary>
public sealed record SearchResult(
    string Url, SearchType Type, IReadOnlyList<TextPiece> Title, IReadOnlyList<TextPiece> Passage, bool IsPick)
{
    /// <summary>What readers must know before they open it. Mostly empty.</summary>
    public string Badge { get; init; } = string.Empty;

    /// <summary>Where in a file the passage stands; null when it stands on the page itself.</summary>
    public SearchLink? FilePlace { get; init; }

    /// <summary>Why it stands where it stands; for editors only.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}

/// <summary>A piece of text, marked when it is what was looked for. It is encoded when it is written.</summary>
public readonly record struct TextPiece(string Text, bool Marked)
{
    internal static IReadOnlyList<TextPiece> Of(IReadOnlyList<Segment> segments) =>
        [.. segments.Select(segment => new TextPiece(segment.Text, segment.Marked))];
}

/// <summary>For views.</summary>
public static class TextPieceExtensions
{
    public static IHtmlContent Marked(this IEnumerable<TextPiece> pieces)
    {
        var markup = new HtmlContentBuilder();
        foreach (var (text, marked) in pieces)
        {
            _ = marked ? markup.AppendHtml("<mark>").Append(text).AppendHtml("</mark>") : markup.Append(text);
        }

        return markup;
    }
}
