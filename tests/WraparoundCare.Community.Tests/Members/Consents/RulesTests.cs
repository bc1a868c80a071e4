using System.Net;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Community.Tests.Members.Consents;

/// <summary>Rules that editors changed after somebody agreed to them.</summary>
public sealed class RulesTests
{
    [Theory, AllDatabases]
    public async Task Open_MyPageAfterTheRulesChanged_AsksToAgreeAndKeepsBoth(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var member = await site.JoinAsync();
        var fresh = await member.GetAsync("/mijn");
        await Rows.ExecuteAsync(site.Host, "UPDATE member_consent SET version = 'van vroeger'");

        var changed = await member.GetAsync("/mijn");
        var without = await member.SendAsync("/mijn/spelregels", "/mijn/spelregels");
        var ofAnother = await member.SendAsync(
            "/mijn/spelregels", "/mijn/spelregels", ("AcceptsRules", "true"), ("Version", "van vroeger"));
        var done = await member.SendAsync("/mijn/spelregels", "/mijn/spelregels", ("AcceptsRules", "true"));

        Assert.DoesNotContain("De spelregels zijn veranderd", fresh.Markup, StringComparison.Ordinal);
        Assert.Contains("De spelregels zijn veranderd", changed.Markup, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Contains("zet een vinkje", without.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, ofAnother.Status);
        Assert.Contains("weer veranderd", ofAnother.Page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.SeeOther, "/mijn?gedaan=spelregels"), (done.Status, done.Location));
        var after = await member.GetAsync(done.Location!);
        Assert.DoesNotContain("De spelregels zijn veranderd", after.Markup, StringComparison.Ordinal);
        Assert.Contains("ingestemd", after.Markup, StringComparison.Ordinal);
        Assert.Equal([2L], await Rows.CountAsync(site.Host, "member_consent"));
    }
}
