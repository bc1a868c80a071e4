using AngleSharp.Html.Parser;
using WraparoundCare.Platform.Tests.Sites;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Platform.Tests.Shared.Pdf;

/// <summary>Every PDF that a visitor can download: a file that qpdf has no remark about, made as PDF/UA asks.</summary>
public sealed class PdfAccessibilityTests(SharedSites sites)
{
    [Fact]
    public async Task Download_EveryPdf_KeepsToPdfUa()
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        var addresses = (await SitePages.ReadAsync(sites))
            .SelectMany(page => new HtmlParser().ParseDocument(page.Markup).QuerySelectorAll("a[href$='.pdf']"))
            .Select(link => link.GetAttribute("href")!)
            .Where(address => address.StartsWith('/'))
            .Distinct()
            .ToList();

        // A card for each step, the book, and the forms.
        Assert.InRange(addresses.Count, 13 + 1 + 10, int.MaxValue);
        foreach (var address in addresses)
        {
            var pdf = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.All(await PdfUa.FaultsAsync(pdf), fault => Assert.Fail($"{address}: {fault}"));
        }
    }

    [Fact]
    public async Task Check_PdfWithoutMark_FindsIt()
    {
        using var client = new HttpClient { BaseAddress = (await sites.OnAsync(DatabaseKind.Sqlite)).Address };
        var pdf = await client.GetByteArrayAsync("/de-13-stappen/werkboek.pdf", TestContext.Current.CancellationToken);
        var broken = System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.Latin1.GetString(pdf)
            .Replace("<pdfuaid:part>1<", "<pdfuaid:part>0<", StringComparison.Ordinal)
            .Replace("/S /H1 ", "/S /H4 ", StringComparison.Ordinal)
            .Replace("/Tabs /S", "/Tabs /R", StringComparison.Ordinal));

        var faults = await PdfUa.FaultsAsync(broken);

        Assert.Contains(faults, fault => fault.StartsWith("06-002", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("14-003", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.StartsWith("28-009", StringComparison.Ordinal));
    }
}
