using System.Globalization;
using System.Text.RegularExpressions;

namespace WraparoundCare.Kernel.Persistence.Nodes;

/// <summary>Keeps names of siblings apart as Umbraco does: the second "News" becomes "News (1)".</summary>
internal static partial class UniqueNodeName
{
    /// <param name="wanted">The name that was asked for.</param>
    /// <param name="taken">Names of the siblings; those that are not alike may be left out.</param>
    public static string Among(string wanted, IEnumerable<string?> taken)
    {
        var names = taken.OfType<string>().ToHashSet(StringComparer.InvariantCultureIgnoreCase);
        if (!names.Contains(wanted))
        {
            return wanted;
        }

        var (stem, number) = Split(wanted);
        string candidate;
        do
        {
            number++;
            var suffix = $" ({number.ToString(CultureInfo.InvariantCulture)})";
            candidate = Shorten(stem, NodeRow.NameMaxLength - suffix.Length) + suffix;
        }
        while (names.Contains(candidate));

        return candidate;
    }

    /// <summary>The part of a name that all of its numbered variants start with.</summary>
    public static string StemOf(string name)
    {
        // Room for the longest suffix, because a name of full length loses its end to it.
        const int suffixLength = 13;
        return Shorten(Split(name).Stem, NodeRow.NameMaxLength - suffixLength);
    }

    private static (string Stem, int Number) Split(string name)
    {
        var match = Numbered().Match(name);
        return match.Success && int.TryParse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out var number)
            ? (match.Groups["stem"].Value, number)
            : (name, 0);
    }

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..length];

    [GeneratedRegex(@"^(?<stem>.+) \((?<number>[1-9][0-9]{0,8})\)$", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbered();
}
