using System.Security.Cryptography;
using System.Text;
using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Files;

namespace WraparoundCare.Search.Index;

/// <summary>Makes of a document what the index keeps of it.</summary>
internal sealed class DocumentBuilder(DutchAnalyzer analyzer, FileTexts files)
{
    // "De 13 stappen" is a title of two words.
    private static readonly StopWords Titles = new([]);

    // Between two texts of one field, so that no phrase is found across them.
    private const int Gap = 10;

    /// <summary>A term that a document has when one of its names is just these words, stop words left out.</summary>
    public static string NameTerm(IEnumerable<string> stems) => "=" + string.Join(' ', stems);

    /// <summary>The same for the same document under the same analysis, and cheaper than making the rest: no file is read.</summary>
    public static string Fingerprint(SearchDocument document)
    {
        var all = $"{DutchAnalyzer.Version}\n{DocumentCard.Of(document).Write()}\n"
            + $"{DocumentTexts.Of(document, []).Write()}\n{string.Join('\n', document.SearchTerms)}\n{FileFingerprint(document.File)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    public async Task<SearchDocumentRow> BuildAsync(string source, SearchDocument document, CancellationToken cancellationToken)
    {
        var file = document.File is { } searched ? await files.ReadAsync(searched, cancellationToken) : new IndexedFile([]);
        var work = new Work(analyzer);
        work.Add(DocumentField.Title, [document.Title]);
        work.Add(DocumentField.Names, document.Names);
        work.Add(DocumentField.KeyPoints, document.KeyPoints);
        work.Add(DocumentField.Intro, [document.Intro]);
        work.Add(DocumentField.Body, document.Body.Split('\n'));
        work.Add(DocumentField.File, file.Pages);
        work.Add(DocumentField.SearchTerms, document.SearchTerms);
        return new SearchDocumentRow
        {
            Source = source,
            ItemKey = document.Key,
            Fingerprint = file.IsFinal ? Fingerprint(document) : string.Empty,
            FileHash = file.Hash,
            Card = DocumentCard.Of(document).Write(),
            Texts = DocumentTexts.Of(document, file.Pages).Write(),
            Tokens = string.Join(' ', work.Tokens.Concat(Marks(document)).Distinct()),
            Words = string.Join(' ', work.Words),
            Terms = work.Terms().Data.ToArray(),
        };
    }

    private static string FileFingerprint(SearchFile? file) => file is null ? string.Empty : $"{FileText.Version} {file.Fingerprint}";

    private static IEnumerable<string> Marks(SearchDocument document) =>
    [
        Tokens.Type(document.Type.Slug),
        .. document.Facets.Select(value => Tokens.Facet(value.Facet, value.Slug)),
        .. document.Readers.Count == 0 ? [Tokens.Anyone] : document.Readers.Select(Tokens.Reader).Append(Tokens.NotAnyone),
    ];

    private sealed class Work(DutchAnalyzer analyzer)
    {
        private readonly Dictionary<string, Dictionary<(DocumentField Field, bool Whole), List<int>>> _terms = new(StringComparer.Ordinal);
        private readonly int[] _lengths = new int[Enum.GetValues<DocumentField>().Length];

        /// <summary>Tokens for the engine.</summary>
        public HashSet<string> Tokens { get; } = new(StringComparer.Ordinal);

        /// <summary>The words as written.</summary>
        public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

        public void Add(DocumentField field, IEnumerable<string> texts)
        {
            var start = 0;
            foreach (var words in texts.Select(analyzer.Analyze).Where(words => words.Count > 0))
            {
                foreach (var word in words)
                {
                    Add(field, start + word.Position, word);
                }

                AddName(field, words);
                _lengths[(int)field] += words.Count(
                    word => !word.Joined && (field != DocumentField.Title || !Titles.Contains(word.Analysis.Text)));
                start += words.Max(word => word.Position) + 1 + Gap;
            }
        }

        public DocumentTerms Terms() => DocumentTerms.Of(
            _terms.ToDictionary(
                pair => pair.Key,
                pair => pair.Value
                    .Select(place => new Posting(place.Key.Field, place.Key.Whole, [.. place.Value.Distinct().Order()]))
                    .ToList()),
            _lengths);

        private void AddName(DocumentField field, IReadOnlyList<AnalyzedWord> words)
        {
            if (field is DocumentField.Title or DocumentField.Names or DocumentField.SearchTerms)
            {
                var name = words.Where(word => !word.Joined && !Titles.Contains(word.Analysis.Text)).Select(word => word.Analysis.Stem);
                _terms.TryAdd(NameTerm(name), new() { [(field, true)] = [0] });
            }
        }

        private void Add(DocumentField field, int position, AnalyzedWord word)
        {
            // Completions and corrections never come up with a slip that an editor foresaw.
            if (field != DocumentField.SearchTerms || analyzer.IsDutch(word.Analysis.Text))
            {
                Words.Add(word.Analysis.Text);
            }

            Add(field, position, word.Analysis.Stem, whole: true);
            foreach (var part in word.Analysis.Parts)
            {
                Add(field, position, part, whole: false);
            }
        }

        private void Add(DocumentField field, int position, string term, bool whole)
        {
            Tokens.Add(Index.Tokens.Term(term));
            if (field is DocumentField.Title or DocumentField.Names)
            {
                Tokens.Add(Index.Tokens.Named(term));
            }

            if (!_terms.TryGetValue(term, out var places))
            {
                _terms[term] = places = [];
            }

            if (!places.TryGetValue((field, whole), out var positions))
            {
                places[(field, whole)] = positions = [];
            }

            positions.Add(position);
        }
    }
}
