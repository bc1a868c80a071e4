using System.Net;
using WraparoundCare.Platform.Downloads.Reports;
using WraparoundCare.Platform.Previews;
using WraparoundCare.Platform.SearchPages.Editors;
using WraparoundCare.Platform.StyleGuide;
using WraparoundCare.Platform.Tests.SearchPages.Editors;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Editors;

/// <summary>Who sees the pages for editors, and what of an editor reaches visitors: nothing.</summary>
[Collection(nameof(KernelHost))]
public sealed class EditorsControllerTests
{
    private const string Start = "/redactie";
    private static readonly string[] Pages =
    [
        Start,
        DownloadsController.Address,
        PreviewLinksController.Address,
        SearchWeekController.Address,
        SearchWordsController.Address,
        StyleGuideController.Address,
        "/redactie/tips",
        "/redactie/ervaringen",
    ];

    [Theory, AllDatabases]
    public async Task Open_ByAnyone_IsForEditorsOnly(DatabaseKind kind)
    {
        await using var site = await EditorsSite.OpenAsync(kind);
        using var visitor = new EditorClient(site.Visitor.BaseAddress!);
        var (editor, translator) = (await site.SignInAsync(), await site.SignInAsTranslatorAsync());

        foreach (var page in Pages)
        {
            var refused = await visitor.GetAsync(page);
            Assert.Equal(HttpStatusCode.Redirect, refused.Status);
            Assert.EndsWith("/umbraco/login?ReturnUrl=" + Uri.EscapeDataString(page), refused.Location, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await translator.GetAsync(page)).Status);
            var shown = await editor.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.Contains("no-store", shown.CacheControl, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(SearchWordsController.Address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await translator.PostAsync(SearchWordsController.Address)).Status);
        Assert.Equal(
            Pages[1..], (await editor.GetAsync(Start)).Page.QuerySelectorAll(".entries a").Select(link => link.GetAttribute("href")));
        Assert.Equal("Platform:Contact:Email", (await editor.GetAsync(Start)).Page.QuerySelector(".notice code")!.TextContent);
        var places = await editor.GetAsync(Start + "/plaatsen");
        Assert.All(Pages[1..], page => Assert.Contains($"\"path\":\"{page}\"", places.Markup, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync(Start + "/plaatsen")).Status);
    }

    [Theory, AllDatabases]
    public async Task Find_ByEditor_SaysWhyAndNeverToVisitors(DatabaseKind kind)
    {
        const string search = "/zoeken?q=ecogrammen";
        await using var site = await EditorsSite.OpenAsync(kind);
        var (editor, translator) = (await site.SignInAsync(), await site.SignInAsTranslatorAsync());

        var shown = await editor.GetAsync(search);

        Assert.Equal("Waarom staat dit bovenaan?", shown.Page.QuerySelector(".why summary")!.TextContent);
        Assert.Contains("‘ecogrammen’ staat in de titel", shown.Page.QuerySelector(".why li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("no-store, private", shown.CacheControl);
        Assert.Empty((await translator.GetAsync(search)).Page.QuerySelectorAll(".why"));
        Assert.Empty((await site.Visitor.FindAsync("ecogrammen")).QuerySelectorAll(".why"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/zoeken")]
    [InlineData("/kennisbank/begrippen")]
    public async Task Open_PageByEditorAndVisitor_IsNeverMixed(string path)
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.SignInAsync();

        var first = await editor.GetAsync(path);
        using var made = await site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        using var kept = await site.Visitor.GetAsync(path, TestContext.Current.CancellationToken);
        var second = await editor.GetAsync(path);

        Assert.Equal(("no-store, private", "no-store, private"), (first.CacheControl, second.CacheControl));
        foreach (var answer in new[] { made, kept })
        {
            Assert.False(answer.Headers.Contains("Set-Cookie"));
            Assert.True(answer.Headers.ETag is not null);
            Assert.DoesNotContain(
                "redacteur", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap.xml")]
    public async Task Open_WhatSearchEnginesRead_DoesNotNameThePages(string path)
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);

        var text = await site.Visitor.GetStringAsync(path, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(Start, text, StringComparison.Ordinal);
    }
}
