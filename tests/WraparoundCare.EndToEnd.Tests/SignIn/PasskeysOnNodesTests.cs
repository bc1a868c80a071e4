using System.Net;
using System.Text.Json.Nodes;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.EndToEnd.Tests.SignIn;

/// <summary>A browser whose second request reaches another node than its first, as behind any load balancer.</summary>
public sealed class PasskeysOnNodesTests
{
    private const string MemberPassword = "vier losse woorden hier";

    private static readonly Pages Members =
        new("/mijn/passkeys", "/mijn/passkeys/beginnen", "/inloggen", "/inloggen/passkey", "/inloggen/passkey/opties");

    private static readonly Pages Editors = new(
        "/umbraco/account/passkeys",
        "/umbraco/account/passkeys/begin",
        "/umbraco/login",
        "/umbraco/login/passkey",
        "/umbraco/login/passkey/options");

    [Fact]
    public async Task SignIn_AnswerAtAnotherNode_CountsOnceOnAll()
    {
        using var mails = new MailBox();
        await using var installed = await InstalledSite.CopyAsync(DatabaseKind.PostgreSql);
        using var folder = new TemporaryFolder("second");
        await using var first = await installed.StartAsync([.. mails.Settings, SiteSettings.FormsAtOnce]);
        await using var second = await SiteProcess.StartAsync(installed.Database, folder, [.. mails.Settings, SiteSettings.FormsAtOnce]);
        Uri[] nodes = [first.Address, second.Address];
        using var member = await JoinAsync(first.Address, mails);
        using var editor = new EditorClient(first.Address) { SendsOrigin = true };
        await editor.SignInAsync(InstalledSite.Administrator);

        using var telephone = await MakeAsync(Members, nodes, member, MemberPassword);
        using var laptop = await MakeAsync(Editors, nodes, editor, InstalledSite.Administrator.Password);

        await AnswerAsync(Members, nodes, telephone, HttpStatusCode.SeeOther);
        await AnswerAsync(Editors, nodes, laptop, HttpStatusCode.Redirect);
        // One of an editor is none of a member, and the other way round.
        await AnswerAsync(Members, nodes, laptop, HttpStatusCode.Unauthorized);
        await AnswerAsync(Editors, nodes, telephone, HttpStatusCode.Unauthorized);
    }

    private static async Task<TestPasskey> MakeAsync(Pages pages, Uri[] nodes, EditorClient here, string password)
    {
        var token = (await here.GetAsync(pages.Own)).Page.QuerySelector($"[name={EditorClient.TokenField}]")!.GetAttribute("value")!;
        var (options, state) = Question(
            await here.PostAsync(pages.Begin, (EditorClient.TokenField, token), ("name", "Apparaat"), ("password", password)));
        using var there = At(nodes[1], here);
        var device = new TestPasskey(nodes[1]);

        var made = await there.SendAsync(pages.Own, pages.Own, ("credential", device.Make(options)), ("state", state));

        Assert.StartsWith(pages.Own, made.Location, StringComparison.Ordinal);
        return device;
    }

    private static async Task AnswerAsync(Pages pages, Uri[] nodes, TestPasskey device, HttpStatusCode expected)
    {
        using var here = new EditorClient(nodes[0]) { SendsOrigin = true };
        var login = await here.GetAsync(pages.Login);
        var (options, state) = Question(await here.GetAsync(pages.Ask));
        using var there = At(nodes[1], here);
        device.Origin = nodes[1].GetLeftPart(UriPartial.Authority);

        var answer = await there.SendAsync(login.Page, pages.Answer, ("credential", device.Answer(options)), ("state", state));
        device.Origin = nodes[0].GetLeftPart(UriPartial.Authority);
        var fresh = device.Answer(options);
        var again = await here.SendAsync(login.Page, pages.Answer, ("credential", fresh), ("state", state));

        Assert.Equal((expected, HttpStatusCode.Unauthorized), (answer.Status, again.Status));
    }

    private static (string Options, string State) Question(EditorAnswer answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var json = JsonNode.Parse(answer.Markup)!;
        return (json["options"]!.GetValue<string>(), json["state"]!.GetValue<string>());
    }

    /// <summary>The same browser, at another node.</summary>
    private static EditorClient At(Uri node, EditorClient browser)
    {
        var there = new EditorClient(node) { SendsOrigin = true };
        there.Cookies.Add(browser.Cookies.GetAllCookies());
        return there;
    }

    private static async Task<EditorClient> JoinAsync(Uri node, MailBox mails)
    {
        var visitor = new EditorClient(node) { SendsOrigin = true };
        await visitor.SendAsync("/registreren", "/registreren", ("Email", "noor@example.org"));
        var link = (await mails.ReadAsync("noor@example.org", "Maak je account af")).Link;
        await visitor.SendAsync(
            link, "/registreren/afmaken", ("Name", "Noor"), ("Password", MemberPassword), ("AcceptsRules", "true"));
        return visitor;
    }

    private sealed record Pages(string Own, string Begin, string Login, string Answer, string Ask);
}
