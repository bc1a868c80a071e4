using System.Net;
using System.Text;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.PracticeProjects.Comparison;

/// <summary>The comparison for a spreadsheet.</summary>
public class ComparisonFileTests(SharedSites sites)
{
    private const string Page = "/praktijkprojecten/vergelijken";
    private const string Two = "project=voorbeeldproject-de-kring&project=voorbeeldproject-verder";

    [Theory, AllDatabases]
    public async Task Download_Comparison_HasEveryRowOfThePage(DatabaseKind kind)
    {
        using var answer = await AskAsync($"{Page}/vergelijking.csv?{Two}", kind);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(bytes[3..]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.StartsWith(
            "\"Deel\";\"Onderdeel\";\"Voorbeeldproject De Kring\";\"Voorbeeldproject Verder\";\"Verschilt\"\r\n",
            text,
            StringComparison.Ordinal);
        Assert.Equal(1 + 1 + 19 + 13 + 10, text.Split("\r\n").Length - 1);
        Assert.Contains(
            "\"De 13 stappen\";\"Stap 7: Crisisplan en veiligheidsvoorwaarden\";\"Nog niet\n", text, StringComparison.Ordinal);
        Assert.Contains("\"Kenmerken\";\"Gemeenten\";\"Zeist\";\"Wijk bij Duurstede\";\"ja\"", text, StringComparison.Ordinal);
        Assert.Contains("\"Kenmerken\";\"Resultaten\";\"Niet ingevuld\";\"Niet ingevuld\";\"nee\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?project=voorbeeldproject-de-kring")]
    [InlineData($"?{Two}&project=bestaat-niet")]
    [InlineData("?project=%FF&project=%0d%0aX:y")]
    public async Task Download_WhatCannotBeCompared_LeadsToThePageThatSaysWhy(string query)
    {
        using var answer = await AskAsync($"{Page}/vergelijking.csv{query}");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.StartsWith(Page, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("vergelijking.csv", answer.Headers.Location.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_BelowAnotherPage_IsNotThere()
    {
        using var answer = await AskAsync($"/kennisbank/artikelen/vergelijking.csv?{Two}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> AskAsync(string path, DatabaseKind kind = DatabaseKind.Sqlite)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = (await sites.OnAsync(kind)).Address,
        };
        return await client.GetAsync(path, TestContext.Current.CancellationToken);
    }
}
