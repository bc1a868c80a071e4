using WraparoundCare.Search.Query;

namespace WraparoundCare.Platform.SearchPages.Editors;

/// <summary>What other words would do to a query: its first results now and then.</summary>
internal sealed record PreviewedQuery(string Query, IReadOnlyList<string> Now, IReadOnlyList<string> Then)
{
    public bool Changes => !Now.SequenceEqual(Then);
}

/// <summary>Shows the effect of synonyms, stop words and pinned pages before editors publish them.</summary>
internal sealed class SynonymPreview(Searcher searcher, SiteSearchSettings settings)
{
    /// <param name="words">The lines as they would be.</param>
    /// <param name="queries">What to try them on.</param>
    public async Task<IReadOnlyList<PreviewedQuery>> CompareAsync(
        SearchWords words, IReadOnlyList<string> queries, CancellationToken cancellationToken)
    {
        var (now, then) = (settings.Current, settings.With(words.Synonyms, words.StopWords, words.Pinned));
        var previews = new List<PreviewedQuery>();
        foreach (var query in queries)
        {
            previews.Add(new PreviewedQuery(
                query, await TitlesAsync(query, now, cancellationToken), await TitlesAsync(query, then, cancellationToken)));
        }

        return previews;
    }

    private async Task<IReadOnlyList<string>> TitlesAsync(string query, SearchSettings with, CancellationToken cancellationToken) =>
        [.. (await searcher.SearchAsync(SearchRequest.Of(query), with, cancellationToken)).Hits.Select(hit => hit.Entry.Card.Title)];
}
