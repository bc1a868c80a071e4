using System.Net;
using System.Net.Http.Json;
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
}
