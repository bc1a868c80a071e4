using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.PublishedCache;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Kernel.Website.Tests.Rendering;

public class ContentEndpointTests
{
    [Theory, AllDatabases]
    public async Task Get_PublishedPages_AreFoundByTheirAddress(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var home = site.Publish("Start");
        site.Publish("De 13 stappen", home);

        var page = await site.GetAsync("/de-13-stappen");
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("<h1", await site.HtmlAsync("/"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.Contains("De 13 stappen", html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"nl\">", html, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Get_AfterEachPublish_ShowsTheNewTextAtOnce(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var page = site.Publish("Start");

        for (var version = 0; version < 10; version++)
        {
            site.Publish(page, $"Versie {version} van de tekst");
            var reads = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => site.HtmlAsync("/")));
            Assert.All(reads, html => Assert.Contains($"Versie {version} van de tekst", html, StringComparison.Ordinal));
        }
    }

    [Theory, AllDatabases]
    public async Task Get_AfterAPageGotAnotherName_LinksToItsNewAddress(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var page = site.Publish("Oud adres", site.Publish("Start"));
        var before = await site.HtmlAsync("/");

        page.Name = "Nieuw adres";
        site.Publish(page, "Met een nieuw adres");
        var after = await site.HtmlAsync("/");

        Assert.Contains("href=\"/oud-adres\"", before, StringComparison.Ordinal);
        Assert.Contains("href=\"/nieuw-adres\"", after, StringComparison.Ordinal);
        Assert.DoesNotContain("/oud-adres", after, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/nieuw-adres")).StatusCode);
        var old = await site.GetAsync("/oud-adres");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/nieuw-adres"), (old.StatusCode, old.Headers.Location?.ToString()));
    }

    [Theory, AllDatabases]
    public async Task Get_AfterADraftWasSaved_ShowsThePublishedTextFromTheCache(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var page = site.Publish("Start");
        var generation = site.Get<PublishedSnapshotStore>().Generation;

        page.SetValue("heading", "Nog niet af");
        site.Contents.Save(page);

        Assert.DoesNotContain("Nog niet af", await site.HtmlAsync("/"), StringComparison.Ordinal);
        Assert.Equal(generation, site.Get<PublishedSnapshotStore>().Generation);
    }

    [Theory, AllDatabases]
    public async Task Get_UnpublishedTrashedAndWhatIsBelow_AreNotFound(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var home = site.Publish("Start");
        var parent = site.Publish("Ouder", home);
        site.Publish("Kind", parent);
        var other = site.Publish("Weg", home);
        await site.HtmlAsync("/ouder/kind");
        await site.HtmlAsync("/weg");

        site.Contents.Unpublish(parent);
        site.Contents.MoveToRecycleBin(other);

        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/ouder")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/ouder/kind")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/weg")).StatusCode);
    }

    [Fact]
    public async Task Send_EachMethod_IsAnsweredAsHttpAsks()
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        site.Publish("Start");
        var get = await site.GetAsync("/");

        var head = await site.SendAsync(HttpMethod.Head, "/");
        var known = await site.SendAsync(HttpMethod.Get, "/", request => request.Headers.IfNoneMatch.Add(get.Headers.ETag!));
        var post = await site.SendAsync(HttpMethod.Post, "/");

        Assert.Equal((HttpStatusCode.OK, get.Content.Headers.ContentLength), (head.StatusCode, head.Content.Headers.ContentLength));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
        Assert.Equal(["GET", "HEAD"], post.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/Over-Ons", "/over-ons")]
    [InlineData("/over-ons/", "/over-ons")]
    [InlineData("/over-ons/?pagina=2", "/over-ons?pagina=2")]
    public async Task Get_OtherSpellingOfAnAddress_RedirectsForGood(string path, string expected)
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        site.Publish("Over ons", site.Publish("Start"));

        var answer = await site.GetAsync(path);

        Assert.Equal((HttpStatusCode.MovedPermanently, expected), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task Get_UnknownAddress_SaysSoInDutchAsPageOrAsProblem()
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        site.Publish("Start");

        var page = await site.GetAsync("/bestaat-niet");
        var problem = await site.SendAsync(
            HttpMethod.Get,
            "/bestaat-niet",
            request => request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json")));

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains(
            "Deze pagina is er niet",
            await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.True(page.Headers.CacheControl!.NoStore);
        using var json = JsonDocument.Parse(await problem.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/problem+json", problem.Content.Headers.ContentType!.MediaType);
        Assert.Equal(404, json.RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Get_AnyPage_CarriesTheSecurityHeaders()
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        site.Publish("Start");

        foreach (var path in new[] { "/", "/", "/bestaat-niet" })
        {
            var headers = (await site.GetAsync(path)).Headers;
            Assert.Contains("default-src 'none'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
            Assert.False(headers.Contains("Server"));
            Assert.False(headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Get_PageThatCannotBeRendered_SaysSorryWithoutDetails()
    {
        await using var site = await WebsiteHost.StartAsync(DatabaseKind.Sqlite);
        var template = await site.Get<ITemplateService>().CreateAsync("Kapot", "kapot", string.Empty, Constants.Security.SuperUserKey);
        var page = site.Publish("Start");
        page.TemplateId = template.Result!.Id;
        site.Publish(page, "Zonder weergave");

        var answer = await site.GetAsync("/");
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Er ging iets mis", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
        Assert.DoesNotContain("kapot", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
