using System.Net;
using OtpNet;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Members.SecondStep;

/// <summary>An authenticator app as a second step of members.</summary>
[Collection(nameof(KernelHost))]
public sealed class AuthenticatorTests
{
    private const string Own = "/mijn/authenticator";
    private const string Code = "/inloggen/code";

    [Theory, AllDatabases]
    public async Task SignIn_WithAnApp_NeedsTheCodeAfterPasswordAndLink(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await site.JoinAsync();
        var (secret, codes) = await TurnOnAsync(site, member);
        var visitor = site.Visitor(2);

        var password = await MemberSite.SignInAsync(visitor, returnUrl: "/mijn/profiel");
        Assert.Equal($"{Code}?returnUrl=%2Fmijn%2Fprofiel", password.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/mijn")).Status);
        var wrong = await visitor.SendAsync(password.Location!, Code, ("Code", "000000"));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        var right = await visitor.SendAsync(wrong.Page, Code, ("Code", CodeOf(site, secret)));
        Assert.Equal((HttpStatusCode.Unauthorized, "/mijn/profiel"), (wrong.Status, right.Location));

        var other = site.Visitor(3);
        await other.SendAsync("/inloggen/link", "/inloggen/link", ("Email", MemberSite.Email));
        var link = (await site.Mails.ReadAsync(MemberSite.Email, "Inloggen met deze link")).Link;
        var linked = await other.SendAsync(link, "/inloggen/link/gebruiken");
        Assert.StartsWith(Code, linked.Location, StringComparison.Ordinal);
        Assert.Equal("/mijn", (await other.SendAsync(linked.Location!, Code, ("Code", codes[0]))).Location);

        var again = site.Visitor(4);
        var asked = await MemberSite.SignInAsync(again);
        Assert.Equal(HttpStatusCode.Unauthorized, (await again.SendAsync(asked.Location!, Code, ("Code", codes[0]))).Status);
    }

    [Theory, AllDatabases]
    public async Task TurnOff_WithPasswordAndCode_LeavesThePasswordAlone(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await site.JoinAsync();
        var (_, codes) = await TurnOnAsync(site, member);

        var guessed = await member.SendAsync(Own, Own + "/uit", ("Password", "geraden woord"), ("Code", codes[1]));
        var wrong = await member.SendAsync(Own, Own + "/uit", ("Password", MemberSite.Password), ("Code", "000000"));
        var off = await member.SendAsync(Own, Own + "/uit", ("Password", MemberSite.Password), ("Code", codes[1]));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, Own), (guessed.Status, wrong.Status, off.Location));
        Assert.Equal("/mijn", (await MemberSite.SignInAsync(site.Visitor(2))).Location);
    }

    [Fact]
    public async Task TurnOn_WithoutPasswordOrCode_StaysOffAndEndsNothing()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await site.JoinAsync();
        var form = await member.GetAsync(Own);
        var secret = form.Page.QuerySelector("[name=Secret]")!.GetAttribute("value")!;

        var guessed = await member.SendAsync(form.Page, Own, ("Password", "geraden woord"), ("Code", CodeOf(site, secret)));
        var wrong = await member.SendAsync(form.Page, Own, ("Password", MemberSite.Password), ("Code", "000000"));

        Assert.All([guessed, wrong], answer => Assert.Equal(
            (HttpStatusCode.BadRequest, secret), (answer.Status, answer.Page.QuerySelector("[name=Secret]")!.GetAttribute("value"))));
        Assert.Equal("/mijn", (await MemberSite.SignInAsync(site.Visitor(2))).Location);
    }

    [Fact]
    public async Task Ask_CodeWithoutAPassword_StartsAgain()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);

        Assert.Equal("/inloggen?returnUrl=%2Fmijn", (await site.Visitor().GetAsync(Code)).Location);
    }

    private static async Task<(string Secret, IReadOnlyList<string> Codes)> TurnOnAsync(MemberSite site, EditorClient member)
    {
        var form = await member.GetAsync(Own);
        var secret = form.Page.QuerySelector("[name=Secret]")!.GetAttribute("value")!;
        var done = await member.SendAsync(form.Page, Own, ("Password", MemberSite.Password), ("Code", CodeOf(site, secret)));
        Assert.Equal(HttpStatusCode.OK, done.Status);
        return (secret, [.. done.Page.QuerySelectorAll("main li code").Select(code => code.TextContent)]);
    }

    private static string CodeOf(MemberSite site, string secret) =>
        new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(site.Clock.GetUtcNow().UtcDateTime);
}
