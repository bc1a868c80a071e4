namespace WraparoundCare.Search.Analysis;

/// <summary>
/// A token filter: a number is the same in letters and in digits. "Een" without accents is an article, "één" is a number.
/// </summary>
internal static class NumberWords
{
    public const string One = "1";
    public const string Article = "een";

    private static readonly Dictionary<string, string> Digits = WordList.Read("numbers")
        .SelectMany(line => line.Skip(1).Select(word => (Word: word, Number: line[0])))
        .ToDictionary(pair => pair.Word, pair => pair.Number, StringComparer.Ordinal);

    public static string Apply(string word) => Digits.GetValueOrDefault(word, word);

    public static bool IsNumber(string word) => word.Length > 0 && word.All(char.IsDigit);

    /// <summary>"Eén", "één" or "éen", in composed letters or not.</summary>
    public static bool IsAccentedOne(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 5 && word[^1] is 'n' or 'N' && word[0] is 'e' or 'E' or 'é' or 'É'
        && word.ToString().Normalize(System.Text.NormalizationForm.FormC) is { Length: 3 } one
        && (one[0] is 'é' or 'É' || one[1] is 'é' or 'É') && one[1] is 'e' or 'E' or 'é' or 'É';
}
