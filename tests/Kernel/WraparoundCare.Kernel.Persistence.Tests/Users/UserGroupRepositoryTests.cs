using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Users;

public sealed class UserGroupRepositoryTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string alias = Unique.Name("redactie");

    [Theory, AllDatabases]
    public async Task GetAll_FreshDatabase_HasUmbracosOwnGroups(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);

        var groups = (await host.Get<IUserGroupService>().GetAllAsync(0, 10)).Items.ToList();

        Assert.Equal(["admin", "editor", "sensitiveData", "translator", "writer"], groups.Select(group => group.Alias).Order());
        Assert.Equal(Constants.Security.EditorGroupKey, groups.Single(group => group.Alias == "editor").Key);
        Assert.Equal(["content"], groups.Single(group => group.Alias == "writer").AllowedSections);
    }

    [Theory, AllDatabases]
    public async Task Create_WithLanguagesAndSections_IsReadAfterARestart(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var created = await CreateAsync(host);

        await host.RestartAsync();

        var read = (await host.Get<IUserGroupService>().GetAsync(created.Key))!;
        Assert.Equal((created.Id, alias, "Redactie"), (read.Id, read.Alias, read.Name));
        Assert.Equal([1], read.AllowedLanguages);
        Assert.Equal(["content"], read.AllowedSections);
        Assert.Equal(["Umb.Document.Read"], read.Permissions);
    }

    [Theory, AllDatabases]
    public async Task Get_ChangedByTheCaller_DoesNotChangeTheNextAnswer(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await CreateAsync(host);

        var group = (await host.Get<IUserGroupService>().GetAsync(alias))!;
        group.ClearAllowedLanguages();
        group.ClearAllowedSections();
        group.Permissions.Clear();

        var again = (await host.Get<IUserGroupService>().GetAsync(alias))!;
        Assert.Equal([1], again.AllowedLanguages);
        Assert.Equal(["content"], again.AllowedSections);
        Assert.Equal(["Umb.Document.Read"], again.Permissions);
    }

    [Theory, AllDatabases]
    public async Task GetPermissions_GrantedForANode_ReplaceTheDefaults(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var group = await CreateAsync(host);
        var repository = host.Get<IUserGroupRepository>();
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope();

        repository.ReplaceGroupPermissions(group.Id, new HashSet<string> { "Umb.Document.Read", "Umb.Document.Publish" }, -20);
        repository.AssignGroupPermission(group.Id, "Umb.Document.Sort", -20);

        var stored = Umbraco.Extensions.UserGroupExtensions.ToReadOnlyGroup(repository.Get(group.Id)!);
        var permissions = repository.GetPermissions([stored], fallbackToDefaultPermissions: true, -20, -21);
        Assert.Equal(["Umb.Document.Publish", "Umb.Document.Read", "Umb.Document.Sort"], permissions.GetAllPermissions(-20).Order());
        Assert.Equal(["Umb.Document.Read"], permissions.GetAllPermissions(-21));
        scope.Complete();
    }

    [Theory, AllDatabases]
    public async Task DeleteLanguage_OfAGroup_TakesItFromTheGroup(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var english = new Language("en-GB", "English");
        await host.Get<ILanguageService>().CreateAsync(english, Constants.Security.SuperUserKey);
        await CreateAsync(host, english.Id);

        await host.Get<ILanguageService>().DeleteAsync("en-GB", Constants.Security.SuperUserKey);

        Assert.Empty((await host.Get<IUserGroupService>().GetAsync(alias))!.AllowedLanguages);
    }

    private async Task<IUserGroup> CreateAsync(KernelHost host, int language = 1)
    {
        var group = new UserGroup(host.Get<IShortStringHelper>(), 0, alias, "Redactie", "icon-edit")
        {
            Permissions = new HashSet<string> { "Umb.Document.Read" },
        };
        group.AddAllowedSection("content");
        group.AddAllowedLanguage(language);
        var created = await host.Get<IUserGroupService>().CreateAsync(group, Constants.Security.SuperUserKey);
        Assert.Equal(UserGroupOperationStatus.Success, created.Status);
        return created.Result;
    }
}
