using System.Net;
using System.Text.Json.Nodes;
using WraparoundCare.Foundation.Accounts.Passkeys;
using WraparoundCare.Kernel.Backoffice.Users;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn.OwnAccount;

/// <summary>What is refused of passkeys; the browser journeys make and use real ones.</summary>
[Collection(nameof(KernelHost))]
public sealed class PasskeysTests
{
    private const string Page = "/umbraco/account/passkeys";
    private const string SignIn = "/umbraco/login/passkey";

    [Fact]
    public async Task SignIn_AnswerThatIsMadeUpOrForAnotherQuestion_IsRefused()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var browser = site.Browser();
        var begun = JsonNode.Parse((await browser.GetAsync(SignIn + "/options")).Markup)!;
        var options = JsonNode.Parse(begun["options"]!.GetValue<string>())!;
        var state = begun["state"]!.GetValue<string>();

        Assert.Equal("required", options["userVerification"]!.GetValue<string>());
        Assert.Empty(options["allowCredentials"]?.AsArray() ?? []);
        foreach (var (credential, given) in new[] { ("{}", state), ("geen json", state), ("{\"id\":\"AAAA\"}", "verzonnen"), ("{}", "") })
        {
            var answer = await browser.SendAsync(EditorClient.LoginPath, SignIn, ("credential", credential), ("state", given));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
            Assert.Contains("Deze passkey werkt hier niet", answer.Alert, StringComparison.Ordinal);
        }

        var without = await browser.SendAsync(EditorClient.LoginPath, SignIn);
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.Contains("Log in met je wachtwoord", without.Alert, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(SignIn, ("credential", "{}"), ("state", state))).Status);
        Assert.False(browser.IsSignedIn);
    }

    [Fact]
    public async Task Make_WithoutThePassword_IsRefused()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var browser = await site.SignedInAsync();
        var form = await browser.GetAsync(Page);
        var token = form.Page.QuerySelector($"[name={EditorClient.TokenField}]")!.GetAttribute("value")!;

        var wrong = await browser.PostAsync(Page + "/begin", (EditorClient.TokenField, token), ("password", "verkeerd"));
        var none = await browser.PostAsync(Page + "/begin", (EditorClient.TokenField, token));
        var right = await browser.PostAsync(Page + "/begin", (EditorClient.TokenField, token), ("password", site.Editor.Password));
        var state = JsonNode.Parse(right.Markup)!["state"]!.GetValue<string>();
        var madeUp = await browser.SendAsync(Page, Page, ("credential", "{}"), ("state", state));
        var unsupported = await browser.SendAsync(Page, Page);

        Assert.Equal(
            (HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.OK), (wrong.Status, none.Status, right.Status));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (madeUp.Status, unsupported.Status));
        Assert.Contains("Je browser kan hier geen passkey maken", unsupported.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, AllDatabases]
    public async Task Remove_PasskeyOfSomebodyElse_LeavesIt(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);
        var other = await site.Host.Services.MakeEditorAsync("anna@example.org");
        var passkeys = site.Host.Get<AccountPasskeys>();
        byte[] id = [1, 2, 3];
        Assert.True(passkeys.TryAdd(BackOfficeAccounts.IdOf(other.Key), "Telefoon", Passkey(id)));
        Assert.False(passkeys.TryAdd(BackOfficeAccounts.IdOf(site.Editor.Key), "Gestolen", Passkey(id)));
        Assert.True(passkeys.TryAdd(BackOfficeAccounts.IdOf(site.Editor.Key), "Laptop", Passkey([4])));
        var browser = await site.SignedInAsync();

        await browser.SendAsync(Page, Page + "/rename", ("id", "BA"), ("name", "<b>Oude</b> laptop"));
        await browser.SendAsync(Page, Page + "/remove", ("id", "AQID"));
        var list = await browser.GetAsync(Page);

        Assert.Equal("<b>Oude</b> laptop", list.Page.QuerySelector(".entries__title")!.TextContent);
        Assert.Equal("Telefoon", passkeys.Of(BackOfficeAccounts.IdOf(other.Key)).Single().Name);
        Assert.NotNull(passkeys.Find(BackOfficeAccounts.IdOf(other.Key), id));
        Assert.Null(passkeys.Find(BackOfficeAccounts.IdOf(site.Editor.Key), id));
        Assert.Empty(site.Audit("/passkey/"));

        await browser.SendAsync(list.Page, Page + "/remove", ("id", "BA"));
        Assert.Equal(["umbraco/user/passkey/removed"], site.Audit("/passkey/"));
    }

    private static Microsoft.AspNetCore.Identity.UserPasskeyInfo Passkey(byte[] id) => new(
        id,
        publicKey: [9],
        DateTimeOffset.UnixEpoch,
        signCount: 0,
        transports: ["internal"],
        isUserVerified: true,
        isBackupEligible: true,
        isBackedUp: false,
        attestationObject: [],
        clientDataJson: []);
}
