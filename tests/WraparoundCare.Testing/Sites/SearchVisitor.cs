using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WraparoundCare.Testing.Sites;

/// <summary>Somebody who searches, and keeps at it for a while.</summary>
internal static class SearchVisitor
{
    public static async Task<IHtmlDocument> FindAsync(this HttpClient client, string query)
    {
        using var answer = await client.GetAsync($"/zoeken?q={Uri.EscapeDataString(query)}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public static IReadOnlyList<string> Results(this IHtmlDocument page)
        => [.. page.QuerySelectorAll(".results__title a").Select(link => link.GetAttribute("href")!)];

    /// <summary>Asks again until the page is among the results, or is not.</summary>
    public static async Task SeeAsync(this HttpClient client, string query, string page, bool there = true)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while ((await client.FindAsync(query)).Results().Contains(page) != there)
        {
            Assert.False(
                patience.IsCancellationRequested, $"{client.BaseAddress} does not {(there ? "find" : "forget")} {page} for '{query}'.");
        }
    }
}
