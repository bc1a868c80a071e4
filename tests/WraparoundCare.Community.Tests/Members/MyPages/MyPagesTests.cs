using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using WraparoundCare.Community.Tests.Members.Passkeys;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Members.MyPages;

/// <summary>What a member sees, corrects, takes along and ends.</summary>
[Collection(nameof(KernelHost))]
public sealed class MyPagesTests
{
    [Theory]
    [InlineData("/mijn")]
    [InlineData("/mijn/profiel")]
    [InlineData("/mijn/wachtwoord")]
    [InlineData("/mijn/apparaten")]
    [InlineData("/mijn/gegevens")]
    [InlineData("/mijn/verwijderen")]
    public async Task Get_WithoutSigningIn_AsksForThat(string page)
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);

        var answer = await site.Visitor().GetAsync(page);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.EndsWith("/inloggen?returnUrl=" + Uri.EscapeDataString(page), answer.Location, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Save_Profile_IsSeenByTheMemberAndTheKernel(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var visitor = await site.JoinAsync();

        var wrong = await visitor.SendAsync("/mijn/profiel", "/mijn/profiel", ("Name", new string('x', 61)));
        var done = await visitor.SendAsync("/mijn/profiel", "/mijn/profiel", ("Name", "<b>Noor</b> & co"));
        var my = await visitor.GetAsync(done.Location!);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("Dag <b>Noor</b> & co.", my.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<b>Noor</b> & co", site.Find()!.Name);
    }

    [Theory]
    [InlineData("Function", "bel 06 12345678", "telefoonnummer")]
    [InlineData("Organisation", "bsn 111222333", "burgerservicenummer")]
    [InlineData("Name", "noor@voorbeeld.nl", "e-mailadres")]
    public async Task Save_WhatNobodyNeedsThere_IsToldAndKept(string field, string value, string kind)
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.JoinAsync();

        var answer = await visitor.SendAsync("/mijn/profiel", "/mijn/profiel", (field, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(kind, answer.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(value, answer.Page.QuerySelector($"[name={field}]")!.GetAttribute("value"));
        Assert.Equal("Noor", site.Find()!.Name);
    }

    [Fact]
    public async Task Save_WhatMayBeSomethingElse_PassesOnceTheMemberSaysSo()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.JoinAsync();
        const string name = "Noor 030 2345678";

        var asked = await visitor.SendAsync("/mijn/profiel", "/mijn/profiel", ("Name", name));
        var question = asked.Page.QuerySelector("[name=PrivacyConfirmation]")!;
        Assert.False(question.HasAttribute("checked"));
        var more = await visitor.SendAsync(
            asked.Page, "/mijn/profiel", ("Function", "mail noor@voorbeeld.nl"), ("PrivacyConfirmation", question.GetAttribute("value")!));
        var number = await visitor.SendAsync(
            asked.Page, "/mijn/profiel", ("Function", "bsn 111222333"), ("PrivacyConfirmation", question.GetAttribute("value")!));
        var tooLong = await visitor.SendAsync(
            asked.Page, "/mijn/profiel", ("Function", new string('a', 300)), ("PrivacyConfirmation", question.GetAttribute("value")!));
        Assert.Equal("Noor", site.Find()!.Name);
        var done = await visitor.SendAsync(asked.Page, "/mijn/profiel", ("PrivacyConfirmation", question.GetAttribute("value")!));

        Assert.Equal(HttpStatusCode.BadRequest, more.Status);
        Assert.False(more.Page.QuerySelector("[name=PrivacyConfirmation]")!.HasAttribute("checked"));
        Assert.Equal(HttpStatusCode.BadRequest, number.Status);
        Assert.Contains("burgerservicenummer", number.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.True(tooLong.Page.QuerySelector("[name=PrivacyConfirmation]")!.HasAttribute("checked"));
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Equal(name, site.Find()!.Name);
        var my = await visitor.GetAsync("/mijn/profiel");
        Assert.Null(my.Page.QuerySelector("[name=PrivacyConfirmation]"));
    }

    [Fact]
    public async Task Save_AfterTheSessionEnded_GivesBackWhatWasTyped()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.JoinAsync();
        var form = await visitor.GetAsync("/mijn/profiel");
        site.Clock.Jump(TimeSpan.FromHours(13));

        var lost = await visitor.SendAsync(form.Page, "/mijn/profiel", ("Organisation", "Een zin die lang duurde"));
        await MemberSite.SignInAsync(visitor);
        var again = await visitor.SendAsync(lost.Page, "/mijn/profiel");

        Assert.Equal(HttpStatusCode.Unauthorized, lost.Status);
        Assert.Contains("niet meer ingelogd", lost.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/mijn?gedaan=profiel", again.Location);
    }

    [Theory, AllDatabases]
    public async Task End_AnotherSession_IsOutAtOnceAndOnlyOnesOwn(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var (here, elsewhere) = (await site.JoinAsync(), site.Visitor(2));
        await MemberSite.SignInAsync(elsewhere);
        var other = await site.JoinAsync("anna@example.org");

        var list = await here.GetAsync("/mijn/apparaten");
        var id = list.Page.QuerySelector("[action='/mijn/apparaten/uitloggen'] [name=id]")!.GetAttribute("value")!;
        var form = (await other.GetAsync("/mijn/profiel")).Page.QuerySelector($"[name={EditorClient.TokenField}]")!.GetAttribute("value")!;
        await other.PostAsync("/mijn/apparaten/uitloggen", ("id", id), (EditorClient.TokenField, form));
        var byAnother = await elsewhere.GetAsync("/mijn");
        var mine = await here.SendAsync(list.Page, "/mijn/apparaten/uitloggen", ("id", id));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.SeeOther), (byAnother.Status, mine.Status));
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/mijn")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/mijn")).Status);
    }

    [Theory, AllDatabases]
    public async Task Erase_WithTheLinkOfTheMail_LeavesNothingOfAMember(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var visitor = await site.JoinAsync();
        await visitor.SendAsync("/mijn/profiel", "/mijn/profiel", ("Name", "Merkteken"), ("Organisation", "Merkorganisatie"));
        await MemberSite.SignInAsync(site.Visitor(2), password: "verkeerd wachtwoord");
        await TurnOnAuthenticatorAsync(site, visitor);
        using var device = await site.MakePasskeyAsync(visitor, "Merkpasskey");
        await AskAsync(visitor, "Merkvraag", "Merkbericht");
        var key = site.Find()!.Key;
        var before = await FindAsync(site, "Merkteken", "Merkorganisatie");

        var guessed = await visitor.SendAsync("/mijn/verwijderen", "/mijn/verwijderen", ("Password", "geraden woord"), ("IsSure", "true"));
        await visitor.SendAsync("/mijn/verwijderen", "/mijn/verwijderen", ("Password", MemberSite.Password), ("IsSure", "true"));
        var link = (await site.Mails.ReadAsync(MemberSite.Email, "account verwijderen")).Link;
        Assert.NotNull(site.Find());
        var undecided = await visitor.SendAsync(link, "/account-verwijderen");
        var done = await visitor.SendAsync(link, "/account-verwijderen", ("Writing", "wissen"));
        await site.Mails.ReadAsync(MemberSite.Email, "account is verwijderd");

        Assert.All([guessed, undecided], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.Equal("/account-verwijderen/gedaan", done.Location);
        Assert.Null(site.Find());
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/mijn")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync(link)).Status);
        Assert.NotEmpty(before);
        Assert.Empty(await FindAsync(
            site, "Merkteken", "Merkorganisatie", "Merkpasskey", "Merkvraag", "Merkbericht", device.Id, MemberSite.Email, key.ToString()));
    }

    private static async Task AskAsync(EditorClient visitor, string title, string text = "Waar het om gaat.")
    {
        const string form = "/forum/afronden/nieuw";
        var asked = await visitor.SendAsync(form, form, ("Title", title), ("Text", text), ("IsUntraceable", "true"));
        Assert.Equal(HttpStatusCode.SeeOther, asked.Status);
    }

    private static async Task TurnOnAuthenticatorAsync(MemberSite site, EditorClient visitor)
    {
        var form = await visitor.GetAsync("/mijn/authenticator");
        var secret = Base32Encoding.ToBytes(form.Page.QuerySelector("[name=Secret]")!.GetAttribute("value"));
        var code = new Totp(secret).ComputeTotp(site.Clock.GetUtcNow().UtcDateTime);
        var done = await visitor.SendAsync(form.Page, "/mijn/authenticator", ("Password", MemberSite.Password), ("Code", code));
        Assert.Equal(HttpStatusCode.OK, done.Status);
    }

    /// <summary>A table in which a member's key can stand is declared by who keeps it: it is exported and erased.</summary>
    [Fact]
    public async Task Schema_EachTableWithAMembersKey_IsDeclared()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var declared = site.Host.Services.GetServices<PersonalData>().SelectMany(data => data.Tables).ToList();

        using var work = site.Host.Get<UnitOfWorkFactory>().Create();
        var tables = work.Db.Model.GetEntityTypes()
            .Where(row => row.GetProperties().Any(
                column => column.GetColumnName() is "member_key" or "author_key" or "account_key" or "user_or_member_key"))
            .Select(row => row.GetTableName());

        Assert.Empty(tables.Except(declared));
        Assert.Equal(declared.Distinct(), declared);
    }

    /// <summary>Wherever it may stand: every column of every table.</summary>
    private static async Task<IReadOnlyList<string>> FindAsync(MemberSite site, params string[] marks)
    {
        using var work = site.Host.Get<UnitOfWorkFactory>().Create();
        var places =
            from row in work.Db.Model.GetEntityTypes()
            from column in row.GetProperties()
            from mark in marks
            select $"\"{row.GetTableName()}\" WHERE LOWER(CAST(\"{column.GetColumnName()}\" AS TEXT)) LIKE '%{mark.ToLowerInvariant()}%'";
        var sources = places.Distinct().ToArray();
        var counts = await Rows.CountAsync(site.Host, sources);
        return [.. sources.Where((_, at) => counts[at] > 0)];
    }

    [Theory, AllDatabases]
    public async Task Download_OwnData_HasAllOfItAndNothingOfOthers(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var visitor = await site.JoinAsync();
        var other = await site.JoinAsync("anna@example.org");
        await AskAsync(visitor, "Een vraag van Noor");
        await AskAsync(other, "Een vraag van Anna");
        await visitor.SendAsync("/mijn/profiel", "/mijn/profiel", ("Name", "<script>Noor</script>"));
        using var device = await site.MakePasskeyAsync(visitor, "Tablet in de keuken");

        var (json, html) = await DownloadAsync(site, visitor);

        var parts = JsonDocument.Parse(json).RootElement.GetProperty("onderdelen").EnumerateArray().ToList();
        Assert.Equal(
            [
                "Genoemd op het forum", "Moderatie van het forum", "Forum", "Bestanden op het forum", "Volgen en meldingen",
                "Bewaarde berichten", "Berichten van het vorige forum", "Tips op de site", "Ervaringen die je deelt", "Inloggen",
                "Account",
            ],
            parts.Select(part => part.GetProperty("naam").GetString()));
        Assert.Contains(MemberSite.Email, json, StringComparison.Ordinal);
        Assert.Contains("spelregels", json, StringComparison.Ordinal);
        Assert.Contains("Tablet in de keuken", json, StringComparison.Ordinal);
        Assert.Contains("Een vraag van Noor", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Een vraag van Anna", json + html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;Noor", html, StringComparison.Ordinal);
        Assert.DoesNotContain("anna@example.org", json + html, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Find()!.RawPasswordValue!, json + html, StringComparison.Ordinal);
    }

    private static async Task<(string Json, string Html)> DownloadAsync(MemberSite site, EditorClient visitor)
    {
        var token = (await visitor.GetAsync("/mijn/gegevens")).Page
            .QuerySelector($"[action='/mijn/gegevens/downloaden'] [name={EditorClient.TokenField}]")!.GetAttribute("value")!;
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = visitor.Cookies })
        {
            BaseAddress = new Uri(site.Host.App.Urls.First()),
        };
        using var fields = new FormUrlEncodedContent([KeyValuePair.Create(EditorClient.TokenField, token)]);
        using var answer = await client.PostAsync("/mijn/gegevens/downloaden", fields, TestContext.Current.CancellationToken);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        return (await ReadAsync(zip, PersonalDataArchive.JsonName), await ReadAsync(zip, PersonalDataArchive.HtmlName));
    }

    private static async Task<string> ReadAsync(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(await zip.GetEntry(name)!.OpenAsync());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
