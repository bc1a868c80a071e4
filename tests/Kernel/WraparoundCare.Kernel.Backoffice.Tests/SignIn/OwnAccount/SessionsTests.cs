using System.Net;
using WraparoundCare.Kernel.Backoffice.Tests.Api;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn.OwnAccount;

/// <summary>One's own sessions, seen and ended.</summary>
[Collection(nameof(KernelHost))]
public sealed class SessionsTests
{
    private const string Page = "/umbraco/account/sessions";
    private const string End = Page + "/end";
    private const string EndOthers = Page + "/end-others";

    [Theory, AllDatabases]
    public async Task End_AnotherSession_EndsItWithItsTokensAndNothingElse(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);
        var here = await site.SignedInAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        using var client = await ManagementClient.SignInAsync(new Uri(site.Host.App.Urls.First()), site.Editor);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("user/current")).Status);

        var list = await here.GetAsync(Page);
        Assert.Equal(2, list.Page.QuerySelectorAll(".entries__item").Length);
        Assert.Contains("Onbekend apparaat", list.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("23 november 2026 om 10.00 uur", list.Page.Body.TextContent, StringComparison.Ordinal);
        Assert.Single(list.Page.QuerySelectorAll("strong"));
        Assert.Equal(Page, (await here.SendAsync(list.Page, End)).Location);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("user/current")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.RefreshAsync()).Status);
        Assert.Single((await here.GetAsync(Page)).Page.QuerySelectorAll(".entries__item"));
    }

    [Fact]
    public async Task End_Others_KeepsOneAndCannotReachThoseOfSomebodyElse()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var other = await site.Host.Services.MakeEditorAsync("anna@example.org");
        var (here, elsewhere, stranger) = (await site.SignedInAsync(), await site.SignedInAsync(), site.Browser());
        await stranger.SignInAsync(other);
        await site.Browser().SignInAsync(other);
        var form = await here.GetAsync(Page);

        var ofElsewhere = form.Page.QuerySelector("[name=id]")!.GetAttribute("value")!;
        await stranger.SendAsync(Page, End, ("id", ofElsewhere));
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/redactie")).Status);

        await here.SendAsync(form.Page, EndOthers);

        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/redactie")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/redactie")).Status);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/redactie")).Status);
    }

    [Fact]
    public async Task Open_WithoutSession_AsksToSignInFirst()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var browser = site.Browser();

        foreach (var page in new[] { "", "/sessions", "/authenticator", "/recovery-codes", "/passkeys", "/password" })
        {
            var answer = await browser.GetAsync("/umbraco/account" + page);
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            Assert.Contains("/umbraco/login?ReturnUrl=%2Fumbraco%2Faccount", answer.Location, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync(EndOthers)).Status);
    }
}
