using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Search.Log;

/// <summary>
/// Decides what editors may ever read of a query: words of the site and of the language, and nothing that looks like somebody's data.
/// Names of people are in neither list, and neither is what a machine types to fill the log.
/// </summary>
public sealed class TellableQueries(DutchAnalyzer analyzer, SearchDatabase database)
{
    private const int MaxNumberLength = 4;

    private readonly Corrections _words = new(analyzer, database.IndexSnapshot);

    /// <returns>The query as it is counted, the same for whoever asks it; null when it must not be kept.</returns>
    public string? Of(string query)
    {
        var text = QueryText.Clean(query);
        var words = analyzer.Analyze(text).Where(word => !word.Joined).ToList();
        if (words.Count == 0 || text.Length > SearchTermRow.TermLength || !words.TrueForAll(IsTellable)
            || PersonalData.IsIn(text, analyzer))
        {
            return null;
        }

        return string.Join(' ', words.Select(word => text.Substring(word.Start, word.Length).ToLowerInvariant()));
    }

    private bool IsTellable(AnalyzedWord word) => NumberWords.IsNumber(word.Analysis.Text)
        ? word.Analysis.Text.Length <= MaxNumberLength
        : _words.IsRight(word.Analysis.Text);
}
