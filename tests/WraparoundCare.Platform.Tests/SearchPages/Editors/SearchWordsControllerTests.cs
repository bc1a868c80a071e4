using System.Net;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Platform.SearchPages.Editors;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.SearchPages.Editors;

/// <summary>Synonyms, stop words and pinned pages, as an editor changes them.</summary>
[Collection(nameof(KernelHost))]
public sealed class SearchWordsControllerTests
{
    private const string Page = SearchWordsController.Address;
    private const string Effect = SearchWordsController.PreviewAddress;
    private const string Line = "poppenkast, meldcode";

    [Theory, AllDatabases]
    public async Task Preview_OtherWords_ShowsTheEffectAndChangesNothing(DatabaseKind kind)
    {
        await using var site = await EditorsSite.OpenAsync(kind);
        var editor = await site.SignInAsync();
        var before = SearchDocument(site);

        var answer = await editor.SendAsync(
            Page, Effect, await EditorsSite.WithLineAsync(editor, Line), ("queries", "poppenkast\necogram\npoppenkast"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("1 van de 2", answer.Page.QuerySelector("#effect [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            answer.Page.QuerySelectorAll("#effect li"), item => item.TextContent.Contains("Meldcode", StringComparison.Ordinal));
        Assert.EndsWith(Line, EditorsSite.Text(answer.Page.QuerySelector("#synoniemen")), StringComparison.Ordinal);
        var after = SearchDocument(site);
        Assert.Equal((before.UpdateDate, before.GetValue<string>("synonyms")), (after.UpdateDate, after.GetValue<string>("synonyms")));
        Assert.Empty((await site.Visitor.FindAsync("poppenkast")).Results());
    }

    [Theory, AllDatabases]
    public async Task Save_GoodWords_PublishesThemForTheNextSearch(DatabaseKind kind)
    {
        await using var site = await EditorsSite.OpenAsync(kind);
        var editor = await site.SignInAsync();
        var before = SearchDocument(site);
        var shown = await NothingFoundAsync(site);

        var answer = await editor.SendAsync(
            Page,
            Page,
            await EditorsSite.WithLineAsync(editor, Line),
            ("stopWords", "eigenlijk"),
            ("pinned", "ezelsbrug = /kennisbank/begrippen"));

        Assert.Equal((HttpStatusCode.SeeOther, Page + "?opgeslagen=true"), (answer.Status, answer.Location));
        Assert.NotEmpty((await site.Visitor.FindAsync("poppenkast")).Results());
        Assert.Equal("/kennisbank/begrippen", (await site.Visitor.FindAsync("ezelsbrug")).Results()[0]);
        Assert.Contains(
            "Opgeslagen",
            (await editor.GetAsync(answer.Location!)).Page.QuerySelector("[role=status]")!.TextContent,
            StringComparison.Ordinal);
        var after = SearchDocument(site);
        Assert.True(after is { Published: true, Edited: false });
        Assert.Equal(before.TemplateId, after.TemplateId);
        Assert.Equal(Others(before), Others(after));
        Assert.Equal(shown, await NothingFoundAsync(site));
    }

    [Theory, AllDatabases]
    public async Task Save_AfterSomebodyElse_LosesNothing(DatabaseKind kind)
    {
        await using var site = await EditorsSite.OpenAsync(kind);
        var (mine, theirs) = (await site.SignInAsync(), await site.SignInAsync());
        var form = (await mine.GetAsync(Page)).Page;
        var own = (Name: "synonyms", Value: EditorsSite.Text(form.QuerySelector("#synoniemen")) + "\nzeppelin, ecogram");
        await theirs.SendAsync(Page, Page, await EditorsSite.WithLineAsync(theirs, Line));

        var conflict = await mine.SendAsync(form, Page, own);

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Alleen bij de ander: " + Line, conflict.Alert, StringComparison.Ordinal);
        Assert.EndsWith("zeppelin, ecogram", EditorsSite.Text(conflict.Page.QuerySelector("#synoniemen")), StringComparison.Ordinal);
        Assert.NotEmpty((await site.Visitor.FindAsync("poppenkast")).Results());

        var saved = await mine.SendAsync(conflict.Page, Page, ("synonyms", own.Value + "\n" + Line));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        Assert.NotEmpty((await site.Visitor.FindAsync("zeppelin")).Results());
        Assert.NotEmpty((await site.Visitor.FindAsync("poppenkast")).Results());
    }

    [Fact]
    public async Task Save_SessionEndedMeanwhile_GivesBackWhatWasTyped()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var account = await site.Search.App.Services.MakeEditorAsync();
        using var editor = new EditorClient(site.Visitor.BaseAddress!);
        await editor.SignInAsync(account);
        var (form, line) = ((await editor.GetAsync(Page)).Page, await EditorsSite.WithLineAsync(editor, Line));
        editor.Cookies.GetCookies(site.Visitor.BaseAddress!)[EditorClient.SessionCookie]!.Expired = true;

        var lost = await editor.SendAsync(form, Page, line);
        Assert.Equal(HttpStatusCode.Unauthorized, lost.Status);
        Assert.Empty((await site.Visitor.FindAsync("poppenkast")).Results());

        await editor.SignInAsync(account);
        Assert.Equal(HttpStatusCode.SeeOther, (await editor.SendAsync(lost.Page, Page)).Status);
        Assert.NotEmpty((await site.Visitor.FindAsync("poppenkast")).Results());
    }

    [Fact]
    public async Task Save_LinesThatMeanNothing_NamesThemAndKeepsWhatWasTyped()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.SignInAsync();
        const string synonyms = "gezinsplan, plan\n\nalleen\n!!!, ecogram\ngezin, gezinnen\nhet plan van het hele gezin, gezinsplan";
        const string pinned = "ecogram\nplan = /bestaat-niet\n= /zoeken";

        var answer = await editor.SendAsync(Page, Page, ("synonyms", synonyms), ("stopWords", "?!"), ("pinned", pinned));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(
            [
                "Synoniemen, regel 3", "Synoniemen, regel 4", "Synoniemen, regel 5", "Synoniemen, regel 6",
                "Stopwoorden, regel 1",
                "Bovenaan, regel 1", "Bovenaan, regel 2", "Bovenaan, regel 3",
            ],
            answer.Page.QuerySelectorAll("[role=alert] a").Select(link => link.TextContent.Split(':')[0]));
        Assert.Equal(synonyms, EditorsSite.Text(answer.Page.QuerySelector("#synoniemen")));
        Assert.Equal(pinned, EditorsSite.Text(answer.Page.QuerySelector("#bovenaan")));
        Assert.Equal("true", answer.Page.QuerySelector("#synoniemen")!.GetAttribute("aria-invalid"));
        Assert.True(SearchDocument(site) is { Edited: false });
    }

    [Fact]
    public async Task Save_WhatTheSiteShipsWith_IsAccepted()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);

        Assert.Equal(HttpStatusCode.SeeOther, (await (await site.SignInAsync()).SendAsync(Page, Page)).Status);
    }

    [Fact]
    public async Task Save_UserWhoMayNotPublish_IsRefusedAndMayStillTry()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var writer = await site.SignInAsWriterAsync();

        var page = await writer.GetAsync(Page);
        var answer = await writer.SendAsync(page.Page, Page, await EditorsSite.WithLineAsync(writer, Line));
        var effect = await writer.SendAsync(page.Page, Effect, await EditorsSite.WithLineAsync(writer, Line), ("queries", "poppenkast"));

        Assert.DoesNotContain(
            page.Page.QuerySelectorAll("button"), button => button.TextContent.Contains("Opslaan", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Empty((await site.Visitor.FindAsync("poppenkast")).Results());
        Assert.Contains("1 van de 1", effect.Page.QuerySelector("#effect")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Page)]
    [InlineData(Effect)]
    public async Task Send_WithoutToken_IsRefused(string address)
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);

        Assert.Equal(HttpStatusCode.BadRequest, (await (await site.SignInAsync()).PostAsync(address, ("synonyms", Line))).Status);
    }

    private static IContent SearchDocument(EditorsSite site) => site.Search.Find("Zoeken");

    // With the text and the links of the page.
    private static async Task<string> NothingFoundAsync(EditorsSite site) =>
        (await site.Visitor.FindAsync("onderzeeboot")).QuerySelector("main")!.InnerHtml;

    // What the form does not show must come out of a save as it went in. Links are stored with more fields than they came with.
    private static List<(string, string?)> Others(IContent document) =>
        [.. document.Properties
            .Where(property => property.Alias is not ("synonyms" or "stopWords" or "pinned" or "askLinks"))
            .Select(property => (property.Alias, property.GetValue()?.ToString()))];
}
