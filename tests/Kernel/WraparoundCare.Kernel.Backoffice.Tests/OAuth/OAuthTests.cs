using System.Net;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Tests.Api;
using WraparoundCare.Kernel.Backoffice.Tests.SignIn;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.OAuth;

/// <summary>The tokens of Umbraco's client, from the first to the last.</summary>
[Collection(nameof(KernelHost))]
public sealed class OAuthTests
{
    private const string Resource = "user/current";

    [Theory, AllDatabases]
    public async Task SignIn_RightPassword_GivesTokensThatScriptsCannotSee(DatabaseKind kind)
    {
        await using var site = await SignInSite.OpenAsync(kind);

        using var client = await SignInAsync(site);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Resource)).Status);
        Assert.Equal("[redacted]", client.LastToken.Body["access_token"]!.GetValue<string>());
        Assert.Equal("[redacted]", client.LastToken.Body["refresh_token"]!.GetValue<string>());
        Assert.All(
            client.SetCookies.Where(cookie => cookie.StartsWith("__Host-umb", StringComparison.Ordinal)),
            cookie => Assert.Matches("(?i); secure; samesite=strict; httponly", cookie));
    }

    [Fact]
    public async Task Ask_WithoutToken_IsRefused()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        using var client = await SignInAsync(site);

        client.Forget("__Host-umbAccessToken");

        // Neither the word in the header nor the session alone opens anything.
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Resource)).Status);
    }

    [Fact]
    public async Task Authorize_WithoutSession_AsksToSignInFirst()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        using var client = new ManagementClient(Address(site));

        var answer = await client.AuthorizeAsync(client.OwnRedirect);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.StartsWith("/umbraco/login?returnUrl=%2Fumbraco%2Fmanagement", answer.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/umbraco/oauth_complete")]
    [InlineData("http://127.0.0.1/umbraco/oauth_complete")]
    [InlineData("/umbraco/oauth_complete")]
    [InlineData("javascript:alert(1)")]
    public async Task Authorize_ToAnotherAddress_SendsNobodyThere(string address)
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        using var client = await SignInAsync(site);

        var answer = await client.AuthorizeAsync(address);

        Assert.Equal((HttpStatusCode.BadRequest, null), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Token_CodeUsedTwice_IsRefusedAndEndsTheFirst()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        using var client = await SignInAsync(site);
        await client.AuthorizeAsync(client.OwnRedirect);
        var code = client.Cookie("__Host-umbPkceCode");

        var first = await client.TokenAsync();
        client.Set("__Host-umbPkceCode", code);
        var second = await client.TokenAsync();

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (first.Status, second.Status));
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Resource)).Status);
    }

    [Fact]
    public async Task Refresh_SeveralAtOnce_KeepEverybodyIn()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        using var client = await SignInAsync(site);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => client.RefreshAsync()));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Resource)).Status);
    }

    [Fact]
    public async Task Refresh_AfterTheLongestSession_IsRefused()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite, null, "--Backoffice:SignIn:LongestSession=01:00:00");
        using var client = await SignInAsync(site);
        for (var minutes = 0; minutes < 60; minutes += 10)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.Equal(HttpStatusCode.OK, (await client.RefreshAsync()).Status);
        }

        site.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(HttpStatusCode.BadRequest, (await client.RefreshAsync()).Status);
    }

    [Fact]
    public async Task Ask_AfterAnotherPassword_IsRefusedAtOnce()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        using var client = await SignInAsync(site);

        var user = site.User;
        user.SecurityStamp = Guid.NewGuid().ToString();
        site.Host.Get<IUserService>().Save(user);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Resource)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.RefreshAsync()).Status);
    }

    [Fact]
    public async Task SignOut_Ever_EndsSessionAndTokens()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        using var client = await SignInAsync(site);
        var token = client.Cookie("__Host-umbAccessToken");

        await client.RevokeAsync("access_token");
        await client.RevokeAsync("refresh_token");
        var away = await client.SignOutAsync();
        client.Set("__Host-umbAccessToken", token);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Resource)).Status);
        Assert.Equal(new Uri(Address(site), "/umbraco/logout").ToString(), away.Location);
        Assert.StartsWith("/umbraco/login", (await client.AuthorizeAsync(client.OwnRedirect)).Location, StringComparison.Ordinal);
    }

    private static Uri Address(SignInSite site) => new(site.Host.App.Urls.First());

    private static Task<ManagementClient> SignInAsync(SignInSite site) => ManagementClient.SignInAsync(Address(site), site.Editor);
}
