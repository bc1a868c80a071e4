using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Platform.SearchPages;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Testing.Sites;

/// <summary>What anybody finds on a host that has no page to search on.</summary>
public static class HostSearch
{
    /// <summary>Follows what was noted of changes first, as a site does within a second.</summary>
    /// <returns>The addresses, the best first.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(this KernelHost host, string text)
    {
        ArgumentNullException.ThrowIfNull(host);
        await using var scope = host.Services.CreateAsyncScope();
        using var context = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        var indexer = scope.ServiceProvider.GetRequiredService<SearchIndexer>();
        while (await indexer.FollowNotesAsync(TestContext.Current.CancellationToken) > 0)
        {
        }

        var settings = scope.ServiceProvider.GetRequiredService<SiteSearchSettings>().Current;
        var found = await scope.ServiceProvider.GetRequiredService<Searcher>()
            .SearchAsync(SearchRequest.Of(text), settings, TestContext.Current.CancellationToken);
        return [.. found.Hits.Select(hit => hit.Entry.Card.Url)];
    }
}
