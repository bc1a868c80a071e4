using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Logins;

public sealed class ExternalLoginServiceTests
{
    private static readonly Guid Somebody = new("5b1d5b1d-0000-0000-0000-0000000000aa");

    [Theory, AllDatabases]
    public async Task Save_Logins_ReplacesTheFormerOnes(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IExternalLoginWithKeyService>();
        service.Save(Somebody, [new ExternalLogin("SurfConext", "123", "{}"), new ExternalLogin("Entree", "456")]);
        service.Save(
            Somebody, [new ExternalLoginToken("SurfConext", "access", "geheim"), new ExternalLoginToken("Onbekend", "access", "x")]);

        service.Save(Somebody, [new ExternalLogin("SurfConext", "789"), new ExternalLogin("DigiD", "1")]);
        await host.RestartAsync();

        service = host.Get<IExternalLoginWithKeyService>();
        Assert.Equal(
            [("SurfConext", "789", Somebody), ("DigiD", "1", Somebody)],
            service.GetExternalLogins(Somebody).Select(login => (login.LoginProvider, login.ProviderKey, login.Key)));
        Assert.Equal(
            [("SurfConext", "access", "geheim")],
            service.GetExternalLoginTokens(Somebody).Select(token => (token.LoginProvider, token.Name, token.Value)));
        Assert.Equal(Somebody.ToString(), Assert.Single(service.Find("SurfConext", "789")).UserId);
        Assert.Empty(service.Find("SurfConext", "123"));
    }

    [Theory, AllDatabases]
    public async Task Save_Tokens_ReplacesTheFormerOnes(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IExternalLoginWithKeyService>();
        service.Save(Somebody, [new ExternalLogin("SurfConext", "123")]);
        service.Save(
            Somebody, [new ExternalLoginToken("SurfConext", "access", "een"), new ExternalLoginToken("SurfConext", "refresh", "twee")]);

        service.Save(Somebody, [new ExternalLoginToken("SurfConext", "access", "drie")]);

        Assert.Equal([("access", "drie")], service.GetExternalLoginTokens(Somebody).Select(token => (token.Name, token.Value)));
        service.DeleteUserLogins(Somebody);
        Assert.Empty(service.GetExternalLogins(Somebody));
        Assert.Equal([0L], await Rows.CountAsync(host, "external_login_token"));
    }

    [Theory, AllDatabases]
    public async Task Delete_RemovedProviders_LeavesMembersAlone(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var repository = host.Get<Umbraco.Cms.Core.Persistence.Repositories.IExternalLoginWithKeyRepository>();
        var service = host.Get<IExternalLoginWithKeyService>();
        service.Save(Somebody, [new ExternalLogin("Weg", "1")]);
        service.Save(Constants.Security.SuperUserKey, [new ExternalLogin("Weg", "1"), new ExternalLogin("Blijft", "2")]);

        using (var scope = host.Get<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            repository.DeleteUserLoginsForRemovedProviders(["Blijft"]);
        }

        Assert.Equal(["Weg"], service.GetExternalLogins(Somebody).Select(login => login.LoginProvider));
        Assert.Equal(["Blijft"], service.GetExternalLogins(Constants.Security.SuperUserKey).Select(login => login.LoginProvider));
    }

    [Theory, AllDatabases]
    public async Task Delete_Member_TakesItsLoginsAlong(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var member = host.SaveMember("anna", "Anna");
        host.Get<IExternalLoginWithKeyService>().Save(member.Key, [new ExternalLogin("SurfConext", "123")]);
        await TwoFactorLoginTests.SaveAsync(host, member.Key, "Authenticator", "geheim");

        host.Get<IMemberService>().Delete(member);

        Assert.Equal([0L, 0L], await Rows.CountAsync(host, "external_login", "two_factor_login"));
    }
}
