namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Contract;

/// <summary>The words of a text of TypeScript: names, texts with their quotes, and signs one by one. Comments are left out.</summary>
internal static class ClientWords
{
    public static IEnumerable<string> Of(string text)
    {
        var place = 0;
        while (place < text.Length)
        {
            var length = LengthAt(text, place);
            if (!char.IsWhiteSpace(text[place]) && text[place] != '/')
            {
                yield return text.Substring(place, length);
            }

            place += length;
        }
    }

    private static int LengthAt(string text, int place) => text[place] switch
    {
        '/' when text[place + 1] == '*' => text.IndexOf("*/", place + 2, StringComparison.Ordinal) + 2 - place,
        '/' => text.IndexOf('\n', place) - place,
        '\'' or '"' or '`' => text.IndexOf(text[place], place + 1) + 1 - place,
        var first when IsOfName(first) => text[place..].TakeWhile(IsOfName).Count(),
        _ => 1,
    };

    private static bool IsOfName(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '$';
}
