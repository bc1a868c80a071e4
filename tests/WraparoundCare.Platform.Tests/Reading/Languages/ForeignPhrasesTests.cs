using System.Text.Encodings.Web;
using WraparoundCare.Platform.Reading;
using WraparoundCare.Platform.Reading.Languages;
using WraparoundCare.Platform.Reading.Terms;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Reading.Languages;

/// <summary>What is not Dutch says so to whoever reads it aloud (WCAG 3.1.2).</summary>
public class ForeignPhrasesTests(SharedSites sites)
{
    private static readonly ForeignPhrases Phrases = new(
        ["en: Rating Scale", "EN: Outcome Rating Scale", "de: sozialpädagogische Hilfe", "geen taal", "en:", ": leeg"]);

    [Theory]
    [InlineData("<p>De Outcome Rating Scale.</p>", "<p>De <span lang=\"en\">Outcome Rating Scale</span>.</p>")]
    [InlineData(
        "<p><em>Sozialpädagogische Hilfe</em>, rating scales</p>",
        "<p><em><span lang=\"de\">Sozialpädagogische Hilfe</span></em>, rating scales</p>")]
    [InlineData("<p lang=\"en\">Rating Scale</p><code>Rating Scale</code>", "<p lang=\"en\">Rating Scale</p><code>Rating Scale</code>")]
    [InlineData(
        "<p>a &lt;b&gt; Rating Scale, Rating Scale</p>",
        "<p>a &lt;b&gt; <span lang=\"en\">Rating Scale</span>, <span lang=\"en\">Rating Scale</span></p>")]
    public void Read_Phrase_IsMarked(string markup, string marked)
        => Assert.Equal(marked, PageText.Of(markup, new Glossary([]), Phrases).Body.ToString());

    [Fact]
    public void Write_Line_MarksThePhraseAndEncodesTheRest()
    {
        using var writer = new StringWriter();

        Phrases.Mark("<Rating Scale>").WriteTo(writer, HtmlEncoder.Default);

        Assert.Equal("&lt;<span lang=\"en\">Rating Scale</span>&gt;", writer.ToString());
    }

    [Fact]
    public void Read_WithoutPhrases_StaysAsItIs()
        => Assert.Equal(
            "<p>Rating Scale</p>", PageText.Of("<p>Rating Scale</p>", new Glossary([]), new ForeignPhrases([])).Body.ToString());

    [Theory]
    [InlineData("/wraparound-care/oorsprong", "en", "National Wraparound Initiative")]
    [InlineData("/wraparound-care/oorsprong", "de", "Sozialpädagogische Familienhilfe")]
    [InlineData("/de-13-stappen/5-plan", "en", "Goal Attainment Scaling")]
    public async Task Read_PageWithPhrase_SaysItsLanguage(string path, string language, string phrase)
        => Assert.Contains(
            phrase,
            (await sites.ReadAsync(DatabaseKind.Sqlite, path))
                .QuerySelectorAll($"main [lang={language}]")
                .Select(part => part.TextContent));
}
