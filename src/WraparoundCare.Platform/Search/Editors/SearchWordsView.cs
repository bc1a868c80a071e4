using WraparoundCare.Platform.Search.Learning;
using WraparoundCare.Platform.Search.Query;

namespace WraparoundCare.Platform.Search.Editors;

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

    public IEnumerable<string> ProblemsOf(string field) => Problems.Where(problem => problem.Field == field).Select(problem => problem.Message);
}

/// <summary>Makes what the page shows.</summary>
internal sealed class SearchWordsDesk(SearchWordsStore store, SearchWordsCheck check, SynonymPreview preview, SearchLearning learning, TimeProvider time)
{
    private const int MostQueries = 10;
    private const int Weeks = 8;

    // For as long as nobody has searched for anything.
    private static readonly string[] Examples = ["gezinsplan", "eigen kracht", "veiligheidsplan", "wraparound", "uithuisplaatsing"];

    public SearchWordsStore Store => store;

    public IReadOnlyList<SearchWordsProblem> Check(SearchWordsInput input) => check.Of(input);

    public Task<IReadOnlyList<PreviewedQuery>> PreviewAsync(SearchWordsInput input, CancellationToken cancellation) => preview.CompareAsync(
        input.Words(),
        [.. TypedLine.Texts(input.Queries).Where(query => query.Length <= QueryText.LongestText).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostQueries)],
        cancellation);

    public async Task<IReadOnlyList<string>> QueriesAsync(CancellationToken cancellation)
    {
        var since = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-7 * Weeks);
        var asked = await learning.TermsAsync(since, onlyWithoutResult: false, cancellation);
        return asked.Count > 0 ? [.. asked.Take(MostQueries).Select(term => term.Term)] : Examples;
    }
}
