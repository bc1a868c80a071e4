using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Time;

namespace WraparoundCare.Foundation.Tests.Accounts;

/// <summary>A session as a feature sets one up: a cookie of its own, with accounts of its own, through HTTP.</summary>
public sealed class AccountSessionTests : IAsyncDisposable
{
    private const string Scheme = "Members";
    private const string Name = "mira@example.org";
    private const string Page = "/mijn";

    private readonly FakeTimeProvider _clock = new();
    private readonly MemberAccounts _members = new();
    private readonly WebApplication _app;

    private string _role = "Lid";

    public AccountSessionTests()
    {
        _members.Add(Name, null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_clock).AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        builder.Services.AddAccounts().AddAuthorization().AddAuthentication(Scheme).AddCookie(Scheme, options =>
        {
            options.UseAccountCookie("members", TimeSpan.FromMinutes(30));
            options.Events.OnValidatePrincipal = context =>
                context.HttpContext.RequestServices.GetRequiredService<AccountSession>()
                    .CheckAsync(context, TimeSpan.FromHours(8), ReadAsync);
        });
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.MapPost("/inloggen", (HttpContext context, AccountSession session) => session.BeginAsync(context, Scheme, Principal()));
        _app.MapGet(Page, (ClaimsPrincipal member) => member.FindFirstValue(ClaimTypes.Role)).RequireAuthorization();
        _app.MapGet("/beheer", () => "geheim").RequireAuthorization(policy => policy.RequireRole("Moderator"));
    }

    [Fact]
    public async Task Begin_Session_SetsACookieThatScriptsAndOtherSitesCannotUse()
    {
        using var client = await OpenAsync();

        using var answer = await client.PostAsync(new Uri("/inloggen", UriKind.Relative), null, TestContext.Current.CancellationToken);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.EndsWith("; path=/; samesite=lax; httponly", cookie, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_SecurityStampChanged_IsOutAtOnce()
    {
        using var client = await SignedInAsync();
        Assert.Equal((HttpStatusCode.OK, "Lid"), await GetAsync(client));

        _members.Change(Name, account => account.WithNewSecurityStamp());

        Assert.Equal(HttpStatusCode.Redirect, (await GetAsync(client)).Status);
    }

    [Fact]
    public async Task Open_NotApprovedAnyMore_IsOutAtOnce()
    {
        using var client = await SignedInAsync();

        _members.Change(Name, account => account with { IsApproved = false });

        Assert.Equal(HttpStatusCode.Redirect, (await GetAsync(client)).Status);
    }

    [Fact]
    public async Task Open_OtherRights_TakeEffectAtOnce()
    {
        using var client = await SignedInAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(client, "/beheer")).Status);

        _role = "Moderator";

        Assert.Equal((HttpStatusCode.OK, "Moderator"), await GetAsync(client));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(client, "/beheer")).Status);
    }

    [Fact]
    public async Task Open_BusyLongerThanTheMaximum_IsOut()
    {
        using var client = await SignedInAsync();
        for (var quarter = 0; quarter < 32; quarter++)
        {
            _clock.Advance(TimeSpan.FromMinutes(15));
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(client)).Status);
        }

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Redirect, (await GetAsync(client)).Status);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task<ClaimsPrincipal?> ReadAsync(ClaimsPrincipal member) =>
        Task.FromResult(member.Identity?.Name == Name && _members[Name].IsApproved ? Principal() : null);

    private ClaimsPrincipal Principal() => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, Name),
            new Claim(ClaimTypes.Role, _role),
            new Claim(new ClaimsIdentityOptions().SecurityStampClaimType, _members[Name].SecurityStamp!),
        ],
        Scheme));

    private async Task<HttpClient> OpenAsync()
    {
        await _app.StartAsync(TestContext.Current.CancellationToken);
        return new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    private async Task<HttpClient> SignedInAsync()
    {
        var client = await OpenAsync();
        using var answer = await client.PostAsync(new Uri("/inloggen", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return client;
    }

    private static async Task<(HttpStatusCode Status, string Text)> GetAsync(HttpClient client, string path = Page)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
