using System.Net;
using System.Text.Json;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Privacy.Guard;

/// <summary>What a script asks while somebody writes.</summary>
public sealed class PrivacyCheckTests
{
    private const string Address = "/privacycontrole";

    [Fact]
    public async Task Check_TextWithANumber_SaysWhereAndWhyAndKeepsNothing()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var visitor = site.Visitor();
        var token = await TokenAsync(visitor);
        const string text = "Zijn 😀 bsn is 111222333, en bel 06-12345678.";

        var answer = await visitor.PostAsync(Address, ("text", text), (EditorClient.TokenField, token));
        var nothing = await visitor.PostAsync(Address, ("text", "Een gezin in de regio."), (EditorClient.TokenField, token));
        var empty = await visitor.PostAsync(Address, (EditorClient.TokenField, token));

        var found = JsonDocument.Parse(answer.Markup).RootElement.EnumerateArray().ToList();
        Assert.Equal(["111222333", "06-12345678"], found.Select(remark => PartOf(text, remark)));
        Assert.All(found, remark => Assert.NotEmpty(remark.GetProperty("instead").GetString()!));
        Assert.StartsWith("Dit lijkt een burgerservicenummer", found[0].GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("111222333", answer.Markup, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.CacheControl, StringComparison.Ordinal);
        Assert.Equal("[]", nothing.Markup);
        Assert.Equal("[]", empty.Markup);
    }

    [Fact]
    public async Task Check_FromElsewhereOrTooMuch_IsRefused()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var visitor = site.Visitor();
        var token = await TokenAsync(visitor);

        var without = await visitor.PostAsync(Address, ("text", "bsn 111222333"));
        var tooMuch = await visitor.PostAsync(
            Address, ("text", new string('a', 300 * 1024)), (EditorClient.TokenField, token));

        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Equal(HttpStatusCode.BadRequest, tooMuch.Status);
    }

    private static async Task<string> TokenAsync(EditorClient visitor)
    {
        var page = (await visitor.GetAsync("/registreren")).Page;
        return page.QuerySelector($"[name={EditorClient.TokenField}]")!.GetAttribute("value")!;
    }

    private static string PartOf(string text, JsonElement remark) =>
        text.Substring(remark.GetProperty("start").GetInt32(), remark.GetProperty("length").GetInt32());
}
