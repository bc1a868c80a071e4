using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Logins;

/// <summary>Through the port: the service only knows providers that a site registers.</summary>
public sealed class TwoFactorLoginTests
{
    private static readonly Guid Somebody = new("5b1d5b1d-0000-0000-0000-0000000000ab");

    [Theory, AllDatabases]
    public async Task Save_SecretAgain_ReplacesTheFirst(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await SaveAsync(host, Somebody, "Authenticator", "een");
        await SaveAsync(host, Somebody, "Sms", "twee");
        await SaveAsync(host, Somebody, "Authenticator", "drie");

        await host.RestartAsync();

        Assert.Equal([("Authenticator", "drie"), ("Sms", "twee")], await ReadAsync(host));
        Assert.Equal([2L, 0L], await Rows.CountAsync(host, "two_factor_login", "two_factor_login WHERE secret IN ('twee', 'drie')"));
    }

    [Theory, AllDatabases]
    public async Task Delete_OneProvider_LeavesTheOthers(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await SaveAsync(host, Somebody, "Authenticator", "een");
        await SaveAsync(host, Somebody, "Sms", "twee");
        var repository = host.Get<ITwoFactorLoginRepository>();

        using (var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            Assert.True(await repository.DeleteUserLoginsAsync(Somebody, "Authenticator"));
            Assert.False(await repository.DeleteUserLoginsAsync(Somebody, "Authenticator"));
        }

        Assert.Equal([("Sms", "twee")], await ReadAsync(host));
        using (var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true))
        {
            Assert.True(await repository.DeleteUserLoginsAsync(Somebody));
        }

        Assert.Empty(await ReadAsync(host));
    }

    internal static Task SaveAsync(KernelHost host, Guid key, string provider, string secret)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        host.Get<ITwoFactorLoginRepository>().Save(new TwoFactorLogin { UserOrMemberKey = key, ProviderName = provider, Secret = secret });
        return Task.CompletedTask;
    }

    private static async Task<List<(string, string)>> ReadAsync(KernelHost host)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        return [.. (await host.Get<ITwoFactorLoginRepository>().GetByUserOrMemberKeyAsync(Somebody))
            .Select(login => (login.ProviderName, login.Secret))];
    }
}
