using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.KnowledgeBase;

/// <summary>What is remembered of the knowledge base is made anew when an editor changes something.</summary>
[Collection(nameof(KernelHost))]
public sealed class KnowledgeChangeTests
{
    private const string Step = "/de-13-stappen/7-crisisplan";
    private const string Article = "/kennisbank/artikelen/meldcode-in-vijf-stappen";

    [Theory, AllDatabases]
    public async Task Unpublish_Article_TakesItFromListsAndSteps(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var client = site.Client;
        var before = await ReadAsync(client);

        Unpublish(site, "Meldcode in vijf stappen");

        Assert.All(before, page => Assert.Contains(Article, page, StringComparison.Ordinal));
        Assert.All(await ReadAsync(client), page => Assert.DoesNotContain(Article, page, StringComparison.Ordinal));
    }

    private static void Unpublish(RunningSite site, string name)
    {
        var documents = site.Documents;
        var article = documents.GetPagedDescendants(-1, 0, int.MaxValue, out _).Single(document => document.Name == name);
        Assert.True(documents.Unpublish(article).Success);
    }

    private static async Task<string[]> ReadAsync(HttpClient client) =>
    [
        await client.GetStringAsync("/kennisbank/artikelen?stap=7-crisisplan", TestContext.Current.CancellationToken),
        await client.GetStringAsync(Step, TestContext.Current.CancellationToken),
    ];
}
