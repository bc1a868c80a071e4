using System.Net;
using System.Net.Http.Json;
using System.Threading.RateLimiting;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn;

/// <summary>More sign-ins at once than there are turns and places to wait.</summary>
[Collection(nameof(KernelHost))]
public sealed class BusyTests
{
    private const string Api = "/umbraco/management/api/v1/security/back-office/login";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignIn_TooManyAtOnce_IsAskedToComeBack(bool isKnown)
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var name = isKnown ? site.Editor.Username : "niemand@example.org";
        var browser = site.Browser();
        using var client = new HttpClient { BaseAddress = new Uri(site.Host.App.Urls.First()) };
        var (turns, queue) = Fill(site.Host.Get<PasswordHashing>());

        var page = await browser.SignInAsync(name, site.Editor.Password);
        using var program = await client.PostAsJsonAsync(
            Api, new { username = name, password = site.Editor.Password }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("te veel mensen tegelijk", page.Alert, StringComparison.Ordinal);
        Assert.Equal(name, page.Page.QuerySelector("[name=username]")!.GetAttribute("value"));
        Assert.Null(page.Page.QuerySelector("[name=password]")!.GetAttribute("value"));
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, "application/problem+json", TimeSpan.FromSeconds(5)),
            (program.StatusCode, program.Content.Headers.ContentType!.MediaType, program.Headers.RetryAfter!.Delta));
        Assert.Equal(0, site.User.FailedPasswordAttempts);
        await EmptyAsync(turns, queue);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SignInAsync(site.Editor)).Status);
    }

    [Fact]
    public async Task ChangePassword_TooManyAtOnce_DoesNotCallThePasswordWrong()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var editor = await site.SignedInAsync();
        var (turns, queue) = Fill(site.Host.Get<PasswordHashing>());

        var answer = await editor.SendAsync(
            "/umbraco/account/password", "/umbraco/account/password", ("current", site.Editor.Password), ("password", "fiets regent kast"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("te veel mensen tegelijk", answer.Page.QuerySelector("#fout-current")!.TextContent, StringComparison.Ordinal);
        await EmptyAsync(turns, queue);
    }

    [Fact]
    public async Task SignIn_TurnComesFree_IsAnswered()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        var hashing = site.Host.Get<PasswordHashing>();
        var turns = Enumerable.Range(0, PasswordHashing.Turns)
            .Select(_ => hashing.WaitForTurnAsync(TestContext.Current.CancellationToken)).ToList();

        var answer = site.Browser().SignInAsync(site.Editor);
        await EmptyAsync(turns, []);

        Assert.Equal(HttpStatusCode.Redirect, (await answer).Status);
    }

    private static (List<Task<RateLimitLease>> Turns, List<Task<RateLimitLease>> Queue) Fill(PasswordHashing hashing)
    {
        var all = Enumerable.Range(0, PasswordHashing.Turns + PasswordHashing.MaxWaiting)
            .Select(_ => hashing.WaitForTurnAsync(TestContext.Current.CancellationToken))
            .ToList();
        return (all[..PasswordHashing.Turns], all[PasswordHashing.Turns..]);
    }

    private static async Task EmptyAsync(List<Task<RateLimitLease>> turns, List<Task<RateLimitLease>> queue)
    {
        foreach (var taken in turns.Concat(queue))
        {
            (await taken).Dispose();
        }
    }
}
