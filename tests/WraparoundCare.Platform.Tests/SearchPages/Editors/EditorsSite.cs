using Umbraco.Cms.Core;
using WraparoundCare.Platform.SearchPages.Editors;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.SearchPages.Editors;

/// <summary>The installed site with its search, open to visitors and editors.</summary>
internal sealed class EditorsSite : IAsyncDisposable
{
    private readonly List<IDisposable> _browsers = [];

    private EditorsSite(SearchSite search, HttpClient visitor) => (Search, Visitor) = (search, visitor);

    public SearchSite Search { get; }

    /// <summary>Somebody without an account.</summary>
    public HttpClient Visitor { get; }

    public static async Task<EditorsSite> OpenAsync(DatabaseKind kind)
    {
        var search = await SearchSite.StartAsync(kind);
        return new EditorsSite(search, await search.OpenAsync());
    }

    /// <param name="groups">Of the user; an editor without any.</param>
    public async Task<EditorClient> SignInAsync(params Guid[] groups)
    {
        var browser = new EditorClient(Visitor.BaseAddress!);
        _browsers.Add(browser);
        await browser.SignInAsync(await Search.App.Services.MakeEditorAsync($"editor{_browsers.Count}@example.org", groups));
        Assert.True(browser.IsSignedIn);
        return browser;
    }

    public Task<EditorClient> SignInAsWriterAsync() => SignInAsync(Constants.Security.WriterGroupKey);

    public Task<EditorClient> SignInAsTranslatorAsync() => SignInAsync(Constants.Security.TranslatorGroupKey);

    /// <summary>The form with one more synonym line.</summary>
    public static async Task<(string Name, string Value)> WithLineAsync(EditorClient browser, string line) =>
        ("synonyms", Text((await browser.GetAsync(SearchWordsController.Address)).Page.QuerySelector("#synoniemen")) + "\n" + line);

    public static string Text(AngleSharp.Dom.IElement? area) => ((AngleSharp.Html.Dom.IHtmlTextAreaElement)area!).Value;

    public async ValueTask DisposeAsync()
    {
        _browsers.ForEach(browser => browser.Dispose());
        Visitor.Dispose();
        await Search.DisposeAsync();
    }
}
