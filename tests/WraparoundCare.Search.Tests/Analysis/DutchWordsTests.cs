using WraparoundCare.Search.Analysis;

namespace WraparoundCare.Search.Tests.Analysis;

public class DutchWordsTests
{
    private static readonly DutchWords Words = DutchWords.Embedded();

    [Theory]
    [InlineData("weggelopen")]
    [InlineData("verslaving")]
    [InlineData("kindertelefoon")]
    [InlineData("echtscheiding")]
    [InlineData("zelfmoord")]
    [InlineData("suicide")]
    [InlineData("financiele")]
    [InlineData("foto")]
    [InlineData("de")]
    public void Contains_DutchWord_IsTrue(string word) => Assert.True(Words.Contains(word));

    [Theory]
    [InlineData("wegelopen")]
    [InlineData("kindermishandelling")]
    [InlineData("overvecht")]
    [InlineData("hermans")]
    [InlineData("qqqqqqqq")]
    [InlineData("")]
    public void Contains_OtherWord_IsFalse(string word) => Assert.False(Words.Contains(word));

    [Fact]
    public void Contains_RandomWords_HardlyEverErrs()
    {
        var random = new Random(3);
        var taken = Enumerable.Range(0, 100_000)
            .Count(_ => Words.Contains(string.Concat(Enumerable.Range(0, 12).Select(_ => (char)random.Next('a', 'z' + 1)))));

        Assert.InRange(taken, 0, 10);
    }

    /// <summary>
    /// With DUTCH_WORDS set to the file of a word list, makes the filter anew and puts it beside this test's assembly when it differs.
    /// </summary>
    [Fact]
    public async Task Make_WordList_IsWhatIsEmbedded()
    {
        var list = Environment.GetEnvironmentVariable("DUTCH_WORDS");
        Assert.SkipWhen(list is null, "DUTCH_WORDS names no word list.");
        var cancellationToken = TestContext.Current.CancellationToken;

        var made = DutchWords.Make(await File.ReadAllLinesAsync(list!, cancellationToken));

        await File.WriteAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "dutch.bloom"), made, cancellationToken);
        await using var stream = typeof(DutchWords).Assembly.GetManifestResourceStream(
            $"{typeof(DutchWords).Namespace}.Words.dutch.bloom")!;
        var embedded = new byte[stream.Length];
        await stream.ReadExactlyAsync(embedded, cancellationToken);
        Assert.Equal(embedded, made);
    }
}
