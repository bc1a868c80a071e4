using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn.Passwords;

/// <summary>An invitation by the kernel's own service, from the mail to the first time that somebody signs in.</summary>
[Collection(nameof(KernelHost))]
public sealed class InvitationTests
{
    private const string Page = "/umbraco/login/invite";
    private const string Invited = "bram@example.org";
    private const string Password = "drie losse woorden";

    [Theory, AllDatabases]
    public async Task Accept_WithTheLinkOfTheMail_GivesNameAndPasswordOnce(DatabaseKind kind)
    {
        using var mails = new MailBox();
        await using var site = await SignInSite.OpenAsync(kind, null, mails.Settings);
        await InviteAsync(site);
        var mail = await mails.ReadAsync();
        var browser = site.Browser();

        Assert.Contains("Leuk dat je meedoet!", mail.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.SignInAsync(Invited, Password)).Status);
        var form = await browser.GetAsync(mail.Link);
        var empty = await browser.SendAsync(form.Page, Page, ("name", " "), ("password", "kort"));
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Equal(2, empty.Page.QuerySelectorAll(".error-summary__list a").Length);
        var done = await browser.SendAsync(empty.Page, Page, ("name", "Bram <b>de Boer</b>"), ("password", Password));
        Assert.True(done.Location == EditorClient.LoginPath + "?done=Password", done.Status + done.Page.Body!.TextContent);

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(mail.Link)).Status);
        Assert.Equal("/redactie", (await browser.SignInAsync(Invited, Password, "/redactie")).Location);
        var redactie = await browser.GetAsync("/redactie");
        Assert.Contains("Bram <b>de Boer</b>", redactie.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_LinkOfAnInvitationThatIsOld_SaysSo()
    {
        using var mails = new MailBox();
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite, null, mails.Settings);
        await InviteAsync(site);
        var mail = await mails.ReadAsync();

        site.Clock.Jump(TimeSpan.FromDays(4));

        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync(mail.Link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser().GetAsync(mail.Link.Replace("invite", "reset"))).Status);
    }

    private static async Task InviteAsync(SignInSite site)
    {
        var invited = await site.Host.Get<IUserService>().InviteAsync(Constants.Security.SuperUserKey, new UserInviteModel
        {
            Name = "Bram",
            Email = Invited,
            UserName = Invited,
            Message = "Leuk dat je meedoet!",
            UserGroupKeys = new HashSet<Guid> { Constants.Security.EditorGroupKey },
        });
        Assert.True(invited.Success, invited.Status.ToString());
    }
}
