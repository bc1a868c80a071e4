using System.Net;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>Two sites on one database, seen by visitors while an editor works on a third node.</summary>
public sealed class SeveralNodesTests
{
    private const string OnlyTheWakeUpTells = "--Umbraco:CMS:Global:DatabaseServerMessenger:TimeBetweenSyncOperations=1.00:00:00";

    [Fact]
    public async Task Visit_PageThatAnotherNodeChanges_ShowsTheChange()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.PostgreSql);
        using var otherFolder = new TemporaryFolder("second");
        await using var first = await installed.StartAsync(OnlyTheWakeUpTells);
        await using var second = await SiteProcess.StartAsync(installed.Database, otherFolder, OnlyTheWakeUpTells);
        await using var editor = await KernelHost.JoinAsync(installed.Database);
        using var visitors = new Visitors(first, second);
        var (contents, article) = Article(editor);
        var url = editor.Get<IDocumentUrlService>().GetLegacyRouteFormat(article.Key, null, isDraft: false);

        // Twice, so that the second answer is the kept page.
        await visitors.SeeAsync(url, HttpStatusCode.OK, article.Name!);
        await visitors.SeeAsync(url, HttpStatusCode.OK, article.Name!);

        article.Name = "Iets heel anders";
        Publish(contents, article);
        await visitors.SeeAsync(url, HttpStatusCode.OK, "Iets heel anders");

        Assert.True(contents.Unpublish(article).Success);
        await visitors.SeeAsync(url, HttpStatusCode.NotFound, string.Empty);

        Publish(contents, article);
        await visitors.SeeAsync(url, HttpStatusCode.OK, "Iets heel anders");
    }

    private static (IContentService Contents, IContent Article) Article(KernelHost editor)
    {
        var contents = editor.Get<IContentService>();
        var type = editor.Get<IContentTypeService>().Get("article")!;
        return (contents, contents.GetPagedOfType(type.Id, 0, 1, out _, null!).Single());
    }

    private static void Publish(IContentService contents, IContent article)
    {
        Assert.True(contents.Save(article).Success);
        Assert.True(contents.Publish(article, ["*"]).Success);
    }

    private sealed class Visitors(params SiteProcess[] sites) : IDisposable
    {
        private readonly List<HttpClient> _clients =
            [.. sites.Select(site => new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Address })];

        public async Task SeeAsync(string path, HttpStatusCode status, string text)
        {
            using var patience = new CancellationTokenSource(Patience.Limit);
            foreach (var client in _clients)
            {
                var (seen, page) = await VisitAsync(client, path);
                while (seen != status || !page.Contains(text, StringComparison.Ordinal))
                {
                    Assert.False(
                        patience.IsCancellationRequested, $"{client.BaseAddress}{path} answers {seen}, not {status} with '{text}'.");
                    (seen, page) = await VisitAsync(client, path);
                }
            }
        }

        public void Dispose() => _clients.ForEach(client => client.Dispose());

        private static async Task<(HttpStatusCode Status, string Page)> VisitAsync(HttpClient client, string path)
        {
            using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
            return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }
}
