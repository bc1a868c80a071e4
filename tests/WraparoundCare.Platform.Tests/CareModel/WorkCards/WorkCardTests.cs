using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.CareModel.WorkCards;

/// <summary>The cards and the book as a visitor downloads them.</summary>
public class WorkCardTests(SharedSites sites)
{
    private const string Steps = "/de-13-stappen";

    [Theory, AllDatabases]
    public async Task Get_CardOfEachStep_IsOneTaggedPageWithItsGoal(DatabaseKind kind)
    {
        using var client = await ClientAsync(kind);
        var addresses = await StepsAsync(client);

        Assert.Equal(13, addresses.Count);
        foreach (var address in addresses)
        {
            var page = new HtmlParser().ParseDocument(await TextAsync(client, address));
            var link = page.QuerySelector("a[href$='werkkaart.pdf']")!.GetAttribute("href")!;
            var card = new PdfText(await BytesAsync(client, link));

            Assert.Equal(1, card.Count("/Type /Page /"));
            Assert.Contains("/MarkInfo << /Marked true >>", card.Objects, StringComparison.Ordinal);
            Assert.Contains("/Lang (nl-NL)", card.Objects, StringComparison.Ordinal);
            Assert.Equal(1, card.Count("/S /H1 "));
            Assert.Contains(PdfText.WithoutSpaces(page.QuerySelector(".facts dd")!.TextContent), card.Words, StringComparison.Ordinal);
            Assert.All(
                page.QuerySelectorAll("[aria-labelledby=hulpmiddelen] li"),
                tool => Assert.Contains(PdfText.WithoutSpaces(tool.TextContent), card.Words, StringComparison.Ordinal));
            Assert.DoesNotContain("ingekort", card.Words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_Book_HasCoverBookmarksAndAllCards()
    {
        using var client = await ClientAsync(DatabaseKind.Sqlite);
        var overview = new HtmlParser().ParseDocument(await TextAsync(client, Steps));
        var link = overview.QuerySelector("a[href$='werkboek.pdf']")!.GetAttribute("href")!;

        var book = new PdfText(await BytesAsync(client, link));

        Assert.Equal(14, book.Count("/Type /Page /"));
        Assert.Equal(13, book.Count("/Dest ["));
        Assert.Equal(1, book.Count("/S /H1 "));
        Assert.Contains("/StructTreeRoot", book.Objects, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PartOfCard_SendsThatPart()
    {
        using var client = await ClientAsync(DatabaseKind.Sqlite);
        using var whole = await client.GetAsync(new Uri($"{Steps}/werkboek.pdf", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Steps}/werkboek.pdf");
        request.Headers.Range = new RangeHeaderValue(0, 7);
        request.Headers.IfRange = new RangeConditionHeaderValue(whole.Headers.ETag!);

        using var part = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("%PDF-1.7", await part.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Get_CardOfNoStep_IsNotFound()
    {
        using var client = await ClientAsync(DatabaseKind.Sqlite);

        using var answer = await client.GetAsync(
            new Uri($"{Steps}/14-bestaat-niet/werkkaart.pdf", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpClient> ClientAsync(DatabaseKind kind) => new() { BaseAddress = (await sites.OnAsync(kind)).Address };

    private static async Task<List<string>> StepsAsync(HttpClient client) =>
        [.. new HtmlParser()
            .ParseDocument(await TextAsync(client, Steps))
            .QuerySelectorAll(".path__step-title a")
            .Select(link => link.GetAttribute("href")!)];

    private static Task<string> TextAsync(HttpClient client, string address) =>
        client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private static Task<byte[]> BytesAsync(HttpClient client, string address) =>
        client.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
}
