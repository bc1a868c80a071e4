using System.Net;
using WraparoundCare.Kernel.Backoffice.Tests.Api;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn.OwnAccount;

/// <summary>Another password, by who has signed in and knows the one there is.</summary>
[Collection(nameof(KernelHost))]
public sealed class PasswordTests
{
    private const string Page = "/umbraco/account/password";
    private const string Account = "/umbraco/account";
    private const string NewPassword = "fiets regent kast";

    [Theory, AllDatabases]
    public async Task Change_WithThePasswordOfNow_EndsEverySessionButThisAndTellsItsOwner(DatabaseKind kind)
    {
        using var mails = new MailBox();
        await using var site = await SignInSite.OpenAsync(kind, null, mails.Settings);
        var (here, elsewhere) = (await site.SignedInAsync(), await site.SignedInAsync());
        using var client = await ManagementClient.SignInAsync(new Uri(site.Host.App.Urls.First()), site.Editor);

        var form = await here.GetAsync(Page);
        var done = await here.SendAsync(form.Page, Page, ("current", site.Editor.Password), ("password", NewPassword));
        var overview = await here.GetAsync(done.Location!);
        var mail = await mails.ReadAsync();

        Assert.Equal(Account + "?done=Password", done.Location);
        Assert.Contains("Je wachtwoord is gewijzigd.", overview.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync(Account)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("user/current")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.RefreshAsync()).Status);
        Assert.Single((await here.GetAsync(Account + "/sessions")).Page.QuerySelectorAll(".entries__item"));
        Assert.Equal(site.Editor.Username, mail.To);
        Assert.Contains("gewijzigd", mail.Subject, StringComparison.Ordinal);
        Assert.Equal("/umbraco/login/forgot", mail.Link);
        Assert.DoesNotContain(NewPassword, mail.Text, StringComparison.Ordinal);
        Assert.Equal(["umbraco/user/password/change"], site.Audit("/password/"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Browser().SignInAsync(site.Editor)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Browser().SignInAsync(site.Editor.Username, NewPassword)).Status);
    }

    [Fact]
    public async Task Change_WithoutThePasswordOfNowOrWithOneThatMayNotBe_ChangesNothing()
    {
        using var mails = new MailBox();
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite, null, mails.Settings);
        var (here, elsewhere) = (await site.SignedInAsync(), await site.SignedInAsync());

        var none = await here.SendAsync(Page, Page, ("password", NewPassword));
        var wrong = await here.SendAsync(Page, Page, ("current", "verkeerd"), ("password", NewPassword));
        var same = await here.SendAsync(Page, Page, ("current", site.Editor.Password), ("password", site.Editor.Password));
        var common = await here.SendAsync(Page, Page, ("current", site.Editor.Password), ("password", "Wachtwoord2026!"));
        var weak = await here.SendAsync(Page, Page, ("current", site.Editor.Password), ("password", "kort"));
        var forged = await here.PostAsync(Page, ("current", site.Editor.Password), ("password", NewPassword));

        Assert.All([none, wrong, same, common, weak, forged], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.All([none, wrong], answer => Assert.NotNull(answer.Page.QuerySelector("#fout-current")));
        Assert.All([same, common, weak], answer => Assert.NotNull(answer.Page.QuerySelector("#fout-password")));
        Assert.Contains("raadt iemand zo", common.Page.QuerySelector("#fout-password")!.TextContent, StringComparison.Ordinal);
        Assert.All(
            new[] { none, wrong, same, common, weak }.SelectMany(answer => answer.Page.QuerySelectorAll("[type=password]")),
            field => Assert.Null(field.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync(Account)).Status);
        Assert.Empty(site.Audit("/password/"));
        Assert.Equal(0, mails.Count);
        Assert.Equal(HttpStatusCode.Redirect, (await site.Browser().SignInAsync(site.Editor)).Status);
    }

    [Fact]
    public async Task Change_GuessingThePasswordOfNow_MustWait()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite, null, "--Backoffice:SignIn:AttemptsPerTenMinutes=3");
        var here = await site.SignedInAsync();
        await here.SendAsync(Page, Page, ("current", "een"), ("password", NewPassword));
        await here.SendAsync(Page, Page, ("current", "twee"), ("password", NewPassword));

        var right = await here.SendAsync(Page, Page, ("current", site.Editor.Password), ("password", NewPassword));

        Assert.Equal(HttpStatusCode.BadRequest, right.Status);
        Assert.Contains("Wacht tien minuten", right.Page.QuerySelector("#fout-current")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reset_WithALink_IsToldAndWrittenDownToo()
    {
        using var mails = new MailBox();
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite, null, mails.Settings);
        var browser = await site.SignedInAsync();
        await browser.SendAsync("/umbraco/login/forgot", "/umbraco/login/forgot", ("email", site.Editor.Username));
        var link = (await mails.ReadAsync()).Link;

        await browser.SendAsync(link, "/umbraco/login/reset", ("password", NewPassword));
        var told = await mails.ReadAsync(2);

        Assert.Equal((site.Editor.Username, "/umbraco/login/forgot"), (told.To, told.Link));
        Assert.Equal(["umbraco/user/password/change"], site.Audit("/password/"));
    }
}
