namespace WraparoundCare.Foundation.Accounts;

/// <summary>
/// The passwords that are tried first. Most of what people choose is a word or a name with a year or a sign behind it, so words are
/// kept (common-words.txt) and not passwords: each stands for thousands.
/// </summary>
internal static class CommonPasswords
{
    /// <summary>More digits and signs around a word than this are no longer guessed.</summary>
    private const int MostAround = 8;

    /// <summary>Signs that stand for a letter.</summary>
    private const string Signs = "0134578@$!€|+";

    private const string Letters = "oieastbasieit";

    /// <summary>Each is read from both ends.</summary>
    private static readonly string[] Rows =
    [
        "abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiop[]", "azertyuiop", "qwertzuiop", "asdfghjkl;'", "zxcvbnm,./",
        "!@#$%^&*()_+", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "qazwsxedcrfvtgbyhnujm",
        "qwertyasdfghzxcvbn", "qwertyuiopasdfghjklzxcvbnm", "qweasdzxc", "asdfqwer", "a1b2c3d4e5f6g7h8i9j0", "1a2b3c4d5e6f7g8h9i0j",
    ];

    private static readonly HashSet<string> Words = Load();

    private static readonly string[] BothWays = [.. Rows, .. Rows.Select(Reverse)];

    public static bool Contain(string password)
    {
        var typed = Repeated(password.ToLowerInvariant());
        if (IsPiecesOfRows(typed))
        {
            return true;
        }

        var (core, start) = (Core(typed), typed[..(LastLetter(typed) + 1)]);
        string[] readings = [core, Reverse(core), Read(core), Read(core.Replace('1', 'l')), Read(start), Read(typed)];
        return typed.Count(sign => !char.IsLetter(sign)) <= MostAround && readings.Any(reading => IsKnown(Repeated(reading)));
    }

    /// <summary>One word, or two.</summary>
    private static bool IsKnown(string text)
    {
        var letters = string.Concat(text.Where(char.IsLetter));
        return letters.Length > 0
            && (IsWord(letters) || Enumerable.Range(1, letters.Length - 1).Any(at => IsWord(letters[..at]) && IsWord(letters[at..])));
    }

    private static bool IsWord(string text) => Words.Contains(text) || (text.Length > 3 && IsPieceOfARow(text));

    /// <summary>What is left when digits and signs are taken from both ends.</summary>
    private static string Core(string text) =>
        text.AsSpan().IndexOfAnyInRange('a', 'z') is >= 0 and var first ? text[first..(LastLetter(text) + 1)] : string.Empty;

    private static int LastLetter(string text) => text.AsSpan().LastIndexOfAnyInRange('a', 'z');

    /// <summary>The letters that are meant by signs that look like them.</summary>
    private static string Read(string text) =>
        string.Concat(text.Select(sign => Signs.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? Letters[at] : sign));

    /// <summary>A text that is made by repeating a shorter one, as that one.</summary>
    private static string Repeated(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
        {
            if (text.Select((sign, at) => sign == text[at % length]).All(isSame => isSame))
            {
                return text[..length];
            }
        }

        return text;
    }

    /// <summary>Rows and one more sign, or digits: "qwerty123456", a date, a telephone number.</summary>
    private static bool IsPiecesOfRows(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var length = LongestPiece(text, start);
            if (length < 3)
            {
                break;
            }

            start += length;
        }

        return text.Length - start < 2 || text[start..].All(char.IsAsciiDigit);
    }

    private static int LongestPiece(string text, int start)
    {
        var length = 0;
        while (start + length < text.Length && IsPieceOfARow(text.Substring(start, length + 1)))
        {
            length++;
        }

        return length;
    }

    private static bool IsPieceOfARow(string text) =>
        Array.Exists(BothWays, row => row.Contains(text, StringComparison.Ordinal)) || text.All(sign => sign == text[0]);

    private static string Reverse(string text) => new([.. text.Reverse()]);

    private static HashSet<string> Load()
    {
        using var file = typeof(CommonPasswords).Assembly.GetManifestResourceStream(typeof(CommonPasswords), "common-words.txt")
            ?? throw new InvalidOperationException("The common words are not embedded.");
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }
}
