using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using AngleSharp.Dom;
using WraparoundCare.Platform.Tests.Discovery;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Downloads;

/// <summary>Tools as a visitor finds and downloads them.</summary>
public class ToolTests(SharedSites sites)
{
    private const string List = "/hulpmiddelen";

    [Theory, AllDatabases]
    public async Task Follow_EveryFilter_ShowsAsManyAsItSays(DatabaseKind kind)
    {
        var options = (await sites.ReadAsync(kind, List)).QuerySelectorAll(".filters__options a").ToList();

        Assert.NotEmpty(options);
        foreach (var option in options)
        {
            var narrowed = await sites.ReadAsync(kind, option.GetAttribute("href")!);
            Assert.Equal(option.QuerySelector(".filters__count")!.Number(), narrowed.QuerySelectorAll(".listing .card").Length);
        }
    }

    // One names its step, the other is picked by its step.
    [Theory]
    [InlineData("gezinsplan", "5-plan")]
    [InlineData("overzicht-betrokkenen", "4-voorzieningen")]
    public async Task Relate_ToolAndStep_HoldsBothWaysAndInTheList(string tool, string step)
    {
        Assert.Contains(
            $"/hulpmiddelen/{tool}",
            (await sites.ReadAsync(DatabaseKind.Sqlite, $"/de-13-stappen/{step}")).Links("[aria-labelledby=hulpmiddelen]"));
        Assert.Contains($"/de-13-stappen/{step}", (await sites.ReadAsync(DatabaseKind.Sqlite, $"/hulpmiddelen/{tool}")).Links("main"));
        Assert.Contains(
            $"/hulpmiddelen/{tool}", (await sites.ReadAsync(DatabaseKind.Sqlite, $"{List}?stap={step}")).Links(".listing .card"));
    }

    [Theory]
    [AllDatabases("/hulpmiddelen/gezinsplan")]
    [AllDatabases("/hulpmiddelen/crisisplan")]
    [AllDatabases("/hulpmiddelen/overzicht-betrokkenen")]
    public async Task Download_EachFile_IsWhatThePageSaysAndGoesOnWhereItStopped(DatabaseKind kind, string path)
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(kind)).Address };
        var page = await ReadWithFilesAsync(kind, path);
        var hashes = page.QuerySelectorAll(".file__hash").Select(hash => hash.TextContent.Trim()).ToList();
        var links = page.Links(".file");

        Assert.NotEmpty(links);
        Assert.Equal(links.Count, hashes.Count);
        foreach (var (link, hash) in links.Zip(hashes))
        {
            var bytes = await client.GetByteArrayAsync(link, TestContext.Current.CancellationToken);
            Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
            await GoesOnAsync(client, link, bytes);
        }
    }

    [Fact]
    public async Task Download_Form_CarriesItsDigestAndName()
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        using var answer = await client.GetAsync("/hulpmiddelen/gezinsplan/formulier.docx", TestContext.Current.CancellationToken);
        var hash = SHA256.HashData(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.Equal($"sha-256=:{Convert.ToBase64String(hash)}:", Assert.Single(answer.Headers.GetValues("Repr-Digest")));
        Assert.Equal("gezinsplan.docx", answer.Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Theory]
    [InlineData("/hulpmiddelen/bestaat-niet/formulier.pdf")]
    [InlineData("/hulpmiddelen/bestaat-niet/formulier.docx")]
    [InlineData("/hulpmiddelen/greep-op-wrap-around-care-tool/formulier.pdf")]
    public async Task Ask_FormOfPageWithoutForm_IsNotThere(string path)
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Read_ToolWithoutFile_SaysThatItFollowsAndOffersNoDownload()
    {
        var page = await sites.ReadAsync(DatabaseKind.Sqlite, "/hulpmiddelen/greep-op-wrap-around-care-tool");

        Assert.Contains("Bestand volgt", page.QuerySelector(".file")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[download]"));
    }

    [Fact]
    public async Task Read_Tool_TellsSearchEnginesItsFilesAndDigests()
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        await ReadWithFilesAsync(DatabaseKind.Sqlite, "/hulpmiddelen/gezinsplan");
        var files = (await new DiscoveryReader(client).GraphAsync("/hulpmiddelen/gezinsplan"))[0]
            .GetProperty("encoding")
            .EnumerateArray()
            .ToList();

        Assert.Equal(["gezinsplan.pdf", "gezinsplan.docx"], files.Select(file => file.GetProperty("name").GetString()));
        Assert.All(files, file => Assert.Equal(64, file.GetProperty("sha256").GetString()!.Length));
    }

    [Fact]
    public async Task Download_UnderAnyNameOfTheSite_IsTheSameFile()
    {
        const string Form = "/hulpmiddelen/gezinsplan/formulier.pdf";
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        using var asked = new HttpRequestMessage(HttpMethod.Get, Form);
        asked.Headers.Host = new Uri(SiteSettings.Address).Host;
        using var answer = await client.SendAsync(asked, TestContext.Current.CancellationToken);
        using var other = await client.GetAsync(Form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(other.Headers.ETag, answer.Headers.ETag);
    }

    // The site makes them while it is already being read; until then the page leaves out their sizes.
    private async Task<IDocument> ReadWithFilesAsync(DatabaseKind kind, string path)
    {
        using var patience = new CancellationTokenSource(Patience.Limit);
        while (true)
        {
            var page = await sites.ReadAsync(kind, path);
            if (page.QuerySelectorAll(".file__hash").Length == page.Links(".file").Count || patience.IsCancellationRequested)
            {
                return page;
            }
        }
    }

    [Theory]
    [InlineData("uitlegkaart-ouders")]
    [InlineData("uitlegkaart-kinderen")]
    [InlineData("toestemmingsformulier")]
    [InlineData("genogramblad")]
    [InlineData("agenda-eerste-bijeenkomst")]
    [InlineData("smart-kaart")]
    [InlineData("actielijst")]
    [InlineData("contactkaart")]
    [InlineData("overdrachtsformulier")]
    [InlineData("leerformulier")]
    [InlineData("tevredenheidsvraag")]
    public async Task Download_FormForTheKitchenTable_IsOneSheet(string tool)
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        var form = new PdfText(
            await client.GetByteArrayAsync($"/hulpmiddelen/{tool}/formulier.pdf", TestContext.Current.CancellationToken));

        Assert.Equal(1, form.Count("/Type /Page /"));
    }

    [Fact]
    public async Task Read_List_LinksTheWorkBookAndACardOfEachStep()
        => Assert.Equal(14, (await sites.ReadAsync(DatabaseKind.Sqlite, List)).Links("[aria-labelledby=werkkaarten]").Count);

    private static async Task GoesOnAsync(HttpClient client, string link, byte[] whole)
    {
        using var first = await client.GetAsync(link, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.Range = new RangeHeaderValue(100, null);
        request.Headers.IfRange = new RangeConditionHeaderValue(first.Headers.ETag!);
        using var rest = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
        Assert.Equal(whole[100..], await rest.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
