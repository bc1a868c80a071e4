namespace WraparoundCare.Platform.Search.Analysis;

/// <summary>A token filter: a number is the same in letters and in digits. "Een" without accents is an article, "één" is a number.</summary>
internal static class NumberWords
{
    public const string One = "1";
    public const string Article = "een";

    private static readonly Dictionary<string, string> Digits = new(StringComparer.Ordinal)
    {
        ["twee"] = "2", ["drie"] = "3", ["vier"] = "4", ["vijf"] = "5", ["zes"] = "6", ["zeven"] = "7", ["acht"] = "8", ["negen"] = "9",
        ["tien"] = "10", ["elf"] = "11", ["twaalf"] = "12", ["dertien"] = "13", ["veertien"] = "14", ["vijftien"] = "15", ["zestien"] = "16",
        ["zeventien"] = "17", ["achttien"] = "18", ["negentien"] = "19", ["twintig"] = "20", ["dertig"] = "30", ["veertig"] = "40",
        ["vijftig"] = "50", ["zestig"] = "60", ["zeventig"] = "70", ["tachtig"] = "80", ["negentig"] = "90", ["honderd"] = "100",
        ["eerste"] = One, ["1e"] = One, ["tweede"] = "2", ["2e"] = "2", ["derde"] = "3", ["3e"] = "3", ["vierde"] = "4", ["vijfde"] = "5",
        ["zesde"] = "6", ["zevende"] = "7", ["achtste"] = "8", ["negende"] = "9", ["tiende"] = "10",
    };

    public static string Apply(string word) => Digits.GetValueOrDefault(word, word);

    public static bool IsNumber(string word) => word.Length > 0 && word.All(char.IsDigit);

    /// <summary>"Eén", "één" or "éen", in composed letters or not.</summary>
    public static bool IsAccentedOne(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 5 && word[^1] is 'n' or 'N' && word[0] is 'e' or 'E' or 'é' or 'É'
        && word.ToString().Normalize(System.Text.NormalizationForm.FormC) is { Length: 3 } one
        && (one[0] is 'é' or 'É' || one[1] is 'é' or 'É') && one[1] is 'e' or 'E' or 'é' or 'É';
}
