using System.Buffers;
using System.Net;

namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>Tags, entities and marks of HTML and Markdown, which split a number for a reader of characters and not for people.</summary>
internal static class Markup
{
    private const int LongestTag = 100;

    private const int LongestEntity = 10;

    private static readonly SearchValues<char> OfName = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    private static readonly WordSet Breaks = WordSet.Of("br p div li ul ol td th tr table h1 h2 h3 h4 h5 h6 blockquote");

    /// <returns>How long the tag is that begins here; 0 when none does, or when it holds an address itself.</returns>
    public static int TagLength(string text, int start)
    {
        var part = text.AsSpan(start, Math.Min(LongestTag, text.Length - start));
        var name = part.Length > 1 && part[1] == '/' ? 2 : 1;
        if (part.Length <= name || !char.IsAsciiLetter(part[name]))
        {
            return 0;
        }

        var end = part[1..].IndexOfAny("<>@:") + 1;
        return end > 0 && part[end] == '>' ? end + 1 : 0;
    }

    public static bool IsBreak(string text, int start)
    {
        var name = text.AsSpan(start + 1, Math.Min(LongestEntity + 2, text.Length - start - 1)).TrimStart('/');
        var length = name.IndexOfAnyExcept(OfName);
        return length > 0 && Breaks.Contains(name[..length]);
    }

    /// <returns>What an entity means, and how long it is; nothing when this is none.</returns>
    public static (string? Meaning, int Length) Entity(string text, int start)
    {
        var part = text.AsSpan(start, Math.Min(LongestEntity, text.Length - start));
        var end = part.IndexOf(';');
        if (end < 3)
        {
            return default;
        }

        var meaning = WebUtility.HtmlDecode(part[..(end + 1)].ToString());
        return meaning.Length is 1 or 2 ? (meaning, end + 1) : default;
    }

    /// <summary>Emphasis and code. One star before a digit stays: it stands for a birth in a family tree.</summary>
    public static bool IsMark(string text, int at) => text[at] switch
    {
        '`' => true,
        '~' => IsAt(text, at + 1, '~') || IsAt(text, at - 1, '~'),
        '*' => !IsStarOfBirth(text, at),
        '\\' => at + 1 < text.Length && char.IsPunctuation(text[at + 1]),
        _ => false,
    };

    private static bool IsStarOfBirth(string text, int at) =>
        at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == '(');

    private static bool IsAt(string text, int at, char sign) => at >= 0 && at < text.Length && text[at] == sign;
}
