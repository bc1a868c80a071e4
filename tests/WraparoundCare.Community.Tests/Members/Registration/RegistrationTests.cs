using System.Net;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Members.Registration;

/// <summary>Making an account, from the page that asks for an address to the first page of a member.</summary>
[Collection(nameof(KernelHost))]
public sealed class RegistrationTests
{
    private const string Page = "/registreren";
    private const string End = "/registreren/afmaken";

    [Theory, AllDatabases]
    public async Task Register_WithTheLinkOfTheMail_MakesANewMemberWhoIsSignedIn(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var visitor = site.Visitor();

        var asked = await visitor.SendAsync(Page, Page, ("Email", "  Noor@Example.org "));
        var mail = await site.Mails.ReadAsync("noor@example.org", "Maak je account af");
        Assert.Null(site.Find());
        var done = await MemberSite.FinishAsync(visitor, mail.Link, ("Function", "Gezinsbegeleider"));
        var my = await visitor.GetAsync(done.Location!);

        Assert.Equal((HttpStatusCode.SeeOther, "/registreren/verstuurd"), (asked.Status, asked.Location));
        Assert.Equal((HttpStatusCode.SeeOther, "/mijn?welkom=true"), (done.Status, done.Location));
        Assert.Contains("Dag Noor.", my.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("no-store", my.CacheControl, StringComparison.Ordinal);
        var member = site.Find()!;
        Assert.Equal(("Noor", "noor@example.org", true), (member.Name, member.Email, member.IsApproved));
        Assert.Empty(site.Host.Get<IMemberService>().GetAllRoles(member.Id));
        Assert.DoesNotContain(MemberSite.Password, member.RawPasswordValue!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_KnownOrUnknownAddress_GetsTheSameAnswerAndAMailOfItsOwn()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        await site.JoinAsync();
        var visitor = site.Visitor();

        var unknown = await visitor.SendAsync(Page, Page, ("Email", "niemand@example.org"));
        var known = await visitor.SendAsync(Page, Page, ("Email", MemberSite.Email));

        Assert.Equal(
            (unknown.Status, unknown.Location, unknown.CacheControl, unknown.Markup),
            (known.Status, known.Location, known.CacheControl, known.Markup));
        Assert.Equal("/inloggen", (await site.Mails.ReadAsync(MemberSite.Email, "al een account")).Link);
        Assert.NotNull(await site.Mails.ReadAsync("niemand@example.org", "Maak je account af"));
    }

    [Theory, AllDatabases]
    public async Task Finish_SeveralTimesAtOnce_MakesOneAccount(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var link = await site.AskForAccountAsync(site.Visitor());

        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(number => MemberSite.FinishAsync(
            site.Visitor((byte)number), link, ("Name", $"Noor {number}"))));

        Assert.Single(answers, answer => answer.Location == "/mijn?welkom=true");
        Assert.Equal(5, answers.Count(answer => answer.Status == HttpStatusCode.BadRequest));
        Assert.Equal(1, site.Host.Get<IMemberService>().Count(Umbraco.Cms.Core.Constants.Conventions.MemberTypes.DefaultAlias));
    }

    [Theory]
    [InlineData("Password", "", "Kies een wachtwoord")]
    [InlineData("Password", "elf tekens.", "minstens 12 tekens")]
    [InlineData("Password", "wachtwoord123", "als eerste geprobeerd")]
    [InlineData("Password", "noor@example.org", "je e-mailadres")]
    [InlineData("Name", " ", "hoe je wilt heten")]
    [InlineData("AcceptsRules", "false", "spelregels")]
    public async Task Finish_WrongInput_SaysWhyAndKeepsWhatWasTyped(string field, string value, string reason)
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var visitor = site.Visitor();

        var answer = await MemberSite.FinishAsync(
            visitor, await site.AskForAccountAsync(visitor), ("Organisation", "De Kring"), (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(reason, answer.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("De Kring", answer.Page.QuerySelector("[name=Organisation]")!.GetAttribute("value"));
        Assert.Empty(answer.Page.QuerySelector("[name=Password]")!.GetAttribute("value") ?? string.Empty);
        Assert.Null(site.Find());
    }

    [Theory]
    [InlineData("wat korter dan vierenzestig tekens maar met ümläuten, ☂ en \"aanhalingstekens\"")]
    [InlineData("  een spatie ervoor, en erna  ")]
    public async Task Finish_AnyCharacters_AreAPassword(string password)
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var visitor = site.Visitor();

        var done = await MemberSite.FinishAsync(visitor, await site.AskForAccountAsync(visitor), ("Password", password));

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await MemberSite.SignInAsync(site.Visitor(2), password: password)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await MemberSite.SignInAsync(site.Visitor(3), password: password.Trim() + "x")).Status);
    }

    [Fact]
    public async Task Open_LinkThatIsOldUsedOrChanged_SaysSoWithoutSayingWhy()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var visitor = site.Visitor();
        var used = await site.AskForAccountAsync(visitor);
        var form = await visitor.GetAsync(used);
        await MemberSite.FinishAsync(site.Visitor(2), used);
        var old = await site.AskForAccountAsync(visitor, "anna@example.org");

        var again = await visitor.SendAsync(
            form.Page, End, ("Name", "Een ander"), ("Password", "een tweede reeks woorden"), ("AcceptsRules", "true"));
        var changed = await visitor.GetAsync(used + "x");
        var empty = await visitor.GetAsync(End);
        site.Clock.Jump(TimeSpan.FromDays(2));
        var late = await visitor.GetAsync(old);

        Assert.All([again, changed, empty, late], answer => Assert.Equal(
            (HttpStatusCode.BadRequest, "Deze link werkt niet meer"),
            (answer.Status, answer.Page.QuerySelector("h1")!.TextContent)));
        Assert.Equal("Noor", site.Find()!.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen adres")]
    [InlineData("Noor <noor@example.org>")]
    [InlineData("noor@example.org\r\nBcc: ander@example.org")]
    [InlineData("noor@example.org, ander@example.org")]
    public async Task Ask_WhatIsNoAddress_IsToldAtTheField(string typed)
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);

        var answer = await site.Visitor().SendAsync(Page, Page, ("Email", typed));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("[name=Email][aria-invalid=true]"));
    }

    [Fact]
    public async Task Ask_FieldThatNobodySeesIsFilledIn_SendsNothingAndLooksTheSame()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var visitor = site.Visitor();

        var program = await visitor.SendAsync(Page, Page, ("Email", "program@example.org"), ("Website", "http://koop.example"));
        await site.AskForAccountAsync(visitor);

        Assert.Equal("/registreren/verstuurd", program.Location);
        Assert.Equal(1, site.Mails.Count);
    }

    [Fact]
    public async Task Ask_TooOftenFromOneAddress_MustWaitAndOthersNeedNot()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Members:MailsPerTenMinutes=1");
        await site.Visitor().SendAsync(Page, Page, ("Email", "een@example.org"));

        var answer = await site.Visitor().SendAsync(Page, Page, ("Email", "twee@example.org"));
        var other = await site.Visitor(2).SendAsync(Page, Page, ("Email", "drie@example.org"));

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.SeeOther), (answer.Status, other.Status));
        Assert.Equal("twee@example.org", answer.Page.QuerySelector("[name=Email]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Ask_SiteThatTakesNobody_SaysSo()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite, "--Community:Members:IsOpen=false");

        var answer = await site.Visitor().GetAsync(Page);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("kan nu niet", answer.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }
}
