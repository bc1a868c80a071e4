using Microsoft.AspNetCore.Html;
using WraparoundCare.Platform.Reading;

namespace WraparoundCare.Platform.Tests.Reading;

public class ReadingTimeTests
{
    [Theory]
    [InlineData(0, "1 minuut lezen")]
    [InlineData(200, "1 minuut lezen")]
    [InlineData(201, "2 minuten lezen")]
    [InlineData(900, "5 minuten lezen")]
    public void Estimate_Words_RoundsUp(int words, string expected) =>
        Assert.Equal(expected, ReadingTime.Of(new HtmlString($"<p>{string.Join(' ', Enumerable.Repeat("gezin", words))}</p>")));

    [Fact]
    public void Estimate_Markup_IsNotCounted() =>
        Assert.Equal(
            "1 minuut lezen", ReadingTime.Of(new HtmlString(string.Concat(Enumerable.Repeat("<p class=\"een twee drie\"></p>", 300)))));
}
