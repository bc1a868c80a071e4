using System.Text;
using WraparoundCare.Search.Analysis;

namespace WraparoundCare.Search.Query;

/// <summary>A word of a query.</summary>
/// <param name="Phrase">Which phrase between quotation marks it belongs to; 0 when it stands outside.</param>
/// <param name="Excluded">Whether a minus stands before it, and not the hyphen of "gezinsleden en -vrienden".</param>
public sealed record QueryWord(WordAnalysis Analysis, string Typed, int Phrase, bool Excluded);

/// <summary>
/// What somebody typed, read. Quotation marks ask for a phrase and a minus before a word leaves it out; everything else is words. There
/// is nothing that can be typed wrong.
/// </summary>
public sealed record QueryText(string Text, IReadOnlyList<QueryWord> Words)
{
    public const int MaxTextLength = 200;
    public const int MaxWords = 16;

    private const string Quotes = "\"“”„«»";

    public static QueryText Read(string? typed, DutchAnalyzer analyzer)
    {
        var text = Shorten(Clean(typed ?? string.Empty));
        var words = new List<QueryWord>();
        foreach (var word in analyzer.Analyze(text).Where(word => !word.Joined).Take(MaxWords))
        {
            words.Add(new QueryWord(
                word.Analysis,
                text.Substring(word.Start, word.Length),
                PhraseAt(text, word.Start),
                IsExcluded(text, word.Start) && !(words is [.., { } before] && Ellipsis.IsConjunction(before.Analysis.Text))));
        }

        // A query of exclusions only has nothing to exclude from.
        return words.TrueForAll(word => word.Excluded)
            ? new QueryText(text, words.ConvertAll(word => word with { Excluded = false }))
            : new QueryText(text, words);
    }

    /// <summary>
    /// The text without what nobody reads: control characters and halves of characters, which databases refuse, and more than one space.
    /// </summary>
    public static string Clean(string typed)
    {
        var readable = new StringBuilder(typed.Length);
        foreach (var letter in typed.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(letter))
            {
                readable.Append(' ');
            }
            else if (!Rune.IsControl(letter) && letter != Rune.ReplacementChar)
            {
                readable.Append(letter);
            }
        }

        return string.Join(' ', readable.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Shorten(string text)
    {
        if (text.Length <= MaxTextLength)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', MaxTextLength);
        return text[..(end > 0 ? end : MaxTextLength)];
    }

    // Quotation marks come in pairs; the last one without a partner means nothing.
    private static int PhraseAt(string text, int place)
    {
        var before = text.Take(place).Count(letter => Quotes.Contains(letter, StringComparison.Ordinal));
        var after = text.Skip(place).Any(letter => Quotes.Contains(letter, StringComparison.Ordinal));
        return before % 2 == 1 && after ? (before + 1) / 2 : 0;
    }

    private static bool IsExcluded(string text, int place) =>
        place > 0 && text[place - 1] == '-' && (place == 1 || char.IsWhiteSpace(text[place - 2]));
}
