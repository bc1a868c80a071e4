using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.PracticeProjects.Comparison;

/// <summary>What is not for everyone is in no comparison, and what an editor changes is there at once.</summary>
[Collection(nameof(KernelHost))]
public class ComparisonRightsTests
{
    private const string Page = "/praktijkprojecten/vergelijken";
    private const string Two = $"{Page}?project=voorbeeldproject-verder&project=voorbeeldproject-de-kring";

    [Theory, AllDatabases]
    public async Task Close_Projects_TakesThemOutOfComparisonFileAndOverview(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(site, Two)).Status);

        Close(site, "Voorbeeldproject Verder");
        Assert.True(site.Documents.Unpublish(site.Find("Voorbeeldproject Vangnet")).Success);

        var compared = await ReadAsync(site, Two);
        var form = await ReadAsync(site, Page);
        var file = await ReadAsync(site, $"{Page}/vergelijking.csv?project=voorbeeldproject-verder&project=voorbeeldproject-de-kring");
        Assert.Equal(HttpStatusCode.BadRequest, compared.Status);
        Assert.All([compared.Text, form.Text, file.Text], text =>
        {
            Assert.DoesNotContain("Voorbeeldproject Verder", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Voorbeeldproject Vangnet", text, StringComparison.Ordinal);
            Assert.Contains("Voorbeeldproject De Kring", text, StringComparison.Ordinal);
        });
        Assert.Contains(
            "Dit gaat over 6 projecten", (await ReadAsync(site, "/praktijkprojecten/stand-per-stap")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Close_StepAndExperience_TakesThemOutOfTheComparison()
    {
        await using var site = await RunningSite.StartAsync(DatabaseKind.Sqlite);
        const string Experience = "/praktijkprojecten/ervaringen/terugbellen-op-een-vaste-dag";
        var before = (await ReadAsync(site, Two)).Text;
        Assert.Contains("Stap 7: Crisisplan", before, StringComparison.Ordinal);
        Assert.Contains(Experience, before, StringComparison.Ordinal);

        Close(site, "Crisisplan en veiligheidsvoorwaarden");
        Close(site, "Terugbellen op een afgesproken dag");

        var after = (await ReadAsync(site, Two)).Text;
        Assert.DoesNotContain("Stap 7: Crisisplan", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Een apart crisisplan maken we niet.", after, StringComparison.Ordinal);
        Assert.DoesNotContain(Experience, after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unpublish_ThePage_TakesTheWaysToItAway()
    {
        await using var site = await RunningSite.StartAsync(DatabaseKind.Sqlite);

        Assert.True(site.Documents.Unpublish(site.Find("Projecten vergelijken")).Success);

        Assert.DoesNotContain(Page, (await ReadAsync(site, "/praktijkprojecten")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Page, (await ReadAsync(site, "/praktijkprojecten/voorbeeldproject-verder")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(site, $"{Page}/vergelijking.csv")).Status);
    }

    private static void Close(RunningSite site, string name)
    {
        var elsewhere = site.Find("Contact");
        Assert.True(site.App.Services.GetRequiredService<IPublicAccessService>()
            .Save(new PublicAccessEntry(site.Find(name), elsewhere, elsewhere, [])).Success);
    }

    private static async Task<(HttpStatusCode Status, string Text)> ReadAsync(RunningSite site, string path)
    {
        using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
