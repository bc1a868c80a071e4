using System.Net;
using AngleSharp.Html.Parser;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Foundation.Tests.Mail;

/// <summary>A developer looks at mails that nobody got.</summary>
[Collection(nameof(KernelHost))]
public sealed class DevelopmentMailTests
{
    private const string Mails = "/umbraco/mails";

    [Fact]
    public async Task Send_InDevelopmentWithoutSettings_IsShownAsTextAndAsHtml()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite, "--environment=Development");
        host.Get<MailQueue>().Add(MailSite.Mail(MailSite.Digest));
        Assert.True(await host.Get<MailCourier>().SendDueAsync(TestContext.Current.CancellationToken));
        using var visitor = new HttpClient { BaseAddress = await host.OpenAsync() };

        var page = new HtmlParser().ParseDocument(await visitor.GetStringAsync(Mails, TestContext.Current.CancellationToken));
        var link = page.QuerySelector($"a[href^='{Mails}/']")!.GetAttribute("href");
        using var mail = await visitor.GetAsync(new Uri(link!, UriKind.Relative), TestContext.Current.CancellationToken);
        using var none = await visitor.GetAsync(new Uri($"{Mails}/geen", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.NotNull(page.QuerySelector($"a[href='{MailSite.Link}']"));
        var html = await mail.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<main class=\"letter\"", html, StringComparison.Ordinal);
        Assert.Contains("sandbox", Assert.Single(mail.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        await host.CloseAsync();
    }
}
