using System.Net;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Members.SignIn;

/// <summary>Signing in with a password or a link, staying signed in, and signing out.</summary>
[Collection(nameof(KernelHost))]
public sealed class SignInTests
{
    private const string Session = ".AspNetCore.Identity.Application";

    [Theory, AllDatabases]
    public async Task SignIn_RightPassword_GoesBackToWhereSomebodyWas(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        await site.JoinAsync();
        var visitor = site.Visitor(2);

        var asked = await visitor.GetAsync("/mijn/gegevens");
        var answer = await visitor.SendAsync(
            asked.Location!, "/inloggen", ("Email", "NOOR@example.org "), ("Password", MemberSite.Password));

        Assert.Equal((HttpStatusCode.SeeOther, "/mijn/gegevens"), (answer.Status, answer.Location));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/mijn/gegevens")).Status);
        var cookie = Assert.Single(answer.CookiesSet, cookie => cookie.StartsWith(Session, StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://elders.example/")]
    [InlineData("//elders.example")]
    [InlineData("/\\elders.example")]
    [InlineData("/inloggen?returnUrl=/mijn")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_WithAnAddressOfElsewhere_GoesToTheOwnPage(string returnUrl)
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        await site.JoinAsync();

        Assert.Equal("/mijn", (await MemberSite.SignInAsync(site.Visitor(2), returnUrl: returnUrl)).Location);
    }

    [Fact]
    public async Task SignIn_WrongUnknownOrBlocked_GetsTheSameAnswer()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        await site.JoinAsync();
        await site.JoinAsync("anna@example.org");
        Change(site, "anna@example.org", member => member.IsLockedOut = true);

        var wrong = await MemberSite.SignInAsync(site.Visitor(2), password: "een heel ander wachtwoord");
        var unknown = await MemberSite.SignInAsync(site.Visitor(3), email: "niemand@example.org");
        var blocked = await MemberSite.SignInAsync(site.Visitor(4), email: "anna@example.org");

        Assert.All([wrong, unknown, blocked], answer => Assert.Equal(
            (HttpStatusCode.Unauthorized, wrong.Page.QuerySelector(".error-summary")!.TextContent),
            (answer.Status, answer.Page.QuerySelector(".error-summary")!.TextContent)));
        Assert.Equal(MemberSite.Email, wrong.Page.QuerySelector("[name=Email]")!.GetAttribute("value"));
    }

    [Theory, AllDatabases]
    public async Task SignIn_StrangersWhoGuess_HoldUpThemselvesAndNotTheMember(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind, "--Community:Members:MaxFailedAttempts=3");
        var known = await site.JoinAsync();
        var stranger = site.Visitor(7);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await MemberSite.SignInAsync(stranger, password: $"geraden woord {attempt}");
        }

        var guessed = await MemberSite.SignInAsync(stranger);
        await known.SendAsync("/mijn", "/uitloggen");
        var member = await MemberSite.SignInAsync(known);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.SeeOther), (guessed.Status, member.Status));
    }

    [Fact]
    public async Task SignIn_Ever_GivesANewSession()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.JoinAsync();
        var before = visitor.Cookies.GetAllCookies()[Session]!.Value;

        await visitor.SendAsync("/mijn", "/uitloggen");
        await MemberSite.SignInAsync(visitor);
        var after = visitor.Cookies.GetAllCookies()[Session]!.Value;
        using var thief = site.Visitor(9);
        thief.Cookies.Add(new Uri("http://127.0.0.1"), new Cookie(Session, before));

        Assert.NotEqual(before, after);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/mijn")).Status);
    }

    [Fact]
    public async Task Stay_WithoutARequestForTooLong_EndsUnlessTheDeviceIsRemembered()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        await site.JoinAsync();
        var (plain, remembered) = (site.Visitor(2), site.Visitor(3));
        await MemberSite.SignInAsync(plain);
        await remembered.SendAsync(
            "/inloggen", "/inloggen", ("Email", MemberSite.Email), ("Password", MemberSite.Password), ("Remember", "true"));

        site.Clock.Jump(TimeSpan.FromHours(13));
        var after = (Plain: (await plain.GetAsync("/mijn")).Status, Remembered: (await remembered.GetAsync("/mijn")).Status);
        site.Clock.Jump(TimeSpan.FromDays(15));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), after);
        Assert.Equal(HttpStatusCode.Redirect, (await remembered.GetAsync("/mijn")).Status);
    }

    [Theory, AllDatabases]
    public async Task Stay_BlockedOrDeletedByAnEditor_IsOutAtOnce(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (noor, anna) = (await site.JoinAsync(), await site.JoinAsync("anna@example.org"));

        Change(site, MemberSite.Email, member => member.IsLockedOut = true);
        site.Host.Get<IMemberService>().Delete(site.Find("anna@example.org")!);

        Assert.Equal(HttpStatusCode.Redirect, (await noor.GetAsync("/mijn")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await anna.GetAsync("/mijn")).Status);
    }

    [Theory, AllDatabases]
    public async Task Use_LinkOfTheMail_SignsInOnce(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        await site.JoinAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        var visitor = site.Visitor(2);
        await visitor.SendAsync("/inloggen/link", "/inloggen/link", ("Email", MemberSite.Email));
        var link = (await site.Mails.ReadAsync(MemberSite.Email, "Inloggen met deze link")).Link;

        var answers = await Task.WhenAll(Enumerable.Range(2, 6).Select(async number =>
            await site.Visitor((byte)number).SendAsync(link, "/inloggen/link/gebruiken")));

        Assert.Single(answers, answer => (answer.Status, answer.Location) == (HttpStatusCode.SeeOther, "/mijn"));
        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task Use_LinkThatIsOldOrOfAnother_IsRefused()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        await site.JoinAsync();
        await site.JoinAsync("anna@example.org");
        var visitor = site.Visitor(2);
        await visitor.SendAsync("/inloggen/link", "/inloggen/link", ("Email", MemberSite.Email));
        var link = (await site.Mails.ReadAsync(MemberSite.Email, "Inloggen met deze link")).Link;

        var ofAnother = link.Replace(site.Find()!.Key.ToString(), site.Find("anna@example.org")!.Key.ToString(), StringComparison.Ordinal);
        var other = await visitor.SendAsync(ofAnother, "/inloggen/link/gebruiken");
        site.Clock.Jump(TimeSpan.FromHours(1));
        var old = await visitor.SendAsync(link, "/inloggen/link/gebruiken");

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (other.Status, old.Status));
    }

    [Fact]
    public async Task Ask_LinkForKnownOrUnknownAddress_GetsTheSameAnswer()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        await site.JoinAsync();
        var visitor = site.Visitor(2);

        foreach (var page in new[] { "/inloggen/link", "/inloggen/vergeten" })
        {
            var known = await visitor.SendAsync(page, page, ("Email", MemberSite.Email));
            var unknown = await visitor.SendAsync(page, page, ("Email", "niemand@example.org"));

            Assert.Equal((known.Status, known.Location, known.Markup), (unknown.Status, unknown.Location, unknown.Markup));
        }

        Assert.Contains(
            "hoort geen account", (await site.Mails.ReadAsync("niemand@example.org", "geen account")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SiteThatSendsNoMail_OffersNoLinks()
    {
        await using var site = await MemberSite.OpenWithoutMailAsync(DatabaseKind.Sqlite);
        var visitor = site.Visitor();

        var login = await visitor.GetAsync("/inloggen");

        Assert.Equal(HttpStatusCode.OK, login.Status);
        Assert.Empty(login.Page.QuerySelectorAll("main a"));
        foreach (var page in new[] { "/registreren", "/inloggen/link", "/inloggen/vergeten" })
        {
            Assert.Equal((page, HttpStatusCode.NotFound), (page, (await visitor.GetAsync(page)).Status));
        }
    }

    /// <summary>What editors opened for a group is there as soon as a member is in it, and the login leads back.</summary>
    [Theory, AllDatabases]
    public async Task Open_PageForAGroup_AsksToSignInAndFollowsTheRole(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var visitor = await site.JoinAsync();
        await ProtectAsync(site);

        var stranger = await site.Visitor(2).GetAsync("/besloten");
        var outside = await visitor.GetAsync("/besloten");
        site.Host.Get<IMemberService>().AssignRole(site.Find()!.Id, "Lid");
        var inside = await visitor.GetAsync("/besloten");
        site.Host.Get<IMemberService>().DissociateRole(site.Find()!.Id, "Lid");
        var again = await visitor.GetAsync("/besloten");

        Assert.Equal(
            (HttpStatusCode.Redirect, "/inloggen?returnUrl=%2Fbesloten"), (stranger.Status, stranger.Location));
        Assert.Equal(
            (HttpStatusCode.Redirect, HttpStatusCode.OK, HttpStatusCode.Redirect), (outside.Status, inside.Status, again.Status));
        Assert.Contains("no-store", inside.CacheControl, StringComparison.Ordinal);
        Assert.DoesNotContain("besloten", (await site.Visitor(3).GetAsync("/besloten")).Markup, StringComparison.Ordinal);
    }

    private static void Change(MemberSite site, string email, Action<IMember> change)
    {
        var member = site.Find(email)!;
        change(member);
        site.Host.Get<IMemberService>().Save(member);
    }

    private static async Task ProtectAsync(MemberSite site)
    {
        var type = await new DocumentTypeBuilder(site.Host.Services, "textPage").With("heading").With("intro").CreateAsync();
        var template = await site.Host.Get<ITemplateService>()
            .CreateAsync("Tekstpagina", "textPage", string.Empty, Constants.Security.SuperUserKey);
        type.AllowedTemplates = [template.Result];
        type.SetDefaultTemplate(template.Result);
        Assert.True((await site.Host.Get<IContentTypeService>().UpdateAsync(type, Constants.Security.SuperUserKey)).Success);
        var home = Publish(site, "Begin", Constants.System.Root);
        var login = Publish(site, "inloggen", home.Id);
        var closed = Publish(site, "besloten", home.Id);
        var entry = new PublicAccessEntry(closed, login, home, []);
        entry.AddRule("Lid", Constants.Conventions.PublicAccess.MemberRoleRuleType);
        Assert.True(site.Host.Get<IPublicAccessService>().Save(entry).Success);
    }

    private static IContent Publish(MemberSite site, string name, int parent)
    {
        var documents = site.Host.Get<IContentService>();
        var page = documents.Create(name, parent, "textPage");
        Assert.True(documents.Save(page).Success);
        Assert.True(documents.Publish(page, ["*"]).Success);
        return page;
    }
}
