using Microsoft.Playwright;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Downloads;

public class DownloadJourneyTests(Chromium chromium, SharedSites sites)
{
    [Theory, AllDatabases]
    public async Task Download_ToolFromOverview_SavesItsFile(DatabaseKind kind)
    {
        using var folder = new TemporaryFolder("download");
        await using var visit = await chromium.VisitAsync((await sites.OnAsync(kind)).Address);
        await visit.Page.GotoAsync("/hulpmiddelen");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Overzicht betrokkenen" }).First.ClickWordsAsync();

        var download = await visit.Page.RunAndWaitForDownloadAsync(
            () => visit.Page.GetByRole(AriaRole.Link, new() { Name = "Download" }).First.ClickWordsAsync());
        await download.SaveAsAsync(folder.File("saved"));

        Assert.Equal("overzicht-betrokkenen.pdf", download.SuggestedFilename);
        Assert.Equal("%PDF-"u8.ToArray(), (await File.ReadAllBytesAsync(folder.File("saved"), TestContext.Current.CancellationToken))[..5]);
    }
}
