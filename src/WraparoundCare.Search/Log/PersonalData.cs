using System.Text.RegularExpressions;

namespace WraparoundCare.Search.Log;

/// <summary>
/// Recognises what may say who somebody is: e-mail addresses, phone numbers, citizen service numbers (BSN), post
/// codes with house numbers, birthdays.
/// </summary>
internal static partial class PersonalData
{
    public static bool IsIn(string text) => Pattern().IsMatch(text) || Numbers().Matches(text).Any(match => IsLong(match.Value));

    // Anything with seven digits or more in a row, however they are grouped, is a number of somebody or something and no subject.
    private static bool IsLong(string number) => number.Count(char.IsDigit) is >= 7;

    [GeneratedRegex(@"\S+\s?@\s?\S+|\b\d{4}\s?[a-z]{2}\s+\d+|\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\+?\d[\d\s.()/-]*\d")]
    private static partial Regex Numbers();
}
