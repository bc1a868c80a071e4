using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>The words of every page, spelled as the Dutch word list of hunspell has them or as our own list explains.</summary>
public sealed partial class SpellingTests(SharedSites sites)
{
    private static readonly HashSet<string> Ours =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sites", "words.txt"))
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    ];

    [Fact]
    public async Task Read_EveryPage_HasOnlyKnownWords()
    {
        var places = new Dictionary<string, string>();
        foreach (var (path, markup) in await SitePages.ReadAsync(sites))
        {
            foreach (var word in WordsOf(markup))
            {
                places.TryAdd(word, path);
            }
        }

        var unexplained = (await UnknownAsync(places.Keys)).Where(word => !Ours.Contains(word)).ToList();

        Assert.True(places.Count > 3000, $"only {places.Count} words were read");
        Assert.True(unexplained.Count == 0, string.Join('\n', unexplained.Select(word => $"{word} on {places[word]}")));
    }

    [Fact]
    public async Task Check_MisspelledWord_FindsIt()
        => Assert.Equal(["gezinswerekr"], await UnknownAsync(["gezinswerekr", "gezinswerker"]));

    private static async Task<IEnumerable<string>> UnknownAsync(IEnumerable<string> words)
    {
        var answer = await ExternalTool.RunAsync(string.Join('\n', words), "hunspell", "-d", "nl_NL", "-i", "utf-8", "-l");
        return answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct();
    }

    // What is marked as another language is not Dutch, and addresses are not words.
    private static IEnumerable<string> WordsOf(string markup)
    {
        var page = new HtmlParser().ParseDocument(markup);
        foreach (var other in page.QuerySelectorAll("script, style, code, [lang]:not(html):not([lang^=nl])").ToList())
        {
            other.Remove();
        }

        return page.Descendants<IText>()
            .SelectMany(text => Word().Matches(Address().Replace(text.Data, " ")).Select(match => match.Value.Replace('’', '\'')));
    }

    [GeneratedRegex(@"[^\W\d_]+(?:[-'’][^\W\d_]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(@"https?://\S+|\S+@\S+|\S+\.(?:nl|org|com|pdf|txt|docx)\b|doi:\S+")]
    private static partial Regex Address();
}
