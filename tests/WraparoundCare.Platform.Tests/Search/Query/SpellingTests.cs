using WraparoundCare.Platform.Search.Index;
using WraparoundCare.Platform.Search.Query;

namespace WraparoundCare.Platform.Tests.Search.Query;

public class SpellingTests
{
    [Theory]
    [InlineData("wrapround", "wraparound")]
    [InlineData("kindermishandelling", "kindermishandeling")]
    [InlineData("meldocde", "meldcode")]
    [InlineData("gezinplsan", "gezinsplan")]
    public void Near_SlipOfTheFinger_FindsTheWord(string typed, string word) => Assert.Contains(word, Spelling.Near(typed, Words(word, "anders", "toestemming")));

    [Theory]
    [InlineData("paln", "plan")]
    [InlineData("080020001", "080020000")]
    [InlineData("gezin1", "gezin2")]
    [InlineData("meldcode", "steunfiguur")]
    public void Near_ShortWordOrNumberOrOtherWord_FindsNothing(string typed, string word) => Assert.Empty(Spelling.Near(typed, Words(word)));

    private static Vocabulary Words(params string[] words)
    {
        var vocabulary = new Vocabulary();
        vocabulary.Add(words);
        return vocabulary;
    }
}
