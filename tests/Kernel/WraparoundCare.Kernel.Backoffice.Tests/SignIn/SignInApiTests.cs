using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn;

/// <summary>Signing in as Umbraco's client does.</summary>
[Collection(nameof(KernelHost))]
public sealed class SignInApiTests
{
    private const string Address = "/umbraco/management/api/v1/security/back-office/login";

    [Fact]
    public async Task Login_RightPassword_GivesTheCookie()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        using var client = new HttpClient { BaseAddress = new Uri(site.Host.App.Urls.First()) };

        using var right = await client.PostAsJsonAsync(
            Address, new { username = site.Editor.Username, password = site.Editor.Password }, TestContext.Current.CancellationToken);
        using var page = await client.GetAsync("/redactie", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (right.StatusCode, page.StatusCode));
        Assert.Single(right.Headers.GetValues("Set-Cookie"));
        Assert.Equal("/redactie", page.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    public async Task Login_WrongPasswordOrForm_IsRefused()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        using var client = new HttpClient { BaseAddress = new Uri(site.Host.App.Urls.First()) };
        using var form = new FormUrlEncodedContent(
            [KeyValuePair.Create("username", site.Editor.Username), KeyValuePair.Create("password", site.Editor.Password)]);

        using var wrong = await client.PostAsJsonAsync(
            Address, new { username = site.Editor.Username, password = "iets anders" }, TestContext.Current.CancellationToken);
        using var asForm = await client.PostAsync(Address, form, TestContext.Current.CancellationToken);

        Assert.Equal(
            (HttpStatusCode.Unauthorized, "application/problem+json"), (wrong.StatusCode, wrong.Content.Headers.ContentType!.MediaType));
        Assert.Equal(1, site.User.FailedPasswordAttempts);
        Assert.False(asForm.IsSuccessStatusCode);
        Assert.False(asForm.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Login_UnknownDisabledOrBlockedUser_GetsTheAnswerOfAWrongPassword()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        using var client = new HttpClient { BaseAddress = new Uri(site.Host.App.Urls.First()) };
        var (disabled, blocked) = (
            await site.Host.Services.MakeEditorAsync("uit@example.org"), await site.Host.Services.MakeEditorAsync("dicht@example.org"));
        var users = site.Host.Get<IUserService>();
        await users.DisableAsync(Constants.Security.SuperUserKey, new HashSet<Guid> { disabled.Key });
        var closed = (await users.GetAsync(blocked.Key))!;
        closed.IsLockedOut = true;
        users.Save(closed);

        var answers = new List<(HttpStatusCode, string, string)>();
        foreach (var (username, password) in new[]
        {
            (site.Editor.Username, "iets anders"), ("niemand@example.org", "iets anders"), (disabled.Username, disabled.Password),
            (blocked.Username, blocked.Password), ("", ""), ("esra@example.org'--", "x"), (new string('a', 1000), "x"),
        })
        {
            using var answer = await client.PostAsJsonAsync(Address, new { username, password }, TestContext.Current.CancellationToken);
            var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
            problem.Remove("traceId");
            var headers = string.Join(' ', answer.Headers.Select(header => header.Key).Except(["Date"]).Order(StringComparer.Ordinal));
            answers.Add((answer.StatusCode, problem.ToJsonString(), headers));
        }

        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.Unauthorized, answers[0].Item1);
    }
}
