using WraparoundCare.Foundation.Privacy.Guard;

namespace WraparoundCare.Foundation.Tests.Privacy.Guard;

/// <summary>How much the guard finds, and how much of it is right, on texts as professionals type them.</summary>
public sealed class LabelledTextTests(ITestOutputHelper output)
{
    private const double LeastPrecision = 0.95;

    private const double LeastRecall = 0.98;

    private const string WorkedOn = "worked-on.txt";

    private const string HeldAside = "held-aside.txt";

    private const string WrittenToBreak = "written-to-break.txt";

    private static readonly PersonalDataKind[] WithPattern =
    [
        PersonalDataKind.Bsn, PersonalDataKind.EmailAddress, PersonalDataKind.PhoneNumber, PersonalDataKind.DateOfBirth,
        PersonalDataKind.Address, PersonalDataKind.CaseNumber,
    ];

    private static readonly PrivacyGuard Guard = new(LabelledText.Day);

    [Theory]
    [InlineData(WorkedOn)]
    [InlineData(HeldAside)]
    [InlineData(WrittenToBreak)]
    public void Check_KindsWithAPattern_ReachTheAims(string file) =>
        Assert.All(WithPattern.Select(kind => Measure(file, kind)), figures =>
        {
            output.WriteLine(figures.ToString());
            Assert.True(figures.Precision >= LeastPrecision && figures.Recall >= LeastRecall, figures.ToString());
        });

    /// <summary>A name or a combination has no pattern: these figures are said apart, and only kept from falling.</summary>
    [Theory]
    [InlineData(WorkedOn)]
    [InlineData(HeldAside)]
    [InlineData(WrittenToBreak)]
    public void Check_NamesAndCombinations_AreMostlyFound(string file) =>
        Assert.All(Enum.GetValues<PersonalDataKind>().Except(WithPattern).Select(kind => Measure(file, kind)), figures =>
        {
            output.WriteLine(figures.ToString());
            Assert.True(figures.Precision >= 0.85 && figures.Recall >= 0.75, figures.ToString());
        });

    [Fact]
    public void Read_AllParts_HaveEnoughOfEachSort()
    {
        var (workedOn, heldAside) = (LabelledText.Read(WorkedOn), LabelledText.Read(HeldAside));
        LabelledText[] all = [.. workedOn, .. heldAside, .. LabelledText.Read(WrittenToBreak)];

        Assert.InRange(workedOn.Count + heldAside.Count, 600, 2000);
        Assert.InRange((double)heldAside.Count / (workedOn.Count + heldAside.Count), 0.33, 0.5);
        Assert.InRange((double)all.Count(text => text.Kinds.Count == 0) / all.Length, 0.45, 0.6);
        Assert.Equal(all.Length, all.Select(text => (text.Text, text.IsFileName)).Distinct().Count());
    }

    [Theory]
    [InlineData(WorkedOn)]
    [InlineData(HeldAside)]
    [InlineData(WrittenToBreak)]
    public void Check_EveryFinding_LiesWithinTheText(string file) => Assert.All(LabelledText.Read(file), text => Assert.All(
        text.CheckedBy(Guard),
        finding => Assert.True(finding is { Start: >= 0, Length: > 0 } && finding.Start + finding.Length <= text.Text.Length, text.Text)));

    private static Figures Measure(string file, PersonalDataKind kind)
    {
        var pairs = LabelledText.Read(file)
            .Select(text => (
                text.Text,
                IsThere: text.Kinds.Contains(kind),
                IsFound: text.CheckedBy(Guard).Any(finding => finding.Kind == kind)))
            .ToList();
        return new(
            $"{kind} in {file}",
            pairs.Count(pair => pair is { IsThere: true, IsFound: true }),
            [.. pairs.Where(pair => pair is { IsThere: false, IsFound: true }).Select(pair => pair.Text)],
            [.. pairs.Where(pair => pair is { IsThere: true, IsFound: false }).Select(pair => pair.Text)]);
    }

    private sealed record Figures(string Name, int Right, IReadOnlyList<string> Wrong, IReadOnlyList<string> Missed)
    {
        public double Precision => (double)Right / Math.Max(1, Right + Wrong.Count);

        public double Recall => (double)Right / Math.Max(1, Right + Missed.Count);

        public override string ToString() =>
            FormattableString.Invariant($"{Name}: {Right + Missed.Count} texts, precision {Precision:0.000}, recall {Recall:0.000}")
            + $"; wrong: {string.Join(" / ", Wrong)}; missed: {string.Join(" / ", Missed)}";
    }
}
