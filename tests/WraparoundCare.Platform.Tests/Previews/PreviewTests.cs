using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Platform.Tests.SearchPages.Editors;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Previews;

/// <summary>An editor sees the site as it will be, and nobody else sees anything of that.</summary>
[Collection(nameof(KernelHost))]
public sealed class PreviewTests
{
    private const string List = "/kennisbank/artikelen";
    private const string Draft = "Zo gaat dit artikel heten";

    [Theory, AllDatabases]
    public async Task Open_InPreview_ShowsDraftsToTheEditorOnly(DatabaseKind kind)
    {
        await using var site = await EditorsSite.OpenAsync(kind);
        var (article, address) = Rename(site);
        using var editor = await PreviewerAsync(site, "anna@example.org");
        using var other = await PreviewerAsync(site, "kees@example.org");
        using var visitor = new EditorClient(site.Visitor.BaseAddress!);
        foreach (var browser in new[] { other, visitor })
        {
            // A cookie that was found somewhere says nothing without the session that it belongs to.
            var root = site.Visitor.BaseAddress!;
            browser.Cookies.Add(root, editor.Cookies.GetCookies(root)[Constants.Web.PreviewCookieName]!);
        }

        var shown = await editor.GetAsync(address);
        var inFrame = await editor.GetAsync($"/{article.Key}?culture=");
        var listed = await editor.GetAsync(List);

        Assert.Contains(Draft, shown.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Voorbeeld – niet gepubliceerd.", Bar(shown), StringComparison.Ordinal);
        Assert.Contains("no-store", shown.CacheControl, StringComparison.Ordinal);
        Assert.Contains(Draft, inFrame.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Draft, listed.Markup, StringComparison.Ordinal);
        Assert.StartsWith("Voorbeeld. Deze pagina is gepubliceerd", Bar(listed), StringComparison.Ordinal);
        foreach (var page in new[] { address, List, "/", $"/{article.Key}" })
        {
            foreach (var browser in new[] { other, visitor })
            {
                var seen = await browser.GetAsync(page);
                Assert.DoesNotContain(Draft, seen.Markup, StringComparison.Ordinal);
                Assert.DoesNotContain("preview-bar", seen.Markup, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Open_InPreview_MayStandInAFrameOfTheSiteAndIsIndexedByNobody()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var (article, address) = Rename(site);
        using var editor = await PreviewerAsync(site, "anna@example.org");
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = editor.Cookies })
        {
            BaseAddress = site.Visitor.BaseAddress,
        };

        using var previewed = await browser.GetAsync($"/{article.Key}", TestContext.Current.CancellationToken);
        using var published = await site.Visitor.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.EndsWith("frame-ancestors 'self'", Header(previewed, HeaderNames.ContentSecurityPolicy), StringComparison.Ordinal);
        Assert.Contains("noindex", Header(previewed, "X-Robots-Tag"), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", Header(published, HeaderNames.ContentSecurityPolicy), StringComparison.Ordinal);
        Assert.False(published.Headers.Contains("X-Robots-Tag"));
    }

    [Fact]
    public async Task Stop_ByTheEditor_ShowsWhatEverybodySees()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var (_, address) = Rename(site);
        using var editor = await PreviewerAsync(site, "anna@example.org");

        var stopped = await editor.SendAsync(address, "/redactie/voorbeeld/stop");
        var seen = await editor.GetAsync(address);

        Assert.Equal((HttpStatusCode.SeeOther, address), (stopped.Status, stopped.Location));
        Assert.DoesNotContain(Draft, seen.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("preview-bar", seen.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_NewPageBelowANewPage_IsThereInPreviewAndNotOnTheSite()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var contents = site.Search.App.Services.GetRequiredService<IContentService>();
        var (article, _) = Rename(site);
        var parent = contents.GetById(article.ParentId)!;
        var made = contents.Create("Nog nergens te zien", parent.Id, article.ContentType.Alias);
        Assert.True(contents.Save(made).Success);
        using var editor = await PreviewerAsync(site, "anna@example.org");

        var previewed = await editor.GetAsync($"/{made.Key}");
        var listed = await editor.GetAsync(List);

        Assert.Equal(HttpStatusCode.OK, previewed.Status);
        Assert.Contains("Nog nergens te zien", listed.Markup, StringComparison.Ordinal);
        using var visited = await site.Visitor.GetAsync($"/{made.Key}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, visited.StatusCode);
        Assert.DoesNotContain(
            "Nog nergens te zien",
            await site.Visitor.GetStringAsync(List, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_PageForMembers_IsSeenInPreviewOnly()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var (article, address) = Rename(site);
        var services = site.Search.App.Services;
        var home = services.GetRequiredService<IContentService>().GetRootContent().First();
        await services.GetRequiredService<IMemberGroupService>().CreateAsync(new MemberGroup { Name = "Projecten" });
        var made = await services.GetRequiredService<IPublicAccessService>().CreateAsync(new PublicAccessEntrySlim
        {
            ContentId = article.Key,
            MemberGroupNames = ["Projecten"],
            MemberUserNames = [],
            LoginPageId = home.Key,
            ErrorPageId = home.Key,
        });
        Assert.True(made.Success, made.Status.ToString());
        using var editor = await PreviewerAsync(site, "anna@example.org");

        var previewed = await editor.GetAsync(address);
        using var visited = await site.Visitor.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Contains(Draft, previewed.Markup, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, visited.StatusCode);
        Assert.DoesNotContain(
            address, await site.Visitor.GetStringAsync(List, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Gives a published article another heading that is not published.</summary>
    internal static (IContent Article, string Address) Rename(EditorsSite site)
    {
        var services = site.Search.App.Services;
        var contents = services.GetRequiredService<IContentService>();
        var article = contents.GetPagedDescendants(Constants.System.Root, 0, 10_000, out _)
            .First(document => document.ContentType.Alias == "article");
        article.SetValue("heading", Draft);
        Assert.True(contents.Save(article).Success);
        using var context = services.GetRequiredService<IUmbracoContextFactory>().EnsureUmbracoContext();
        return (article, services.GetRequiredService<IPublishedUrlProvider>().GetUrl(article.Key));
    }

    private static async Task<EditorClient> PreviewerAsync(EditorsSite site, string email)
    {
        var services = site.Search.App.Services;
        var account = await services.MakeEditorAsync(email);
        var browser = new EditorClient(site.Visitor.BaseAddress!);
        await browser.SignInAsync(account);
        Assert.True(browser.IsSignedIn);
        browser.Cookies.Add(site.Visitor.BaseAddress!, await PreviewCookieAsync(services, account));
        return browser;
    }

    /// <summary>What Umbraco's client gets when it asks for the address of a preview.</summary>
    private static async Task<Cookie> PreviewCookieAsync(IServiceProvider services, EditorAccount account)
    {
        var requests = services.GetRequiredService<IHttpContextAccessor>();
        requests.HttpContext = new DefaultHttpContext { RequestServices = services };
        var user = await services.GetRequiredService<IUserService>().GetAsync(account.Key);
        Assert.True(await services.GetRequiredService<IPreviewService>().TryEnterPreviewAsync(user!));
        var made = SetCookieHeaderValue.Parse(requests.HttpContext.Response.Headers.SetCookie.ToString());
        requests.HttpContext = null;
        Assert.True(made.HttpOnly);
        return new Cookie(made.Name.ToString(), made.Value.ToString());
    }

    private static string Bar(EditorAnswer answer) => answer.Page.QuerySelector(".preview-bar")!.TextContent.Trim();

    private static string Header(HttpResponseMessage answer, string name) => string.Join(" ", answer.Headers.GetValues(name));
}
