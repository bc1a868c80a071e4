using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Reading.Feedback;

/// <summary>"Was dit nuttig?" as a browser without JavaScript sends it.</summary>
public class FeedbackTests(SharedSites sites)
{
    private const string Step = "/de-13-stappen/7-crisisplan";

    [Fact]
    public async Task Answer_Yes_LeadsToThanksAndSetsNoCookie()
    {
        using var client = await ClientAsync();

        using var answer = await SendAsync(client, await KeyAsync(client), "ja");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("/nuttig/bedankt?pagina=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var thanks = await ReadAsync(client, answer.Headers.Location.ToString());
        Assert.Equal(Step, thanks.QuerySelector("main p a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("misschien")]
    public async Task Answer_NeitherYesNorNo_AsksAgainInDutch(string chosen)
    {
        using var client = await ClientAsync();

        using var answer = await SendAsync(client, await KeyAsync(client), chosen);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var form = await ParseAsync(answer);
        Assert.Equal("Kies ja of nee.", form.QuerySelector("[role=alert]")!.TextContent.Trim());
        Assert.Empty(form.QuerySelectorAll("input[checked]"));
    }

    [Theory]
    [InlineData("3f0f8c52-0000-4000-8000-000000000000")]
    [InlineData("geen-sleutel")]
    public async Task Answer_AboutUnknownPage_ExplainsInDutch(string page)
    {
        using var client = await ClientAsync();

        using var answer = await SendAsync(client, page, "ja");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("bestaat niet", (await ParseAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://example.org")]
    [InlineData("Origin", "null")]
    [InlineData("X-Nothing", "1")]
    public async Task Answer_FromOtherSite_IsRefused(string header, string value)
    {
        using var client = await ClientAsync();

        using var answer = await SendAsync(client, await KeyAsync(client), "ja", header, value);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Answer_WithOwnOrigin_IsAccepted()
    {
        using var client = await ClientAsync();

        using var answer = await SendAsync(
            client, await KeyAsync(client), "nee", "Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task Answer_TooOften_KeepsTheChoiceAndAsksToWait()
    {
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync("--Platform:Feedback:AnswersPerTenMinutes=1");
        using var client = ClientOf(site);
        var page = await KeyAsync(client);
        using var first = await SendAsync(client, page, "nee");

        using var second = await SendAsync(client, page, "nee");

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal("nee", (await ParseAsync(second)).QuerySelector("input[checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Read_StepPage_SetsNoCookieAndListsItsParts()
    {
        using var client = await ClientAsync();
        using var answer = await client.GetAsync(new Uri(Step, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var page = await ParseAsync(answer);
        Assert.All(
            page.QuerySelectorAll(".contents a, a.term"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.All(page.QuerySelectorAll("a.term"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("aria-describedby")!)));
        Assert.NotEmpty(page.QuerySelectorAll("a.term"));
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, string page, string answer, string header = "Sec-Fetch-Site", string value = "same-origin")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/nuttig", UriKind.Relative));
        request.Headers.Add(header, value);
        request.Content = new FormUrlEncodedContent([new("pagina", page), new("antwoord", answer)]);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<string> KeyAsync(HttpClient client) =>
        (await ReadAsync(client, Step)).QuerySelector(".feedback input[name=pagina]")!.GetAttribute("value")!;

    private static async Task<IDocument> ReadAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await ParseAsync(answer);
    }

    private static async Task<IDocument> ParseAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private async Task<HttpClient> ClientAsync() => ClientOf(await sites.OnAsync(DatabaseKind.Sqlite));

    private static HttpClient ClientOf(SiteProcess site) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = site.Address };
}
