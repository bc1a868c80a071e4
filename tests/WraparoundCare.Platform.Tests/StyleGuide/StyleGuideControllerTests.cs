using System.Net;
using AngleSharp.Html.Dom;
using WraparoundCare.Platform.StyleGuide;
using WraparoundCare.Platform.Tests.SearchPages.Editors;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.StyleGuide;

/// <summary>Who sees the style guide, and a form from first to last.</summary>
[Collection(nameof(KernelHost))]
public sealed class StyleGuideControllerTests
{
    private const string Form = StyleGuideController.FormAddress;

    private static readonly string[] Pages =
    [
        StyleGuideController.Address,
        StyleGuideController.FormAddress,
        StyleGuideController.DoneAddress,
        StyleGuideController.RemoveAddress,
        StyleGuideController.RulesAddress,
    ];

    private static readonly (string Name, string Value)[] Good =
    [
        ("Title", "Een oom die ver weg woont"),
        ("Story", "Hij wil graag helpen."),
        ("Kind", "vraag"),
        ("Subjects", "netwerk"),
        ("Step", "7"),
        ("Date.Day", "24"),
        ("Date.Month", "11"),
        ("Date.Year", "2026"),
        ("HasNoNames", "true"),
    ];

    [Fact]
    public async Task Open_ByAnyone_IsForEditorsOnly()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
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

        foreach (var page in new[] { Form, StyleGuideController.RemoveAddress })
        {
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await translator.PostAsync(page)).Status);
        }
    }

    [Fact]
    public async Task Open_EachPage_IsValidHtml()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.SignInAsync();
        var markup = new List<(string, string)>();
        foreach (var page in Pages)
        {
            markup.Add((page, (await editor.GetAsync(page)).Markup));
        }

        markup.Add(("with errors", (await editor.SendAsync(Form, Form)).Markup));

        var faults = await HtmlChecker.CheckPagesAsync(markup);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Send_NothingFilledIn_NamesTheFieldsInTheOrderOfTheForm()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);

        var answer = await (await site.SignInAsync()).SendAsync(Form, Form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Fout: ", answer.Page.Title, StringComparison.Ordinal);
        var summary = StyleGuidePages.Find(answer.Page, ".error-summary");
        Assert.Equal(("alert", "-1"), (summary.GetAttribute("role"), summary.GetAttribute("tabindex")));
        Assert.True(summary.HasAttribute("data-takes-focus"));
        Assert.Equal(
            [
                "#Title Vul een titel in.",
                "#Story Schrijf je bericht.",
                "#Kind Kies wat voor bericht het is.",
                "#Step Kies een stap.",
                "#Date Vul in wanneer het was.",
                "#HasNoNames Zet een vinkje als er geen namen in staan.",
            ],
            summary.QuerySelectorAll("a").Select(link => $"{link.GetAttribute("href")} {link.TextContent}"));
        Assert.All(
            summary.QuerySelectorAll("a"),
            link => Assert.IsType<IHtmlElement>(answer.Page.QuerySelector(link.GetAttribute("href")!), exactMatch: false));
    }

    [Fact]
    public async Task Send_WithMistakes_KeepsWhatWasTyped()
    {
        const string story = "\nEen regel.\r\n<b>Nog een</b> & meer";
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);

        var answer = await (await site.SignInAsync()).SendAsync(
            Form, Form, [.. Good, ("Title", string.Empty), ("Story", story), ("Date.Day", "31"), ("Email", "noor\"<i>")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        var page = answer.Page;
        Assert.Equal(story.ReplaceLineEndings("\n"), ((IHtmlTextAreaElement)StyleGuidePages.Find(page, "#Story")).Value);
        Assert.Equal("noor\"<i>", ((IHtmlInputElement)StyleGuidePages.Find(page, "#Email")).Value);
        Assert.Equal("vraag", StyleGuidePages.Find(page, "[name=Kind]:checked").GetAttribute("value"));
        Assert.Equal("netwerk", StyleGuidePages.Find(page, "[name=Subjects]:checked").GetAttribute("value"));
        Assert.Equal("7", ((IHtmlSelectElement)StyleGuidePages.Find(page, "#Step")).Value);
        Assert.Equal(
            ["31", "11", "2026"], page.QuerySelectorAll("[name^=Date]").Select(part => part.GetAttribute("value")));
        Assert.True(((IHtmlInputElement)StyleGuidePages.Find(page, "#HasNoNames")).IsChecked);
        Assert.Equal(
            ["#Title", "#Date", "#Email"], page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Send_EverythingGood_LeadsToTheConfirmation()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.SignInAsync();

        var answer = await editor.SendAsync(Form, Form, Good);

        Assert.Equal((HttpStatusCode.SeeOther, StyleGuideController.DoneAddress), (answer.Status, answer.Location));
        Assert.Equal("Het is gelukt", (await editor.GetAsync(answer.Location!)).Page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Send_WithoutToken_IsRefused()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);

        var answer = await (await site.SignInAsync()).PostAsync(Form, Good);

        Assert.NotEqual(HttpStatusCode.SeeOther, answer.Status);
    }

    [Fact]
    public async Task Remove_AfterTheQuestion_LeadsToTheConfirmation()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);

        var answer = await (await site.SignInAsync()).SendAsync(StyleGuideController.RemoveAddress, StyleGuideController.RemoveAddress);

        Assert.Equal((HttpStatusCode.SeeOther, StyleGuideController.DoneAddress), (answer.Status, answer.Location));
    }
}
