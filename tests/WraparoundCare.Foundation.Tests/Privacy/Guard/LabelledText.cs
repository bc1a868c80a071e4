using System.Globalization;
using System.Text.RegularExpressions;
using WraparoundCare.Foundation.Privacy.Guard;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Foundation.Tests.Privacy.Guard;

/// <summary>A text as people type it, and the kinds that stand in it.</summary>
internal sealed partial record LabelledText(string Text, bool IsFileName, IReadOnlySet<PersonalDataKind> Kinds)
{
    /// <summary>When these texts were written.</summary>
    public static readonly TimeProvider Day = new FakeTimeProvider(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));

    private const string FileName = "bestand: ";

    private const string Nothing = "-";

    private static readonly Dictionary<string, PersonalDataKind> Labels = new()
    {
        ["bsn"] = PersonalDataKind.Bsn,
        ["mail"] = PersonalDataKind.EmailAddress,
        ["tel"] = PersonalDataKind.PhoneNumber,
        ["geb"] = PersonalDataKind.DateOfBirth,
        ["adres"] = PersonalDataKind.Address,
        ["nummer"] = PersonalDataKind.CaseNumber,
        ["naam"] = PersonalDataKind.FullName,
        ["combi"] = PersonalDataKind.IdentifyingCombination,
    };

    public static IReadOnlyList<LabelledText> Read(string file) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Privacy", "Guard", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(Parse),
    ];

    public IReadOnlyList<PrivacyFinding> CheckedBy(PrivacyGuard guard) => IsFileName ? guard.CheckFileName(Text) : guard.Check(Text);

    private static LabelledText Parse(string line)
    {
        var parts = line.Split(" | ", 2);
        var isFileName = parts[1].StartsWith(FileName, StringComparison.Ordinal);
        var text = Unescape(isFileName ? parts[1][FileName.Length..] : parts[1]);
        return new(text, isFileName, parts[0].Split(' ').Where(label => label != Nothing).Select(label => Labels[label]).ToHashSet());
    }

    private static string Unescape(string text) => Escape().Replace(text, escape => escape.Value[1] switch
    {
        'n' => "\n",
        't' => "\t",
        _ => ((char)int.Parse(escape.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
    });

    [GeneratedRegex(@"\\(n|t|u[0-9a-f]{4})", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escape();
}
