using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Users;

public sealed class UserRepositoryTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string email = $"{Unique.Name("vera")}@example.org";

    [Theory, AllDatabases]
    public async Task Get_SuperUser_HasItsGroupsWithTheirPermissions(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);

        var user = (await host.Get<IUserService>().GetAsync(Constants.Security.SuperUserKey))!;

        Assert.Equal(-1, user.Id);
        Assert.Equal(["admin", "sensitiveData"], user.Groups.Select(group => group.Alias).Order());
        Assert.Contains("settings", user.AllowedSections);
        var admin = user.Groups.Single(group => group.Alias == "admin");
        Assert.Contains("Umb.Document.Publish", admin.Permissions);
        Assert.True(admin.HasAccessToAllLanguages);
        Assert.Equal(-1, admin.StartContentId);
    }

    [Theory, AllDatabases]
    public async Task Resolve_SuperUser_GivesBothIdentities(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var resolver = host.Get<IUserIdKeyResolver>();

        Assert.Equal(-1, await resolver.GetAsync(Constants.Security.SuperUserKey));
        Assert.Equal(Constants.Security.SuperUserKey, await resolver.GetAsync(-1));
        Assert.False((await resolver.TryGetAsync(Guid.NewGuid())).Success);
        await Assert.ThrowsAsync<InvalidOperationException>(() => resolver.GetAsync(99));
    }

    [Theory, AllDatabases]
    public async Task Save_NewUser_IsReadAfterARestart(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var saved = await SaveAsync(host, "Vera Voorbeeld", email, "editor");

        await host.RestartAsync();

        var read = (await host.Get<IUserService>().GetAsync(saved.Key))!;
        Assert.Equal((saved.Id, "Vera Voorbeeld", email), (read.Id, read.Name, read.Username));
        Assert.Equal("hash", read.RawPasswordValue);
        Assert.Equal(["editor"], read.Groups.Select(group => group.Alias));
        Assert.Equal([-20], read.StartContentIds!);
        Assert.Equal(saved.Key, host.Get<IUserService>().GetByUsername(email.ToUpperInvariant())?.Key);
    }

    [Theory, AllDatabases]
    public async Task Save_WithoutPassword_KeepsTheStoredOne(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var user = await SaveAsync(host, "Vera Voorbeeld", email, "editor");

        user.RawPasswordValue = string.Empty;
        user.Name = "Vera";
        await host.Get<IBackOfficeUserStore>().SaveAsync(user);

        var read = (await host.Get<IUserService>().GetAsync(user.Key))!;
        Assert.Equal(("Vera", "hash"), (read.Name, read.RawPasswordValue));
    }

    [Theory, AllDatabases]
    public async Task Save_RemovedFromGroup_IsNoLongerCountedInIt(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var user = await SaveAsync(host, "Vera Voorbeeld", "vera@example.org", "editor");
        Assert.Equal(1, (await host.Get<IUserGroupService>().GetAsync("editor"))!.UserCount);

        user.ClearGroups();
        await host.Get<IBackOfficeUserStore>().SaveAsync(user);

        Assert.Equal(0, (await host.Get<IUserGroupService>().GetAsync("editor"))!.UserCount);
        Assert.Empty((await host.Get<IUserService>().GetAsync(user.Key))!.Groups);
    }

    [Theory, AllDatabases]
    public async Task GetPaged_FilteredByNameAndGroup_GivesThePageAndTheTotal(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await SaveAsync(host, "Anna", "anna@example.org", "editor");
        await SaveAsync(host, "Hanna", "hanna@example.org", "editor");
        await SaveAsync(host, "Johanna", "johanna@example.org", "writer");

        var page = host.Get<IUserService>().GetAll(0, 1, out var total, "Name", Direction.Descending, null, ["editor"], "ANNA");

        Assert.Equal(2, total);
        Assert.Equal(["Hanna"], page.Select(user => user.Name));
    }

    [Theory, AllDatabases]
    public async Task Delete_User_IsGone(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var user = await SaveAsync(host, "Vera", email, "editor");

        host.Get<IUserService>().Delete(user, deletePermanently: true);

        Assert.Null(await host.Get<IUserService>().GetAsync(user.Key));
        Assert.False(host.Get<IUserService>().Exists(email));
    }

    [Theory, AllDatabases]
    public async Task Save_InAScopeThatRollsBack_LeavesNothing(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);

        using (host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            await SaveAsync(host, "Vera", email, "editor");
            Assert.NotNull(host.Get<IUserService>().GetByUsername(email));
        }

        Assert.Null(host.Get<IUserService>().GetByUsername(email));
    }

    [Theory, AllDatabases]
    public async Task CreateLoginSession_NotBuiltYet_SaysSo(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);

        var refusal = Assert.Throws<NotSupportedException>(() => host.Get<IUserRepository>().CreateLoginSession(-1, "127.0.0.1"));

        Assert.Contains("IUserRepository.CreateLoginSession", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<IUser> SaveAsync(KernelHost host, string name, string email, string group)
    {
        var user = new User(new GlobalSettings(), name, email, email, "hash") { StartContentIds = [-20] };
        user.AddGroup(Umbraco.Extensions.UserGroupExtensions.ToReadOnlyGroup((await host.Get<IUserGroupService>().GetAsync(group))!));
        Assert.Equal(UserOperationStatus.Success, await host.Get<IBackOfficeUserStore>().SaveAsync(user));
        return user;
    }
}
