using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.SearchPages;
using WraparoundCare.Search;

namespace WraparoundCare.Community.Forum.Similar;

/// <summary>Topics and pages that may answer a question before it is asked.</summary>
internal sealed class SimilarPages(SiteSearch search, ForumCategories categories)
{
    public const int Most = 5;

    /// <param name="title">The question, as far as it is typed.</param>
    /// <param name="visitor">Who asks it: what they may not read is not among what is found.</param>
    /// <param name="cancellationToken">Ends when nobody waits for the answer.</param>
    public async Task<IReadOnlyList<FoundPage>> ToAsync(string? title, ForumVisitor visitor, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(title) || title.Length > ForumTopicRow.TitleMaxLength)
        {
            return [];
        }

        var groups = categories.ReadableBy(visitor).Select(category => category.Readers).OfType<string>().Distinct();
        return await search.FindAsync(title, new SearchReader([.. groups.Select(ForumSearch.ReadersIn)]), Most, cancellationToken);
    }
}
