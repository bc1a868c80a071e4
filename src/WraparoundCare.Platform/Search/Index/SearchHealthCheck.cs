using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.HealthChecks;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Platform.Search.Index;

/// <summary>Tells whether search finds what is published.</summary>
[HealthCheck("2f0a1f0b-6d0e-4f0c-9c5b-8f1d8a3f5c11", "Zoekindex", Description = "Vergelijkt de zoekindex met de gepubliceerde inhoud.", Group = "Zoeken")]
internal sealed class SearchHealthCheck(IServiceScopeFactory services) : HealthCheck
{
    public override async Task<IEnumerable<HealthCheckStatus>> GetStatusAsync()
    {
        await using var scope = services.CreateAsyncScope();
        using var context = scope.ServiceProvider.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        var health = await scope.ServiceProvider.GetRequiredService<SearchIndexer>().InspectAsync(CancellationToken.None);
        return
        [
            new HealthCheckStatus(health.IsHealthy
                ? $"De zoekindex klopt: {health.Documents} documenten."
                : $"De zoekindex loopt achter: {health.Behind} documenten ontbreken of zijn verouderd, {health.Superfluous} zijn er te veel. {(health.IsWhole ? string.Empty : "De index zelf is beschadigd. ")}Dit herstelt vanzelf, uiterlijk bij de volgende start.")
            {
                ResultType = health.IsHealthy ? StatusResultType.Success : StatusResultType.Warning,
            },
        ];
    }
}
