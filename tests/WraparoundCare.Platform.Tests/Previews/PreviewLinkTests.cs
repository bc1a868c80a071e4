using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Platform.Previews;
using WraparoundCare.Platform.Tests.SearchPages.Editors;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Previews;

/// <summary>Links to the draft of one page, for people without an account.</summary>
[Collection(nameof(KernelHost))]
public sealed class PreviewLinkTests
{
    private const string Address = PreviewLinksController.Address;

    [Theory, AllDatabases]
    public async Task Open_LinkOfAnEditor_ShowsThatDraftUntilItIsRevoked(DatabaseKind kind)
    {
        await using var site = await EditorsSite.OpenAsync(kind);
        var (article, address) = PreviewTests.Rename(site);
        var editor = await site.SignInAsync();

        var asked = await editor.SendAsync($"{Address}?pagina={article.Key}", Address, ("Days", "3"));
        var list = await editor.GetAsync(Address);
        var link = LinkOn(list);
        using var shown = await site.Visitor.GetAsync(link, TestContext.Current.CancellationToken);
        var markup = await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var published = await site.Visitor.GetStringAsync(address, TestContext.Current.CancellationToken);
        using var forged = await site.Visitor.GetAsync(link[..^4] + "AAAA", TestContext.Current.CancellationToken);
        var revoked = await editor.SendAsync(Address, PreviewLinksController.RevokeAddress);
        using var gone = await site.Visitor.GetAsync(link, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.SeeOther), (asked.Status, revoked.Status));
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("Zo gaat dit artikel heten", markup, StringComparison.Ordinal);
        Assert.Contains("Voorbeeld – niet gepubliceerd.", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Stop het voorbeeld", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Zo gaat dit artikel heten", published, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(shown.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("noindex", Assert.Single(shown.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        Assert.True(shown.Headers.CacheControl!.NoStore);
        var policy = Assert.Single(shown.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (forged.StatusCode, gone.StatusCode));
        Assert.Empty((await editor.GetAsync(Address)).Page.QuerySelectorAll(".entries__item"));
    }

    [Fact]
    public async Task Open_LinkThatIsOverOrWhosePageOrMakerIsGone_FindsNothing()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var (article, _) = PreviewTests.Rename(site);
        var editor = await site.SignInAsync();
        await editor.SendAsync($"{Address}?pagina={article.Key}", Address, ("Days", "7"));
        var link = LinkOn(await editor.GetAsync(Address));
        var services = site.Search.App.Services;
        var (users, contents) = (services.GetRequiredService<IUserService>(), services.GetRequiredService<IContentService>());
        var maker = (await users.GetAllAsync(Constants.Security.SuperUserKey, 0, 100)).Result!.Items
            .Single(user => user.Username.StartsWith("editor", StringComparison.Ordinal));

        var before = await StatusAsync(site, link);
        var disabled = await users.DisableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { maker.Key });
        var withoutMaker = await StatusAsync(site, link);
        await users.EnableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { maker.Key });
        var withMaker = await StatusAsync(site, link);
        contents.MoveToRecycleBin(contents.GetById(article.Key)!);
        var inBin = await StatusAsync(site, link);
        contents.Move(contents.GetById(article.Key)!, article.ParentId);
        var back = await StatusAsync(site, link);
        await EndAsync(services);

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK),
            (before, withoutMaker, withMaker, inBin, back));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(site, link));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("8")]
    [InlineData("voor altijd")]
    public async Task Make_WithoutATermOrWithALongerOne_IsRefusedWithWords(string days)
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var (article, _) = PreviewTests.Rename(site);
        var editor = await site.SignInAsync();

        var refused = await editor.SendAsync($"{Address}?pagina={article.Key}", Address, ("Days", days));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotEmpty(refused.Page.QuerySelectorAll("#Days, [name=Days]"));
        Assert.Empty((await editor.GetAsync(Address)).Page.QuerySelectorAll(".entries__item"));
    }

    [Fact]
    public async Task Make_OfAPageThatMayNotBeChanged_FindsNoPage()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var (article, _) = PreviewTests.Rename(site);
        var (editor, translator) = (await site.SignInAsync(), await site.SignInAsTranslatorAsync());
        var form = (await editor.GetAsync($"{Address}?pagina={article.Key}")).Page;

        Assert.Equal(HttpStatusCode.NotFound, (await translator.GetAsync($"{Address}?pagina={article.Key}")).Status);
        var another = await editor.SendAsync(form, Address, ("Page", Guid.NewGuid().ToString()), ("Days", "1"));
        Assert.Equal(HttpStatusCode.NotFound, another.Status);
    }

    [Fact]
    public async Task Open_DraftWhoseNamesAreMarkup_ShowsThemAsText()
    {
        const string Hostile = "\"><img src=x onerror=alert(1)><script>alert(2)</script>";
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var (article, _) = PreviewTests.Rename(site);
        var contents = site.Search.App.Services.GetRequiredService<IContentService>();
        article.Name = Hostile;
        article.SetValue("heading", Hostile);
        Assert.True(contents.Save(article).Success);
        var editor = await site.SignInAsync();

        var form = await editor.GetAsync($"{Address}?pagina={article.Key}");
        await editor.SendAsync(form.Page, Address, ("Days", "3"));
        var list = await editor.GetAsync(Address);
        var draft = await editor.GetAsync(LinkOn(list));

        Assert.All([form, list, draft], answer =>
        {
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Empty(answer.Page.QuerySelectorAll("[onerror], img[src=x], script:not([src]):not([type='application/ld+json'])"));
            Assert.Contains(Hostile, answer.Page.Body!.TextContent, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("<script>alert(2)", draft.Markup, StringComparison.OrdinalIgnoreCase);
    }

    private static string LinkOn(EditorAnswer list) =>
        new Uri(((IHtmlInputElement)list.Page.QuerySelector(".entries__item input[readonly]")!).Value).PathAndQuery;

    private static async Task<HttpStatusCode> StatusAsync(EditorsSite site, string link)
    {
        using var answer = await site.Visitor.GetAsync(link, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>As if the term of all links had passed.</summary>
    private static async Task EndAsync(IServiceProvider services)
    {
        using var work = services.GetRequiredService<UnitOfWorkFactory>().Create();
        work.BeginWrite();
        var past = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddMinutes(-1);
        await work.Db.Set<PreviewLinkRow>().ExecuteUpdateAsync(
            rows => rows.SetProperty(row => row.ExpiresAt, past), TestContext.Current.CancellationToken);
        work.Commit();
    }
}
