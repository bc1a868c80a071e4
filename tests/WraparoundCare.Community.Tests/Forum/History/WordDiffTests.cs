using WraparoundCare.Community.Forum.History;

namespace WraparoundCare.Community.Tests.Forum.History;

/// <summary>What is different between two texts.</summary>
public sealed class WordDiffTests
{
    [Theory]
    [InlineData("Dag Sam.", "Dag Sam.", "Dag Sam.")]
    [InlineData("", "Nieuw", "+Nieuw+")]
    [InlineData("Oud", "", "-Oud-")]
    [InlineData("Een kort en goed plan.", "Een lang en beter plan!", "Een -kort-+lang+ en -goed-+beter+ plan-.-+!+")]
    [InlineData("Wat ik al wist", "Dat jij nu weet", "-Wat ik al wist-+Dat jij nu weet+")]
    [InlineData("één 李娜 twee", "één 李 twee", "één -李娜-+李+ twee")]
    [InlineData("a\r\nb", "a\nc", "a\n-b-+c+")]
    public void Between_TwoTexts_SaysWhatWentAndCame(string before, string after, string shown) =>
        Assert.Equal(shown, Show(WordDiff.Between(before, after)));

    [Fact]
    public void Between_LongTextsWithLittleInCommon_ComparesLinesOrWholes()
    {
        var (one, other) = (Words(2000, "a"), Words(2000, "b"));

        Assert.Equal(
            [PartKind.Same, PartKind.Removed, PartKind.Added, PartKind.Same],
            WordDiff.Between($"Kop\n{one}\nSlot", $"Kop\n{other}\nSlot").Select(part => part.Kind));
        Assert.Equal(
            [PartKind.Removed, PartKind.Added],
            WordDiff.Between(one.Replace(' ', '\n'), other.Replace(' ', '\n')).Select(part => part.Kind));
    }

    private static string Words(int number, string start) =>
        string.Join(' ', Enumerable.Range(0, number).Select(word => $"{start}{word}"));

    private static string Show(IEnumerable<TextPart> parts) => string.Concat(parts.Select(part => part.Kind switch
    {
        PartKind.Removed => $"-{part.Text}-",
        PartKind.Added => $"+{part.Text}+",
        _ => part.Text,
    }));
}
