using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static WraparoundCare.Platform.Tests.Package.Kennisplatform;

namespace WraparoundCare.Platform.Tests.Package;

/// <summary>The articles, terms and questions of the starting content.</summary>
public partial class KnowledgeTests
{
    [Fact]
    public void Article_InPackage_HasThreeKeyPointsAndASource() => Assert.All(DocumentsOf("article"), article =>
    {
        Assert.Equal(3, article.Element("keyPoints")!.Value.Split('\n').Length);
        Assert.True(References(article).Count > 0 || IsPracticeKnowledge(article), Name(article));
        Assert.False(string.IsNullOrEmpty(article.Element("intro")?.Value), Name(article));
    });

    [Fact]
    public void Article_InPackage_IsLongEnoughToHelpAndShortEnoughToRead() => Assert.All(
        DocumentsOf("article"),
        article => Assert.InRange(Word().Count(Tag().Replace(Markup(article.Element("body")!), " ")), 400, 900));

    [Theory]
    [InlineData("article", 28)]
    [InlineData("term", 42)]
    [InlineData("question", 46)]
    public void Knowledge_InPackage_IsThere(string alias, int least) => Assert.InRange(DocumentsOf(alias).Count(), least, int.MaxValue);

    [Fact]
    public void Term_InPackage_HasMeaningAndBasis() => Assert.All(DocumentsOf("term"), term =>
    {
        Assert.InRange(term.Element("meaning")!.Value.Length, 20, 400);
        Assert.True(References(term).Count > 0 || IsPracticeKnowledge(term), Name(term));
    });

    [Fact]
    public void Question_InPackage_IsAnswered() => Assert.All(DocumentsOf("question"), question =>
    {
        Assert.EndsWith("?", Name(question), StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(question.Element("shortAnswer")?.Value), Name(question));
        Assert.NotEmpty(Markup(question.Element("answer")!));
        Assert.True(References(question).Count > 0 || IsPracticeKnowledge(question), Name(question));
    });

    [Fact]
    public void Source_OfKnowledge_HasTitleAndAddressOrAuthor() => Assert.All(Documents.SelectMany(References), source =>
    {
        Assert.False(string.IsNullOrEmpty(source.GetValueOrDefault("title")));
        Assert.True(source.ContainsKey("url") || source.ContainsKey("author"), source["title"]);
        Assert.True(!source.TryGetValue("url", out var url) || Uri.TryCreate(url, UriKind.Absolute, out _), source["title"]);
    });

    [Fact]
    public void Source_WithATitleInEnglish_SaysSoToScreenReaders() => Assert.All(
        Documents.SelectMany(References).Where(source => English().IsMatch(source["title"])),
        source => Assert.Contains("Engels", source.GetValueOrDefault("language"), StringComparison.Ordinal));

    [Fact]
    public void Step_InPackage_HasArticlesTermsAndQuestions() => Assert.All(DocumentsOf("modelStep"), step =>
    {
        var key = step.Attribute("key")!.Value.Replace("-", "", StringComparison.Ordinal);
        Assert.All(
            (string[])["article", "term", "question"],
            alias => Assert.Contains(
                DocumentsOf(alias), page => page.Element("steps")?.Value.Contains(key, StringComparison.Ordinal) == true));
    });

    [Fact]
    public void Link_ToOurOwnPage_NamesThePageAndNotItsAddress() => Assert.All(
        Documents.SelectMany(Values),
        value => Assert.DoesNotMatch(RawLink(), value.Value));

    private static string Name(XElement document) => document.Attribute("nodeName")!.Value;

    private static bool IsPracticeKnowledge(XElement document) =>
        document.Element("knowledgeKinds")?.Value.Contains("Praktijkkennis", StringComparison.Ordinal) == true;

    private static string Markup(XElement value) => JsonDocument.Parse(value.Value).RootElement.GetProperty("markup").GetString()!;

    private static IReadOnlyList<Dictionary<string, string>> References(XElement document) => document.Element("references") is { } value
        ?
        [
            .. JsonDocument.Parse(value.Value).RootElement.GetProperty("contentData").EnumerateArray()
                .Select(block => block.GetProperty("values").EnumerateArray()
                    .ToDictionary(field => field.GetProperty("alias").GetString()!, field => field.GetProperty("value").GetString()!)),
        ]
        : [];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    // A link by key still works after an editor has moved the page; KeyTests checks that the key is there.
    [GeneratedRegex(@"\b(?:the|of the|and|using|with)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex("href=\\\\?\"/(?!\\{localLink:)")]
    private static partial Regex RawLink();
}
