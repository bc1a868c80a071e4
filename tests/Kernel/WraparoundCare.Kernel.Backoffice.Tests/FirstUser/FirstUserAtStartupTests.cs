using Microsoft.AspNetCore.Identity;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Accounts;
using WraparoundCare.Kernel.Backoffice.FirstUser;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.FirstUser;

public sealed class FirstUserAtStartupTests
{
    private const string Password = "goed-genoeg-voor-nu";

    [Theory, AllDatabases]
    public async Task Start_UnattendedSettings_GiveTheSuperUserALogin(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind, Settings());

        var user = host.Get<IUserService>().GetByUsername("vera@example.org")!;

        Assert.Equal((Constants.Security.SuperUserKey, "Vera Voorbeeld", "vera@example.org"), (user.Key, user.Name, user.Email));
        Assert.DoesNotContain(Password, user.RawPasswordValue, StringComparison.Ordinal);
        Assert.Equal(PasswordVerificationResult.Success, Verify(host, user, Password));
        Assert.Equal(PasswordVerificationResult.Failed, Verify(host, user, "iets anders"));
        Assert.Contains("PBKDF2.ASPNETCORE.V3", user.PasswordConfiguration, StringComparison.Ordinal);
        Assert.Equal(["admin", "sensitiveData"], user.Groups.Select(group => group.Alias).Order());
    }

    [Fact]
    public async Task Start_PasswordThatOthersTryToo_IsThatOfTheSetting()
    {
        string[] settings = [.. Settings(), "--Umbraco:CMS:Unattended:UnattendedUserPassword=1234567890"];
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite, settings);

        var user = host.Get<IUserService>().GetByUsername("vera@example.org")!;

        Assert.Equal(PasswordVerificationResult.Success, Verify(host, user, "1234567890"));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en-US")]
    public async Task Start_LanguageOfTheBackoffice_IsThatOfTheFirstUser(string language)
    {
        string[] settings = [.. Settings(), $"--Umbraco:CMS:Global:DefaultUILanguage={language}"];
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite, settings);

        Assert.Equal(language, host.Get<IUserService>().GetByUsername("vera@example.org")!.Language);
    }

    [Theory, AllDatabases]
    public async Task Start_SuperUserThatHasALogin_IsLeftAlone(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind, Settings());
        var user = host.Get<IUserService>().GetByUsername("vera@example.org")!;
        user.Username = "iemand@example.org";
        user.RawPasswordValue = "anders";
        host.Get<IUserService>().Save(user);

        await host.RestartAsync();

        var read = (await host.Get<IUserService>().GetAsync(Constants.Security.SuperUserKey))!;
        Assert.Equal(("iemand@example.org", "anders"), (read.Username, read.RawPasswordValue));
    }

    [Fact]
    public async Task Start_SomebodyElseIsThere_ChangesNobody()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        host.Get<IUserService>().Save(new User(new GlobalSettings(), "Ander", "ander@example.org", "ander@example.org", "hash"));

        await host.RestartAsync(Settings());

        Assert.Null(host.Get<IUserService>().GetByUsername("vera@example.org"));
        Assert.Empty((await host.Get<IUserService>().GetAsync(Constants.Security.SuperUserKey))!.RawPasswordValue ?? string.Empty);
    }

    [Theory, AllDatabases]
    public async Task ShowFirstLogin_NobodyCanSignIn_ShowsAPasswordOnce(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var first = new StringWriter();
        await host.App.ShowFirstLoginAsync(first);

        await host.RestartAsync(Settings());
        var second = new StringWriter();
        await host.App.ShowFirstLoginAsync(second);

        var words = first.ToString().Split(' ');
        Assert.Equal(("First", "admin,"), (words[0], words[2]));
        var user = (await host.Get<IUserService>().GetAsync(Constants.Security.SuperUserKey))!;
        Assert.Equal(PasswordVerificationResult.Success, Verify(host, user, words[4]));
        Assert.Equal("admin", user.Username);
        Assert.Empty(second.ToString());
        Assert.All(
            Directory.GetFiles(host.Folder, "*.log"), log => Assert.DoesNotContain(words[4], ReadShared(log), StringComparison.Ordinal));
    }

    [Theory, AllDatabases]
    public async Task ShowFirstLogin_UnattendedSettings_ShowsNothing(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind, Settings());
        var console = new StringWriter();

        await host.App.ShowFirstLoginAsync(console);

        Assert.Empty(console.ToString());
    }

    private static string ReadShared(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private static PasswordVerificationResult Verify(KernelHost host, IUser user, string password) =>
        host.Get<PasswordHashing>().Verify(user.RawPasswordValue, password);

    private static string[] Settings() =>
    [
        "--Umbraco:CMS:Unattended:InstallUnattended=true",
        "--Umbraco:CMS:Unattended:UnattendedUserName=Vera Voorbeeld",
        "--Umbraco:CMS:Unattended:UnattendedUserEmail=vera@example.org",
        $"--Umbraco:CMS:Unattended:UnattendedUserPassword={Password}",
    ];
}
