using System.Text;
using WraparoundCare.Platform.Shared.Files;

namespace WraparoundCare.Platform.Tests.Shared.Files;

public class CsvFileTests
{
    [Fact]
    public void Write_Rows_IsUtf8WithItsMarkAndSemicolons()
    {
        var file = CsvFile.Write([["Stap", "Één"], ["Plan", "ja"]]);

        Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
        Assert.Equal("\"Stap\";\"Één\"\r\n\"Plan\";\"ja\"\r\n", Encoding.UTF8.GetString(file[3..]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a;b")]
    [InlineData("zei \"ja\"")]
    [InlineData("twee\nregels")]
    public void Write_SignsOfTheFormat_StayInTheirField(string text)
    {
        var written = Text([[text, "b"]]);

        Assert.Equal($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\";\"b\"\r\n", written);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+31")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =1")]
    [InlineData("\u00a0=1")]
    [InlineData("＝1")]
    public void Write_WhatBeginsAsAFormula_BecomesText(string text) =>
        Assert.StartsWith("\"'", Text([[text]]), StringComparison.Ordinal);

    [Theory]
    [InlineData("Plan = afspraak")]
    [InlineData("0800-2000")]
    [InlineData("'s Avonds")]
    public void Write_OtherText_StaysAsItIs(string text) => Assert.Equal($"\"{text}\"\r\n", Text([[text]]));

    private static string Text(IEnumerable<IReadOnlyList<string>> rows) => Encoding.UTF8.GetString(CsvFile.Write(rows)[3..]);
}
