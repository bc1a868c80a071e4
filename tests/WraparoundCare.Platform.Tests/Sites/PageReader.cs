using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Sites;

/// <summary>Reads pages of the shared sites as a visitor without JavaScript.</summary>
internal static class PageReader
{
    public static async Task<IDocument> ReadAsync(this SharedSites sites, DatabaseKind kind, string path)
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(kind)).Address };
        var page = await client.GetStringAsync(path, TestContext.Current.CancellationToken);
        return await new HtmlParser().ParseDocumentAsync(page, TestContext.Current.CancellationToken);
    }

    public static IReadOnlyList<string> Links(this IDocument page, string selector) =>
        [.. page.QuerySelectorAll($"{selector} a[href]").Select(link => link.GetAttribute("href")!)];

    /// <summary>The number that a filter, a heading or a label starts with.</summary>
    public static int Number(this IElement element) =>
        int.Parse(
            element.TextContent.TrimStart().TakeWhile(char.IsAsciiDigit).ToArray(), System.Globalization.CultureInfo.InvariantCulture);
}
