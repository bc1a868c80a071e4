using System.Net;
using System.Threading.RateLimiting;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Members.Passwords;

/// <summary>Another password: by a link from a mail, and by who knows the present one.</summary>
[Collection(nameof(KernelHost))]
public sealed class PasswordTests
{
    private const string Forgotten = "/inloggen/vergeten";
    private const string Choose = "/inloggen/nieuw-wachtwoord";
    private const string Own = "/mijn/wachtwoord";
    private const string Judge = "/wachtwoord-sterkte";
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

    [Fact]
    public async Task Change_OnADeviceThatIsRemembered_StaysRemembered()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        await site.JoinAsync();
        var (remembered, other) = (site.Visitor(2), site.Visitor(3));
        await remembered.SendAsync(
            "/inloggen", "/inloggen", ("Email", MemberSite.Email), ("Password", MemberSite.Password), ("Remember", "true"));

        var kept = await remembered.SendAsync(Own, Own, ("Current", MemberSite.Password), ("Password", NewPassword));
        await MemberSite.SignInAsync(other, password: NewPassword);
        var passing = await other.SendAsync(Own, Own, ("Current", NewPassword), ("Password", MemberSite.Password));

        Assert.Contains("expires=", SessionCookie(kept), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires=", SessionCookie(passing), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Nothing is said of a password that was not looked at.</summary>
    [Fact]
    public async Task Use_WhileTooManyPasswordsAreLookedAt_IsToldToComeBackAndKeepsTheForm()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await site.JoinAsync();
        var visitor = site.Visitor(2);
        var unfinished = await visitor.GetAsync(await site.AskForAccountAsync(visitor, "anna@example.org"));
        await visitor.SendAsync(Forgotten, Forgotten, ("Email", MemberSite.Email));
        var reset = await visitor.GetAsync((await site.Mails.ReadAsync(MemberSite.Email, "Kies een nieuw wachtwoord")).Link);
        var (turns, waiting) = Fill(site.Host.Get<PasswordHashing>());

        EditorAnswer[] answers =
        [
            await MemberSite.SignInAsync(site.Visitor(3)),
            await visitor.SendAsync(
                unfinished.Page, "/registreren/afmaken", ("Name", "Anna"), ("Password", MemberSite.Password), ("AcceptsRules", "true")),
            await visitor.SendAsync(reset.Page, Choose, ("Password", NewPassword)),
            await member.SendAsync(Own, Own, ("Current", MemberSite.Password), ("Password", NewPassword)),
            await member.SendAsync(
                "/mijn/e-mailadres", "/mijn/e-mailadres", ("Email", "nieuw@example.org"), ("Password", MemberSite.Password)),
            await member.SendAsync("/mijn/verwijderen", "/mijn/verwijderen", ("Password", MemberSite.Password), ("IsSure", "true")),
            await member.SendAsync("/mijn/authenticator", "/mijn/authenticator", ("Password", MemberSite.Password), ("Code", "123456")),
        ];

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status));
        Assert.All(answers, answer => Assert.Contains("erg druk", answer.Alert, StringComparison.Ordinal));
        Assert.All(answers, answer => Assert.Empty(answer.Page.QuerySelectorAll("[aria-invalid=true]")));
        Assert.Equal("Anna", answers[1].Page.QuerySelector("[name=Name]")!.GetAttribute("value"));
        Assert.Equal("nieuw@example.org", answers[4].Page.QuerySelector("[name=Email]")!.GetAttribute("value"));
        await EmptyAsync([.. turns, .. waiting]);
        Assert.Equal("/inloggen?wachtwoord=nieuw", (await visitor.SendAsync(reset.Page, Choose, ("Password", NewPassword))).Location);
    }

    [Theory]
    [InlineData("", "Kies een wachtwoord")]
    [InlineData("kort", "minstens 12 tekens")]
    [InlineData("wachtwoord123", "als eerste geprobeerd")]
    [InlineData("ilovemychemicalromance", "bekend woord")]
    [InlineData(MemberSite.Password, "sterk wachtwoord")]
    public async Task Judge_WhileTyping_SaysWhatTheFormWouldSay(string password, string said)
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Members:PasswordHintsPerTenMinutes=2");
        var visitor = site.Visitor();
        var form = await visitor.GetAsync(await site.AskForAccountAsync(visitor));
        var token = form.Page.QuerySelector($"[name={EditorClient.TokenField}]")!.GetAttribute("value")!;

        Task<EditorAnswer> JudgeAsync() => visitor.PostAsync(Judge, ("password", password), (EditorClient.TokenField, token));
        var stranger = await site.Visitor(2).PostAsync(Judge, ("password", password));
        var answer = await JudgeAsync();
        await JudgeAsync();
        var often = await JudgeAsync();
        var sent = await MemberSite.FinishAsync(visitor, await site.AskForAccountAsync(visitor), ("Password", password));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains(said, answer.Markup, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.CacheControl, StringComparison.Ordinal);
        Assert.Equal(password == MemberSite.Password, sent.Status == HttpStatusCode.SeeOther);
        Assert.True(sent.Status == HttpStatusCode.SeeOther || sent.Markup.Contains(said, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, stranger.Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, often.Status);
    }

    private static string SessionCookie(EditorAnswer answer) =>
        answer.CookiesSet.Single(cookie => cookie.Contains(".AspNetCore.Identity.Application=", StringComparison.Ordinal));

    private static (List<Task<RateLimitLease>> Turns, List<Task<RateLimitLease>> Waiting) Fill(PasswordHashing hashing)
    {
        var all = Enumerable.Range(0, PasswordHashing.Turns + PasswordHashing.MaxWaiting)
            .Select(_ => hashing.WaitForTurnAsync(TestContext.Current.CancellationToken))
            .ToList();
        return (all[..PasswordHashing.Turns], all[PasswordHashing.Turns..]);
    }

    private static async Task EmptyAsync(List<Task<RateLimitLease>> taken)
    {
        foreach (var turn in taken)
        {
            (await turn).Dispose();
        }
    }
}
