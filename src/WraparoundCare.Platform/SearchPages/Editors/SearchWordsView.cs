using WraparoundCare.Search.Log;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Platform.SearchPages.Editors;

/// <summary>The page on which editors change what search knows.</summary>
internal sealed record SearchWordsView(SearchWordsInput Input)
{
    public IReadOnlyList<SearchWordsProblem> Problems { get; init; } = [];

    /// <summary>What the words would do; null when that was not asked.</summary>
    public IReadOnlyList<PreviewedQuery>? Previews { get; init; }

    /// <summary>What somebody else saved in between; null when nobody did.</summary>
    public SearchWords? Theirs { get; init; }

    public bool IsSaved { get; init; }

    public bool MayChange { get; init; } = true;

    public bool HasDraft { get; init; }

    public IEnumerable<string> ProblemsOf(string field) =>
        Problems.Where(problem => problem.Field == field).Select(problem => problem.Message);
}

/// <summary>Makes what the page shows.</summary>
internal sealed class SearchWordsService(
    SearchWordsStore store, SearchWordsCheck check, SynonymPreview preview, QueryLog learning, TimeProvider time)
{
    private const int MaxQueries = 10;
    private const int Weeks = 8;

    // For as long as nobody has searched for anything.
    private static readonly string[] Examples = ["gezinsplan", "eigen kracht", "veiligheidsplan", "wraparound", "uithuisplaatsing"];

    public SearchWordsStore Store => store;

    public IReadOnlyList<SearchWordsProblem> Check(SearchWordsInput input) => check.Of(input);

    public Task<IReadOnlyList<PreviewedQuery>> PreviewAsync(SearchWordsInput input, CancellationToken cancellationToken) =>
        preview.CompareAsync(
            input.Words(),
            [.. TypedLine.Texts(input.Queries)
                .Where(query => query.Length <= QueryText.MaxTextLength)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(MaxQueries)],
            cancellationToken);

    public async Task<IReadOnlyList<string>> QueriesAsync(CancellationToken cancellationToken)
    {
        var since = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-7 * Weeks);
        var asked = await learning.TermsAsync(since, onlyWithoutResult: false, cancellationToken);
        return asked.Count > 0 ? [.. asked.Take(MaxQueries).Select(term => term.Term)] : Examples;
    }
}
