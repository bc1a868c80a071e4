using System.Net;
using OtpNet;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Accounts.Passkeys;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Members.Passkeys;

/// <summary>Passkeys of members, with a device in software; the browser journeys use Chromium's.</summary>
[Collection(nameof(KernelHost))]
public sealed class PasskeyTests
{
    private const string Own = PasskeyVisits.Own;
    private const string Session = ".AspNetCore.Identity.Application";
    private const string Refused = "Deze passkey werkt hier niet";

    /// <summary>From the first passkey to its end, of somebody who is asked for a code otherwise.</summary>
    [Theory, AllDatabases]
    public async Task SignIn_WithAPasskey_NeedsNoPasswordOrCode(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await site.JoinAsync();
        await TurnOnAuthenticatorAsync(site, member);
        using var device = await site.MakePasskeyAsync(member);
        var mail = await site.Mails.ReadAsync(MemberSite.Email, "nieuwe passkey");
        var visitor = site.Visitor(2);

        var signedIn = await visitor.SignInWithAsync(device, "/mijn/gegevens");
        var first = visitor.Cookies.GetAllCookies()[Session]!.Value;
        var list = await visitor.GetAsync(Own);
        await visitor.SendAsync("/mijn", "/uitloggen");
        var again = await visitor.SignInWithAsync(device, "https://elders.example/");

        Assert.Equal((HttpStatusCode.SeeOther, "/mijn/gegevens"), (signedIn.Status, signedIn.Location));
        Assert.Contains("Telefoon", mail.Text, StringComparison.Ordinal);
        Assert.Equal(Own, mail.Link);
        Assert.Contains("Laatst gebruikt", list.Page.QuerySelector(".entries__item")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/mijn", again.Location);
        Assert.NotEqual(first, visitor.Cookies.GetAllCookies()[Session]!.Value);

        var id = list.Page.QuerySelector("a[href*=weghalen]")!.GetAttribute("href")!;
        var sure = await visitor.GetAsync(id);
        var removed = await visitor.SendAsync(sure.Page, Own + "/weghalen");
        await site.Mails.ReadAsync(MemberSite.Email, "passkey is weggehaald");
        var gone = await site.Visitor(3).SignInWithAsync(device);

        Assert.Contains("Telefoon", sure.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Own + "?gedaan=weg", removed.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(id)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, gone.Status);
    }

    /// <summary>An answer counts once, in the browser and for the question that it was given to, within minutes.</summary>
    [Theory, AllDatabases]
    public async Task SignIn_AnswerToAnotherQuestion_IsRefused(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await site.JoinAsync();
        using var device = await site.MakePasskeyAsync(member);
        var (visitor, thief) = (site.Visitor(2), site.Visitor(3));
        await thief.AskAsync();

        var used = await visitor.AskAsync();
        var answer = device.Answer(used.Options);
        var foreign = await thief.AnswerAsync(used, answer);
        var all = await site.AnswerAtOnceAsync(visitor, used, answer);
        var replayed = await visitor.AnswerAsync(used, answer);
        var another = await visitor.AskAsync();
        var mixed = await visitor.AnswerAsync(another, answer);
        var making = PasskeyQuestion.Of(await member.BeginMakingAsync());
        await member.SendAsync("/mijn", "/uitloggen");
        var ofMaking = await member.AnswerAsync(making, device.Answer(another.Options));
        var old = await visitor.AskAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        var late = await visitor.AnswerAsync(old, device.Answer(old.Options));

        Assert.Single(all, one => one.Status == HttpStatusCode.SeeOther);
        Assert.All(
            [foreign, replayed, mixed, ofMaking, late, .. all.Where(one => one.Status != HttpStatusCode.SeeOther)], AssertRefused);
        Assert.Equal(2, (await Rows.CountAsync(site.Host, "used_passkey_challenge"))[0]);
        Assert.Equal("/mijn", (await visitor.SignInWithAsync(device)).Location);
    }

    [Fact]
    public async Task SignIn_DeviceThatIsNotTheMembers_IsRefusedWithTheSameAnswer()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        using var device = await site.MakePasskeyAsync(await site.JoinAsync());
        using var other = await site.MakePasskeyAsync(await site.JoinAsync("anna@example.org"));
        using var unknown = new TestPasskey(site.Address) { Owner = device.Owner };
        var (owner, visitor) = (other.Owner, site.Visitor(2));

        var strange = await visitor.SignInWithAsync(unknown);
        device.VerifiesUser = false;
        var unverified = await visitor.SignInWithAsync(device);
        device.VerifiesUser = true;
        device.Origin = "https://elders.example";
        var elsewhere = await visitor.SignInWithAsync(device);
        other.Owner = device.Owner;
        var asSomebodyElse = await visitor.SignInWithAsync(other);
        other.Owner = owner;
        var anna = site.Find("anna@example.org")!;
        anna.IsLockedOut = true;
        site.Host.Get<IMemberService>().Save(anna);
        var blocked = await visitor.SignInWithAsync(other);
        var question = await visitor.AskAsync();
        var nonsense = await visitor.AnswerAsync(question, "{\"id\":\"AAAA\"}");
        var none = await visitor.AnswerAsync(question, string.Empty);

        Assert.All([strange, unverified, elsewhere, asSomebodyElse, blocked, nonsense], AssertRefused);
        Assert.Single(new[] { strange, blocked }.Select(answer => answer.Page.QuerySelector("main")!.TextContent).Distinct());
        Assert.Equal(HttpStatusCode.BadRequest, none.Status);
        Assert.Contains("Log in met je wachtwoord", none.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/inloggen", (await visitor.GetAsync(PasskeyVisits.Login)).Location);
    }

    [Fact]
    public async Task Send_WhatNoBrowserSends_IsRefused()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var (member, visitor) = (await site.JoinAsync(), site.Visitor(2));
        using var device = new TestPasskey(site.Address);
        var made = device.Make(PasskeyQuestion.Of(await member.BeginMakingAsync()).Options);
        string[] broken =
        [
            "null", "[]", "7", "geen json", "{}", "{\"id\":\"!!\",\"type\":\"public-key\",\"response\":null}",
            made, made[..^2], made.Replace("o2NmbXRk", "o2NmbXR_", StringComparison.Ordinal),
            new string('[', 10_000), made.Replace(device.Id, new string('A', 20_000), StringComparison.Ordinal),
        ];

        foreach (var credential in broken)
        {
            AssertRefused(await visitor.AnswerAsync(await visitor.AskAsync(), credential));
            var question = PasskeyQuestion.Of(await member.BeginMakingAsync());
            var answer = await member.SendAsync(Own, Own, ("Name", "Telefoon"), ("credential", credential), ("state", question.State));
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        }

        Assert.Equal([0, 0], await Rows.CountAsync(site.Host, "account_passkey", "used_passkey_challenge"));
    }

    [Fact]
    public async Task SignIn_TooOften_IsToldToWait()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Members:AttemptsPerTenMinutes=2");
        using var device = new TestPasskey(site.Address);
        var visitor = site.Visitor();
        await visitor.SignInWithAsync(device);
        await visitor.SignInWithAsync(device);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.SignInWithAsync(device)).Status);
    }

    /// <summary>Who has the session alone makes no passkey with it, and nobody makes one for another.</summary>
    [Theory, AllDatabases]
    public async Task Make_LongAfterSigningIn_AsksForThePassword(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (member, other) = (await site.JoinAsync(), await site.JoinAsync("anna@example.org"));
        using var device = new TestPasskey(site.Address);
        var fresh = await member.GetAsync(Own);
        site.Clock.Advance(TimeSpan.FromMinutes(11));

        var none = await member.BeginMakingAsync();
        var wrong = await member.SendAsync(Own, Own, ("Name", "Mijn <b>laptop</b>"), ("Password", "geraden woord hier"));
        var right = await member.BeginMakingAsync(("Password", MemberSite.Password));
        var unsupported = await member.SendAsync(Own, Own, ("Name", "Laptop"), ("Password", MemberSite.Password));
        var question = PasskeyQuestion.Of(right);
        var ofAnother = await other.MakeAsync(device, question);
        var late = PasskeyQuestion.Of(await member.BeginMakingAsync(("Password", MemberSite.Password)));
        var made = await member.MakeAsync(device, question);
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        var tooLate = await member.MakeAsync(device, late);
        var twice = await member.MakeAsync(device, question);

        Assert.Null(fresh.Page.QuerySelector("[name=Password]"));
        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.OK), (none.Status, wrong.Status, right.Status));
        Assert.Contains("niet je wachtwoord", wrong.Page.QuerySelector("#fout-Password")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Mijn <b>laptop</b>", wrong.Page.QuerySelector("[name=Name]")!.GetAttribute("value"));
        Assert.Contains("kan hier geen passkey", unsupported.Page.QuerySelector("#fout-Name")!.TextContent, StringComparison.Ordinal);
        Assert.All([ofAnother, unsupported, tooLate, twice], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.Equal(Own + "?gedaan=gemaakt", made.Location);
        Assert.Equal(1, (await Rows.CountAsync(site.Host, "account_passkey"))[0]);
    }

    [Fact]
    public async Task Make_WithoutAName_SaysSoAtTheField()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await site.JoinAsync();
        var tooLong = new string('a', AccountPasskeys.NameMaxLength + 1);

        var empty = await member.BeginMakingAsync(("Name", " "));
        var said = await member.SendAsync(Own, Own, ("Name", " "));
        var longer = await member.SendAsync(Own, Own, ("Name", tooLong));
        for (var number = 0; number < AccountPasskeys.MaxForAccount; number++)
        {
            (await site.MakePasskeyAsync(member, $"Apparaat {number}")).Dispose();
        }

        var full = await member.SendAsync(Own, Own, ("Name", "Nog een"));

        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Geef je passkey een naam", said.Page.QuerySelector("#fout-Name")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(tooLong, longer.Page.QuerySelector("[name=Name]")!.GetAttribute("value"));
        Assert.NotNull(longer.Page.QuerySelector("#fout-Name"));
        Assert.Contains("Haal er eerst een weg", full.Page.QuerySelector("#fout-Name")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Change_PasskeyOfSomebodyElse_IsNotThere(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (member, other) = (await site.JoinAsync(), await site.JoinAsync("anna@example.org"));
        using var mine = await site.MakePasskeyAsync(member);
        using var theirs = await site.MakePasskeyAsync(other, "Tablet");
        var form = await member.GetAsync($"{Own}/naam?id={mine.Id}");

        var renamed = await member.SendAsync(form.Page, Own + "/naam", ("Id", theirs.Id), ("Name", "Gestolen"));
        var removal = await member.SendAsync($"{Own}/weghalen?id={mine.Id}", Own + "/weghalen", ("Id", theirs.Id));
        var empty = await member.SendAsync(form.Page, Own + "/naam", ("Name", ""));
        var unreadable = await member.SendAsync(form.Page, Own + "/naam", ("Name", "Tele\0foon"));
        var own = await member.SendAsync(form.Page, Own + "/naam", ("Name", "<i>Oude</i> telefoon"));

        Assert.All(
            [renamed, removal, await member.GetAsync($"{Own}/naam?id={theirs.Id}"), await member.GetAsync(Own + "/weghalen")],
            answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (empty.Status, unreadable.Status));
        Assert.Equal(Own + "?gedaan=naam", own.Location);
        Assert.Equal("<i>Oude</i> telefoon", (await member.GetAsync(Own)).Page.QuerySelector(".entries__title")!.TextContent);
        Assert.Equal("Tablet", (await other.GetAsync(Own)).Page.QuerySelector(".entries__title")!.TextContent);
    }

    private static void AssertRefused(EditorAnswer answer)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Contains(Refused, answer.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task TurnOnAuthenticatorAsync(MemberSite site, EditorClient visitor)
    {
        var form = await visitor.GetAsync("/mijn/authenticator");
        var secret = Base32Encoding.ToBytes(form.Page.QuerySelector("[name=Secret]")!.GetAttribute("value"));
        var code = new Totp(secret).ComputeTotp(site.Clock.GetUtcNow().UtcDateTime);
        await visitor.SendAsync(form.Page, "/mijn/authenticator", ("Password", MemberSite.Password), ("Code", code));
        Assert.StartsWith("/inloggen/code", (await MemberSite.SignInAsync(site.Visitor(5))).Location, StringComparison.Ordinal);
    }
}
