using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using WraparoundCare.Platform.StyleGuide;
using WraparoundCare.Platform.Tests.SearchPages.Editors;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Platform.Tests.StyleGuide;

/// <summary>The pages of the style guide as an editor gets them.</summary>
public sealed class StyleGuidePages : IAsyncLifetime
{
    public IHtmlDocument Guide { get; private set; } = null!;

    public IHtmlDocument Form { get; private set; } = null!;

    public IHtmlDocument Rules { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using var site = await EditorsSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.SignInAsync();
        Guide = (await editor.GetAsync(StyleGuideController.Address)).Page;
        Form = (await editor.GetAsync(StyleGuideController.FormAddress)).Page;
        Rules = (await editor.GetAsync(StyleGuideController.RulesAddress)).Page;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The one element, with a message that says which was not there.</summary>
    public static IElement Find(IParentNode page, string selector) =>
        page.QuerySelector(selector) ?? throw new InvalidOperationException($"There is no {selector}.");

    /// <summary>The texts of the elements that an attribute names.</summary>
    public static string Described(IElement element, string attribute = "aria-describedby") => string.Join(
        " | ",
        (element.GetAttribute(attribute) ?? string.Empty)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(id => element.Owner!.GetElementById(id)?.TextContent.Trim() ?? $"there is no {id}"));

    public static string Words(INode node) =>
        string.Join(' ', node.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
