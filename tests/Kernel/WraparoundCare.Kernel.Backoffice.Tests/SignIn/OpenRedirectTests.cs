using System.Net;
using WraparoundCare.Kernel.Backoffice.Tests.Api;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn;

/// <summary>No link to a page about signing in leads an editor to another site, however its address is written.</summary>
[Collection(nameof(KernelHost))]
public sealed class OpenRedirectTests
{
    private static readonly string[] Elsewhere =
    [
        "//kwaad.example", "///kwaad.example", "////kwaad.example/umbraco", "/\\kwaad.example", "\\\\kwaad.example", "\\/kwaad.example",
        "/\t/kwaad.example", "\t//kwaad.example", "/\n/kwaad.example", "/\r\n/kwaad.example", " //kwaad.example", "\u00A0//kwaad.example",
        "https:kwaad.example", "https:/kwaad.example", "https:///kwaad.example", "https://kwaad.example/", "HTTPS://KWAAD.EXAMPLE",
        "http://127.0.0.1@kwaad.example/", "http://127.0.0.1:1/umbraco", "http://127.0.0.1.kwaad.example/", "//kwaad.example/%2f..",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>", "kwaad.example",
        "%2F%2Fkwaad.example", "~//kwaad.example", "~/\\kwaad.example", "/umbraco/login", "?returnUrl=//kwaad.example", "#//kwaad.example",
    ];

    [Fact]
    public async Task SignIn_EveryWayToWriteAnotherSite_StaysHere()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var (known, stranger) = (await site.SignedInAsync(), site.Browser());

        foreach (var address in Elsewhere)
        {
            var query = "?returnUrl=" + Uri.EscapeDataString(address);
            var login = await stranger.GetAsync(EditorClient.LoginPath + query);
            var code = await stranger.GetAsync("/umbraco/login/code" + query);
            var already = await known.GetAsync(EditorClient.LoginPath + query);
            var codes = await known.GetAsync("/umbraco/account/recovery-codes" + query);
            var away = await known.GetAsync("/umbraco/logout" + query);

            Assert.All(login.Page.QuerySelectorAll("[name=returnUrl]"), field => Assert.Equal("/umbraco", field.GetAttribute("value")));
            Assert.Equal(
                EditorClient.LoginPath + "?returnUrl=%2Fumbraco&language=en",
                login.Page.QuerySelector("a[hreflang=en]")!.GetAttribute("href"));
            Assert.Equal((address, EditorClient.LoginPath + "?returnUrl=%2Fumbraco"), (address, code.Location));
            Assert.Equal((address, "/umbraco"), (address, already.Location));
            Assert.All([codes, away], answer => Assert.DoesNotContain("kwaad", answer.Location ?? answer.Markup, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Send_FormsWithTheAddressOfAnotherSite_StayHere()
    {
        await using var site = await SignInSite.OpenAsync(
            DatabaseKind.Sqlite, null, "--Backoffice:SignIn:AttemptsPerTenMinutes=1000");
        var stranger = site.Browser();
        var form = (await stranger.GetAsync(EditorClient.LoginPath)).Page;

        foreach (var address in Elsewhere)
        {
            var passkey = await stranger.SendAsync(form, "/umbraco/login/passkey", ("credential", "{}"), ("returnUrl", address));
            var login = await stranger.SendAsync(form, EditorClient.LoginPath, ("returnUrl", address));
            Assert.All(
                new[] { passkey, login }.SelectMany(answer => answer.Page.QuerySelectorAll("[name=returnUrl]")),
                field => Assert.Equal((address, "/umbraco"), (address, field.GetAttribute("value"))));
        }

        foreach (var address in Elsewhere)
        {
            (string, string)[] typed = [("username", site.Editor.Username), ("password", site.Editor.Password), ("returnUrl", address)];
            var entered = await site.Browser().SendAsync(EditorClient.LoginPath, EditorClient.LoginPath, typed);
            Assert.Equal((address, HttpStatusCode.Redirect, "/umbraco"), (address, entered.Status, entered.Location));
        }

        var browser = await site.SignedInAsync();
        var account = await browser.GetAsync("/umbraco/account/sessions?returnUrl=//kwaad.example");
        Assert.DoesNotContain("kwaad", account.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_PathThatReadsAsAnotherHost_LeadsAndSendsNobodyThere()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var (stranger, root) = (site.Browser(), site.Host.App.Urls.First());

        foreach (var path in new[] { "//kwaad.example/redactie", "//kwaad.example/umbraco/account", "/\\kwaad.example/redactie" })
        {
            var asked = await stranger.GetAsync(root + path);
            var sent = await stranger.PostAsync(root + path, ("tekst", "een half uur werk"));

            Assert.False(asked.Location?.StartsWith("//", StringComparison.Ordinal) == true, path);
            Assert.False(sent.Location?.StartsWith("//", StringComparison.Ordinal) == true, path);
            Assert.All(
                sent.Page.QuerySelectorAll("form"),
                form => Assert.DoesNotContain("kwaad", form.GetAttribute("action"), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Authorize_EveryWayToWriteAnotherPage_SendsNobodyThere()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        using var client = await SignInAsync(site);
        var own = client.OwnRedirect;

        foreach (var address in Near(site, own))
        {
            var answer = await client.AuthorizeAsync(address);
            Assert.Equal((address, HttpStatusCode.BadRequest, null), (address, answer.Status, answer.Location));
        }

        Assert.StartsWith(own + "?", (await client.AuthorizeAsync(own)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_EveryWayToWriteAnotherPage_SendsNobodyThereAndEndsNothing()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        using var client = await SignInAsync(site);
        var own = client.OwnRedirect.Replace("oauth_complete", "logout", StringComparison.Ordinal);

        foreach (var address in Near(site, own))
        {
            var answer = await client.SignOutAsync(address);
            Assert.Equal((address, HttpStatusCode.BadRequest, null), (address, answer.Status, answer.Location));
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("user/current")).Status);
        Assert.Equal(own, (await client.SignOutAsync(own)).Location);
    }

    private static IEnumerable<string> Near(SignInSite site, string own)
    {
        var address = new Uri(site.Host.App.Urls.First());
        var (host, page) = (address.Authority, new Uri(own).AbsolutePath);
        return
        [
            $"http://kwaad.example@{host}{page}", $"http://{host}@kwaad.example{page}", $"http://{host}\\@kwaad.example{page}",
            $"http://127.0.0.1:{address.Port + 1}{page}", $"http://127.0.0.1{page}", $"http://localhost:{address.Port}{page}",
            $"https://{host}{page}", $"//{host}{page}", $"//kwaad.example{page}", $"http:{host}{page}", $"http:/{host}{page}", page,
            own + "/", own + "/../../redactie", own + "?x=//kwaad.example", own + "#kwaad", own + "%0d%0aLocation:%20//kwaad.example",
            own + "\t", " " + own, own.ToUpperInvariant(), $"http://{host}//kwaad.example", $"http://{host}/redactie", $"http://{host}/",
            $"http://{host}.kwaad.example{page}", "javascript:alert(1)", "data:text/html,x", "com.example.app:/umbraco",
        ];
    }

    private static Task<ManagementClient> SignInAsync(SignInSite site) =>
        ManagementClient.SignInAsync(new Uri(site.Host.App.Urls.First()), site.Editor);
}
