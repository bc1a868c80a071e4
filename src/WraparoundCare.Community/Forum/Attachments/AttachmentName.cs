using System.Globalization;
using System.Text;

namespace WraparoundCare.Community.Forum.Attachments;

/// <summary>What a file is called: the name that was sent, without folders and without what tricks the eye, the markup or a disk.</summary>
internal static class AttachmentName
{
    public const int MaxLength = 100;

    private const int MaxStem = 80;
    private const string Signs = "-_.,()&+'";

    /// <param name="sent">By the browser; it may be anything.</param>
    /// <param name="kind">What the file is, which decides about its extension.</param>
    public static string Of(string? sent, AttachmentKind kind)
    {
        var stem = StemOf(sent);
        return (stem.Length == 0 ? "bestand" : stem) + kind.Extension();
    }

    /// <returns>With its dot; empty when there is none.</returns>
    public static string ExtensionOf(string? sent)
    {
        var name = LastPart(sent);
        return name.LastIndexOf('.') is >= 0 and var dot ? name[dot..].Trim() : string.Empty;
    }

    /// <summary>The name in words, for the guard.</summary>
    public static string WordsOf(string? sent) => StemOf(sent).Replace('_', ' ');

    private static string StemOf(string? sent)
    {
        var name = LastPart(sent);
        var stem = new StringBuilder();
        foreach (var rune in (name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : name).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                case UnicodeCategory.Surrogate:
                    break;
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                case var _ when Rune.IsLetterOrDigit(rune) || (rune.IsAscii && Signs.Contains((char)rune.Value, StringComparison.Ordinal)):
                    stem.Append(rune.ToString());
                    break;
                default:
                    stem.Append(' ');
                    break;
            }
        }

        var words = string.Join(' ', stem.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Normalize();
        return Cut(words.Trim(' ', '.', '-', '_')).TrimEnd(' ', '.');
    }

    private static string LastPart(string? sent) => sent is null ? string.Empty : sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..];

    // Not in the middle of what is one character for a reader.
    private static string Cut(string words)
    {
        var starts = StringInfo.ParseCombiningCharacters(words);
        return words.Length <= MaxStem ? words : words[..starts.Last(start => start <= MaxStem)];
    }
}
