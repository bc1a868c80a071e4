using System.Net;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Members.Passwords;

/// <summary>Another password: by a link from a mail, and by who knows the present one.</summary>
[Collection(nameof(KernelHost))]
public sealed class PasswordTests
{
    private const string Forgotten = "/inloggen/vergeten";
    private const string Choose = "/inloggen/nieuw-wachtwoord";
    private const string Own = "/mijn/wachtwoord";
    private const string NewPassword = "een heel nieuw wachtwoord";

    [Theory, AllDatabases]
    public async Task Reset_WithTheLinkOfTheMail_SetsThePasswordOnceAndEndsEverySession(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var elsewhere = await site.JoinAsync();
        var visitor = site.Visitor(2);
        await visitor.SendAsync(Forgotten, Forgotten, ("Email", MemberSite.Email));
        var link = (await site.Mails.ReadAsync(MemberSite.Email, "Kies een nieuw wachtwoord")).Link;

        var form = await visitor.GetAsync(link);
        var weak = await visitor.SendAsync(form.Page, Choose, ("Password", "kort"));
        var done = await visitor.SendAsync(weak.Page, Choose, ("Password", NewPassword));
        var again = await visitor.SendAsync(form.Page, Choose, ("Password", NewPassword + "2"));

        Assert.Equal(HttpStatusCode.BadRequest, weak.Status);
        Assert.Equal("/inloggen?wachtwoord=nieuw", done.Location);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/mijn")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await MemberSite.SignInAsync(site.Visitor(3))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await MemberSite.SignInAsync(site.Visitor(4), password: NewPassword)).Status);
        Assert.NotNull(await site.Mails.ReadAsync(MemberSite.Email, "wachtwoord is veranderd"));
    }

    [Fact]
    public async Task Open_LinkThatIsOldOrMadeUp_SaysSoWithoutSayingWhy()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        await site.JoinAsync();
        var visitor = site.Visitor(2);
        await visitor.SendAsync(Forgotten, Forgotten, ("Email", MemberSite.Email));
        var link = (await site.Mails.ReadAsync(MemberSite.Email, "Kies een nieuw wachtwoord")).Link;

        var madeUp = await visitor.GetAsync($"{Choose}?member={Guid.NewGuid()}&token=dGVzdA");
        var empty = await visitor.GetAsync(Choose);
        site.Clock.Jump(TimeSpan.FromHours(1));
        var old = await visitor.GetAsync(link);

        Assert.All([madeUp, empty, old], answer => Assert.Equal((HttpStatusCode.BadRequest, empty.Markup), (answer.Status, answer.Markup)));
    }

    [Theory, AllDatabases]
    public async Task Change_ByWhoKnowsThePresentOne_EndsTheOtherSessions(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var here = await site.JoinAsync();
        var elsewhere = site.Visitor(2);
        await MemberSite.SignInAsync(elsewhere);

        var guessed = await here.SendAsync(Own, Own, ("Current", "niet dit wachtwoord"), ("Password", NewPassword));
        var done = await here.SendAsync(Own, Own, ("Current", MemberSite.Password), ("Password", NewPassword));

        Assert.Equal(HttpStatusCode.BadRequest, guessed.Status);
        Assert.Equal("/mijn?gedaan=wachtwoord", done.Location);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/mijn")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/mijn")).Status);
    }
}
