using Microsoft.Playwright;
using WraparoundCare.Testing.Browser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.Mail;

/// <summary>A mail as a program shows it that follows the theme of its reader.</summary>
public sealed class MailPageTests(Chromium chromium)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Read_MailInBothThemes_IsAccessibleAndFits(bool isPhone)
    {
        using var mails = new MailBox();
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.Sqlite);
        await using var site = await installed.StartAsync([.. mails.Settings, SiteSettings.FormsAtOnce]);
        using var visitor = new EditorClient(site.Address);
        await visitor.SendAsync("/registreren", "/registreren", ("Email", "noor@example.org"));
        var mail = await mails.ReadAsync();

        await using var visit = await chromium.VisitAsync(
            site.Address, new() { ViewportSize = isPhone ? Viewports.Phone : Viewports.Desktop });
        await visit.Page.SetContentAsync(mail.Html);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Maak mijn account af" })).ToBeVisibleAsync();
        await visit.Page.ShouldBeAccessibleInBothThemesAsync();
        await visit.Page.ShouldFitItsWidthAsync();
        Assert.Empty(visit.ThirdPartyRequests);
    }
}
