using System.Text;

namespace WraparoundCare.Search.Files;

/// <summary>Makes words out of what stands in a file: whole, composed and without the marks of a typesetter.</summary>
internal static class PlainLines
{
    private const char SoftHyphen = '\u00AD';

    // What follows a hyphen that stands for the rest of a word: "in- en uitstroom".
    private static readonly HashSet<string> Joining = new(StringComparer.OrdinalIgnoreCase)
    {
        "en", "of", "tot", "als", "noch", "dan", "maar", "en/of", "t/m", "plus", "versus", "resp", "respectievelijk", "ofwel", "c.q", "cq",
        "and", "or", "und", "oder", "et", "ou",
    };

    /// <summary>The lines of a page as it was set, of which words may be broken at the end.</summary>
    public static string OfPage(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Select(Clean).Where(line => line.Length > 0))
        {
            if (text.Length > 0)
            {
                Join(text, line);
            }

            text.Append(line);
        }

        return OfText(text.ToString());
    }

    /// <summary>Lines that end where their text ends.</summary>
    public static string OfText(string text) =>
        string.Join('\n', text.Split('\n').Select(line => WithoutSoftHyphens(Clean(line))).Where(line => line.Length > 0));

    private static void Join(StringBuilder text, string next)
    {
        if (!EndsInHyphen(text) || Joining.Contains(FirstWord(next)) || !char.IsLetterOrDigit(next[0]))
        {
            text.Append('\n');
        }
        else if (text[^1] == SoftHyphen || (char.IsLower(next[0]) && !StaysHyphenated(text)))
        {
            text.Length--;
        }
    }

    private static bool EndsInHyphen(StringBuilder text) =>
        text.Length > 1 && text[^1] is '-' or '\u2010' or SoftHyphen && char.IsLetterOrDigit(text[^2]);

    // "e-mail", "GGZ-instelling" and "13-jarige" are written with a hyphen wherever they stand.
    private static bool StaysHyphenated(StringBuilder text)
    {
        var start = text.Length - 1;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        var word = text.ToString(start, text.Length - 1 - start);
        return word.Length == 1 || word.All(letter => !char.IsLower(letter));
    }

    private static string FirstWord(string line)
    {
        var end = line.IndexOf(' ', StringComparison.Ordinal);
        return (end < 0 ? line : line[..end]).TrimEnd('.', ',');
    }

    // A soft hyphen that can be seen stands before something else than a letter.
    private static string WithoutSoftHyphens(string line)
    {
        if (!line.Contains(SoftHyphen, StringComparison.Ordinal))
        {
            return line;
        }

        var text = new StringBuilder(line.Length);
        foreach (var (index, letter) in line.Index())
        {
            var isBeforeLetter = index + 1 < line.Length && char.IsLetterOrDigit(line[index + 1]);
            text.Append(letter != SoftHyphen ? letter : isBeforeLetter || index == 0 ? null : '-');
        }

        return text.ToString();
    }

    private static string Clean(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.LineSeparator
                    or System.Globalization.UnicodeCategory.ParagraphSeparator or System.Globalization.UnicodeCategory.SpaceSeparator:
                    text.Append(' ');
                    break;
                case System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned:
                case System.Globalization.UnicodeCategory.Format when rune.Value != SoftHyphen:
                    break;
                default:
                    text.Append(IsLigature(rune) ? rune.ToString().Normalize(NormalizationForm.FormKC) : rune.ToString());
                    break;
            }
        }

        var composed = text.ToString().Normalize(NormalizationForm.FormC);
        return string.Join(' ', composed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // "ff" to "st" as one letter, and "ij".
    private static bool IsLigature(Rune letter) => letter.Value is (>= 0xFB00 and <= 0xFB06) or 0x132 or 0x133;
}
