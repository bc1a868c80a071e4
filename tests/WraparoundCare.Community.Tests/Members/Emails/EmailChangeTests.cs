using System.Net;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Members.Emails;

/// <summary>Another address, confirmed at the present one and at the new one.</summary>
[Collection(nameof(KernelHost))]
public sealed class EmailChangeTests
{
    private const string Own = "/mijn/e-mailadres";
    private const string Leave = "/e-mailadres-verlaten";
    private const string Confirm = "/e-mailadres-bevestigen";
    private const string New = "noor@elders.example";

    [Theory, AllDatabases]
    public async Task Change_ConfirmedAtBothAddresses_IsTheOneToSignInWith(DatabaseKind kind)
    {
        await using var site = await MemberSite.OpenAsync(kind);
        var visitor = await site.JoinAsync();

        var (leave, left) = await AskAsync(site, visitor, " Noor@Elders.example");
        Assert.Equal(Leave + "/gedaan", left.Location);
        Assert.Equal(MemberSite.Email, site.Find()!.Email);
        var confirm = (await site.Mails.ReadAsync(New, "Bevestig je nieuwe")).Link;
        var done = await visitor.SendAsync(confirm, Confirm);

        Assert.Equal(Confirm + "/gedaan", done.Location);
        Assert.Equal((null, New), (site.Find()?.Email, site.Find(New)!.Email));
        Assert.NotNull(await site.Mails.ReadAsync(MemberSite.Email, "e-mailadres is veranderd"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/mijn")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await MemberSite.SignInAsync(site.Visitor(2), email: New)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await MemberSite.SignInAsync(site.Visitor(3))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync(confirm)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.GetAsync(leave)).Status);
    }

    [Fact]
    public async Task Change_ToTheAddressOfAnother_TellsOnlyItsOwner()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        await site.JoinAsync(New);
        var visitor = await site.JoinAsync();

        var (_, left) = await AskAsync(site, visitor, New);

        Assert.Equal((HttpStatusCode.SeeOther, Leave + "/gedaan"), (left.Status, left.Location));
        Assert.NotNull(await site.Mails.ReadAsync(New, "al een account"));
    }

    [Fact]
    public async Task Open_LinkThatIsOldOrChanged_ChangesNothing()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.JoinAsync();
        var (leave, _) = await AskAsync(site, visitor, New);
        var confirm = (await site.Mails.ReadAsync(New, "Bevestig je nieuwe")).Link;

        var elsewhere = await visitor.GetAsync(leave.Replace("elders", "dieven", StringComparison.Ordinal));
        var swapped = await visitor.GetAsync(leave.Replace(Leave, Confirm, StringComparison.Ordinal));
        site.Clock.Jump(TimeSpan.FromHours(2));
        var old = await visitor.GetAsync(confirm);

        Assert.All([elsewhere, swapped, old], answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.NotNull(site.Find());
    }

    [Theory]
    [InlineData("geen adres", MemberSite.Password, "Email")]
    [InlineData(New, "niet het wachtwoord", "Password")]
    public async Task Ask_WrongInput_IsToldAtTheField(string email, string password, string field)
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var visitor = await site.JoinAsync();

        var answer = await visitor.SendAsync(Own, Own, ("Email", email), ("Password", password));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector($"[name={field}][aria-invalid=true]"));
        Assert.Equal(email, answer.Page.QuerySelector("[name=Email]")!.GetAttribute("value"));
    }

    private static async Task<(string Link, EditorAnswer Answer)> AskAsync(MemberSite site, EditorClient visitor, string email)
    {
        await visitor.SendAsync(Own, Own, ("Email", email), ("Password", MemberSite.Password));
        var link = (await site.Mails.ReadAsync(MemberSite.Email, "e-mailadres veranderen")).Link;
        return (link, await visitor.SendAsync(link, Leave));
    }
}
