using WraparoundCare.Community.Forum.Posts;

namespace WraparoundCare.Community.Forum.Quotes;

/// <summary>Takes quotes, or their words, out of a text as it was typed.</summary>
internal static class QuoteText
{
    /// <summary>What stays of a quote.</summary>
    public enum Part
    {
        None,
        Header,
        All,
    }

    /// <summary>Takes words out that are not to be read any more.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="quotes">The quotes in the HTML of the text.</param>
    /// <param name="isSaid">Whether the words of a quote stay.</param>
    public static string Keep(string text, IReadOnlyList<QuoteInHtml> quotes, Func<QuoteInHtml, bool> isSaid) =>
        quotes.Count == 0 ? text : Keep(text, (_, place) => place < quotes.Count && isSaid(quotes[place]) ? Part.All : Part.Header);

    /// <param name="text">As it was typed.</param>
    /// <param name="keep">What stays of a quote; with its place among those that stand by themselves, from 0.</param>
    public static string Keep(string text, Func<Quote, int, Part> keep)
    {
        if (!text.Contains(Quote.Address, StringComparison.Ordinal))
        {
            return text;
        }

        var whole = text.ReplaceLineEndings("\n");
        var lines = whole.Split('\n');
        var isGone = new bool[lines.Length];
        var outer = 0;
        foreach (var quote in PostMarkdown.Parse(whole) is { } document ? Quote.In(document) : [])
        {
            // Of one inside another thing nobody sees the words.
            var part = quote.IsOuter ? keep(quote, outer++) : Part.Header;
            var (from, to) = quote.LinesIn(whole);
            from -= part is Part.None ? 1 : 0;
            if (part is not Part.All && from <= to)
            {
                isGone.AsSpan(from, to - from + 1).Fill(true);
            }
        }

        return isGone.Contains(true) ? string.Join('\n', lines.Where((_, line) => !isGone[line])) : text;
    }
}
