using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.HealthChecks;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Search.Index;

/// <summary>Tells whether search finds what is published.</summary>
[HealthCheck(
    "2f0a1f0b-6d0e-4f0c-9c5b-8f1d8a3f5c11",
    "Zoekindex",
    Description = "Vergelijkt de zoekindex met de gepubliceerde inhoud.",
    Group = "Zoeken")]
internal sealed class SearchHealthCheck(IServiceScopeFactory services) : HealthCheck
{
    /// <summary>Makes the whole index again, while it is used.</summary>
    public const string Rebuild = "rebuild";

    public override async Task<HealthCheckStatus> ExecuteActionAsync(HealthCheckAction action)
    {
        if (action.Alias != Rebuild)
        {
            throw new InvalidOperationException($"The search index has no action {action.Alias}.");
        }

        await WithIndexerAsync(indexer => indexer.RebuildAsync(CancellationToken.None));
        return (await GetStatusAsync()).Single();
    }

    public override async Task<IEnumerable<HealthCheckStatus>> GetStatusAsync()
    {
        var health = new IndexHealth(0, 0, 0, false);
        await WithIndexerAsync(async indexer => health = await indexer.InspectAsync(CancellationToken.None));
        return
        [
            new HealthCheckStatus(health.IsHealthy
                ? $"De zoekindex klopt: {health.Documents} documenten."
                : $"De zoekindex loopt achter: {health.Behind} documenten ontbreken of zijn verouderd, "
                    + $"{health.Superfluous} zijn er te veel. {(health.IsConsistent ? string.Empty : "De index zelf is beschadigd. ")}"
                    + "Dit herstelt vanzelf, uiterlijk bij de volgende start.")
            {
                ResultType = health.IsHealthy ? StatusResultType.Success : StatusResultType.Warning,
                Actions = [new HealthCheckAction(Rebuild, Id) { Name = "Maak de zoekindex opnieuw" }],
            },
        ];
    }

    private async Task WithIndexerAsync(Func<SearchIndexer, Task> action)
    {
        await using var scope = services.CreateAsyncScope();
        using var context = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        await action(scope.ServiceProvider.GetRequiredService<SearchIndexer>());
    }
}
