using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Kernel.Backoffice.Tests.SignIn;

/// <summary>The second step of a user who has one, with a provider as an integrator would register it.</summary>
[Collection(nameof(KernelHost))]
public sealed class SecondFactorTests
{
    private const string CodePath = "/umbraco/login/code";

    [Theory, AllDatabases]
    public async Task SignIn_UserWithASecondStep_NeedsTheCodeToo(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        var browser = site.Browser();

        var first = await browser.SignInAsync(site.Editor, "/redactie");

        Assert.Equal((HttpStatusCode.Redirect, CodePath + "?returnUrl=%2Fredactie"), (first.Status, first.Location));
        Assert.False(browser.IsSignedIn);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/redactie")).Status);

        var wrong = await browser.SendAsync(first.Location!, CodePath, ("code", "000000"));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Equal(1, site.User.FailedPasswordAttempts);

        var right = await browser.SendAsync(wrong.Page, CodePath, ("code", " 123456 "));
        Assert.Equal((HttpStatusCode.Redirect, "/redactie"), (right.Status, right.Location));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/redactie")).Status);
        Assert.Equal(0, site.User.FailedPasswordAttempts);
    }

    [Fact]
    public async Task SignIn_ManyWrongCodes_MustWait()
    {
        await using var site = await OpenAsync(DatabaseKind.Sqlite);
        var browser = site.Browser();
        await browser.SignInAsync(site.Editor);
        for (var failure = 0; failure < 5; failure++)
        {
            await browser.SendAsync(CodePath, CodePath, ("code", "000000"));
        }

        var answer = await browser.SendAsync(CodePath, CodePath, ("code", "123456"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.False(browser.IsSignedIn);

        site.Clock.Advance(SignInPolicy.FirstWait);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.SendAsync(CodePath, CodePath, ("code", "123456"))).Status);
    }

    [Fact]
    public async Task Open_CodePageWithoutPassword_StartsAgain()
    {
        await using var site = await OpenAsync(DatabaseKind.Sqlite);
        var browser = site.Browser();

        Assert.StartsWith(EditorClient.LoginPath, (await browser.GetAsync(CodePath)).Location, StringComparison.Ordinal);

        await browser.SignInAsync(site.Editor);
        site.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.StartsWith(EditorClient.LoginPath, (await browser.GetAsync(CodePath)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_SecondStepThatIsNotRegisteredAnyMore_IsNotPassedOver()
    {
        await using var site = await SignInSite.OpenAsync(DatabaseKind.Sqlite);
        await AddStepAsync(site);
        var browser = site.Browser();

        var answer = await browser.SignInAsync(site.Editor);

        Assert.StartsWith(CodePath, answer.Location, StringComparison.Ordinal);
        Assert.Contains(
            "werkt op deze site niet meer", (await browser.GetAsync(CodePath)).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.False(browser.IsSignedIn);
    }

    private static async Task<SignInSite> OpenAsync(DatabaseKind kind)
    {
        var site = await SignInSite.OpenAsync(kind, services => services.AddSingleton<ITwoFactorProvider, Provider>());
        await AddStepAsync(site);
        return site;
    }

    private static async Task AddStepAsync(SignInSite site)
    {
        await site.Host.Get<ITwoFactorLoginService>().SaveAsync(
            new TwoFactorLogin { UserOrMemberKey = site.Editor.Key, ProviderName = Provider.Name, Secret = "geheim", Confirmed = true });
    }

    private sealed class Provider : ITwoFactorProvider
    {
        public const string Name = "Codes uit een app";

        public string ProviderName => Name;

        public Task<ISetupTwoFactorModel> GetSetupDataAsync(Guid userOrMemberKey, string secret) => throw new NotSupportedException();

        public bool ValidateTwoFactorPIN(string secret, string token) => secret == "geheim" && token == "123456";

        public bool ValidateTwoFactorSetup(string secret, string token) => throw new NotSupportedException();
    }
}
