using AngleSharp.Html.Parser;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Platform.Tests.Reading.Languages;

/// <summary>What an editor writes in a field of plain text says its language as well as running text does.</summary>
[Collection(nameof(KernelHost))]
public sealed class ForeignPhrasesChangeTests
{
    [Theory, AllDatabases]
    public async Task Edit_IntroWithAPhrase_SaysItsLanguageOnThePageAndInLists(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var client = site.Client;
        var contents = site.Documents;
        var article = contents.GetPagedDescendants(-1, 0, int.MaxValue, out _)
            .Single(document => document.Name == "Meldcode in vijf stappen");

        article.SetValue("intro", "Met Goal Attainment Scaling <en> meer.");
        Assert.True(contents.Save(article).Success);
        Assert.True(contents.Publish(article, ["*"]).Success);

        // Twice: what is kept must not be used up.
        Assert.Equal("Goal Attainment Scaling", await ForeignAsync(client, "/kennisbank/artikelen", ".card"));
        Assert.Equal("Goal Attainment Scaling", await ForeignAsync(client, "/kennisbank/artikelen/meldcode-in-vijf-stappen", ".lead"));
        Assert.Equal("Goal Attainment Scaling", await ForeignAsync(client, "/kennisbank/artikelen?stap=7-crisisplan", ".card"));
    }

    private static async Task<string> ForeignAsync(HttpClient client, string path, string within)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(path, TestContext.Current.CancellationToken));
        var phrase = page.QuerySelectorAll($"{within} [lang=en]").Single();
        Assert.Contains("Met Goal Attainment Scaling <en> meer.", phrase.ParentElement!.TextContent, StringComparison.Ordinal);
        return phrase.TextContent;
    }
}
