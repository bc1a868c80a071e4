using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using WraparoundCare.Search;
using WraparoundCare.Search.Analysis;

namespace WraparoundCare.Benchmarks;

/// <summary>Documents of made-up Dutch, the same for the same number.</summary>
internal sealed partial class GeneratedSource(int documents) : ISearchSource
{
    private const int OneInSoMany = 7;

    private static readonly SearchType[] Types =
        [new("stap", "Stap", 1.4, 0), new("artikel", "Artikel", 1.1, 2), new("bericht", "Bericht", 0.8, 20)];

    private static readonly string[] Words = ReadWords();
    private static readonly string[] Rare = [.. WordList.Read("components").Select(line => line[0])];
    private static readonly StopWords Stop = new([]);

    public string Name => "benchmark";

    public IEnumerable<SearchDocument> All() => Enumerable.Range(0, documents).Select(Document);

    public SearchDocument? Find(Guid key) => null;

    public SearchDocument Document(int number)
    {
        var random = new Random(number);
        Span<byte> key = stackalloc byte[16];
        BitConverter.TryWriteBytes(key, number + 1);
        var type = Types[number % 20 == 0 ? 0 : number % 3 == 0 ? 1 : 2];
        return new SearchDocument(new Guid(key), type, $"/{number}", Text(random, random.Next(3, 8)))
        {
            Intro = Text(random, 25),
            Body = string.Join('\n', Enumerable.Range(0, random.Next(2, 9)).Select(_ => Text(random, random.Next(30, 80)))),
            Facets =
            [
                new SearchFacetValue("thema", $"thema-{number % 12}", $"Thema {number % 12}"),
                new SearchFacetValue("stap", $"{number % 13}", $"Stap {number % 13}"),
            ],
        };
    }

    public string Query(int number)
    {
        var random = new Random(-number - 1);
        var length = random.Next(1, 5);
        return number % 2 == 0
            ? string.Join(
                ' ',
                Document(random.Next(documents)).Title.Split(' ').Where(word => !Stop.Contains(word)).Take(length).DefaultIfEmpty("gezin"))
            : string.Join(' ', Enumerable.Range(0, length).Select(_ => Content(random)));
    }

    private static string Text(Random random, int words)
        => string.Join(
            ' ',
            Enumerable.Range(0, words)
                .Select(_ => random.Next(OneInSoMany) == 0 ? Rare[random.Next(Rare.Length)] : Words[random.Next(Words.Length)]));

    private static string Content(Random random)
    {
        string word;
        do
        {
            word = Words[random.Next(Words.Length)];
        }
        while (Stop.Contains(word));
        return word;
    }

    // Every occurrence of every word, so that a random one is drawn by its frequency.
    private static string[] ReadWords()
    {
        var package = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "umbraco-packages", "Kennisplatform", "package.xml"));
        var values = package.Descendants("Documents")
            .Descendants()
            .Where(element => !element.HasElements)
            .Select(element => element.Value.Trim());
        var texts = values
            .SelectMany(value => value.StartsWith('{') || value.StartsWith('[') ? Texts(JsonElement.Parse(value)) : [value])
            .Select(text => NoText().Replace(text, " "));
        return [.. texts.SelectMany(text => Word().Matches(text)).Select(match => match.Value.ToLowerInvariant())];
    }

    // Of the values of blocks, links and dates the names and keys are no words that anybody reads.
    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String when value.GetString() is { } text && text.Contains(' ', StringComparison.Ordinal) => [text],
        _ => [],
    };

    [GeneratedRegex(@"<[^>]*>|\S+[/@]\S+")]
    private static partial Regex NoText();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}
