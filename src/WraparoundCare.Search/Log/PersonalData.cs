using System.Text.RegularExpressions;
using WraparoundCare.Search.Analysis;

namespace WraparoundCare.Search.Log;

/// <summary>
/// Recognises what may say who somebody is, however it is written: e-mail addresses, phone numbers, citizen service numbers (BSN), bank
/// accounts, post codes, street and number, birthdays. What it takes too much is not counted, which harms nobody.
/// </summary>
internal static class PersonalData
{
    // A year and a number of a step: more digits are a number of somebody or something, and no subject.
    private const int MaxDigits = 5;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly Regex[] Patterns =
    [
        Of(@"@|[\(\[\{<]\s*(at|apenstaart|apenstaartje)\s*[\)\]\}>]|\bapenstaart(je)?\b|\bat\b.*\b(punt|dot)\b"),
        Of(@"\b[1-9]\d{3}\s*[a-z]{2}(\d|\b)"),
        Of(@"\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}"),
        Of(@"(straat|laan|weg|plein|gracht|kade|dijk|singel|steeg|hof|plantsoen|dreef)\s+\d"),
        Of(
            @"\b\d{1,2}(e|de|ste)?\s+(januari|jan|februari|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|september|sept|sep"
            + @"|oktober|okt|november|nov|december|dec)\b"),
        Of(@"\bnl\s*\d{2}\s*[a-z]{4}"),
    ];

    // Written in words, a number is still one.
    public static bool IsIn(string text, DutchAnalyzer analyzer)
    {
        var inDigits = string.Join(' ', analyzer.Analyze(text).Where(word => !word.Joined).Select(word => word.Analysis.Text));
        return IsIn(text) || IsIn(inDigits);
    }

    private static Regex Of(string pattern) => new(pattern, Options, Longest);

    private static bool IsIn(string text) =>
        text.Count(char.IsDigit) > MaxDigits || Array.Exists(Patterns, pattern => pattern.IsMatch(text));
}
