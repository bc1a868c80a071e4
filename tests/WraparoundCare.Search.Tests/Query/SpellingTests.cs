using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Search.Tests.Query;

public class SpellingTests
{
    [Theory]
    [InlineData("wrapround", "wraparound")]
    [InlineData("kindermishandelling", "kindermishandeling")]
    [InlineData("meldocde", "meldcode")]
    [InlineData("gezinplsan", "gezinsplan")]
    public void Near_SlipOfTheFinger_FindsTheWord(string typed, string word)
        => Assert.Contains(word, Spelling.Near(typed, Words(word, "anders", "toestemming")));

    [Theory]
    [InlineData("paln", "plan")]
    [InlineData("080020001", "080020000")]
    [InlineData("gezin1", "gezin2")]
    [InlineData("meldcode", "steunfiguur")]
    public void Near_ShortWordOrNumberOrOtherWord_FindsNothing(string typed, string word)
        => Assert.Empty(Spelling.Near(typed, Words(word)));

    private static Vocabulary Words(params string[] words)
    {
        var vocabulary = new Vocabulary();
        vocabulary.Add(words);
        return vocabulary;
    }
}
