using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Templates;

public sealed class TemplateRepositoryTests
{
    private const string UsesMaster = "@{ Layout = \"Basis.cshtml\"; }";

    [Theory, AllDatabases]
    public async Task Create_WithMaster_IsReadAfterARestart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var master = await CreateAsync(host, "Basis", "@RenderBody()");
        var template = await CreateAsync(host, "Artikel", UsesMaster);

        await host.RestartAsync();

        var service = host.Get<ITemplateService>();
        var read = (await service.GetAsync("artikel"))!;
        Assert.Equal((template.Id, template.Key, "Artikel", "Basis"), (read.Id, read.Key, read.Name, read.MasterTemplateAlias));
        Assert.Equal(UsesMaster, read.Content);
        Assert.Equal($"-1,{master.Id},{template.Id}", read.Path);
        Assert.True((await service.GetAsync(master.Id))!.IsMasterTemplate);
        Assert.Equal([template.Key], (await service.GetDescendantsAsync(master.Id)).Select(child => child.Key));
        Assert.Equal(["Artikel", "Basis"], (await service.GetAllAsync(Array.Empty<string>())).Select(each => each.Alias));
    }

    [Theory, AllDatabases]
    public async Task Update_MovedUnderAMaster_MovesWhatIsBelow(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<ITemplateService>();
        var middle = await CreateAsync(host, "Midden", "@RenderBody()");
        var leaf = await CreateAsync(host, "Blad", "@{ Layout = \"Midden.cshtml\"; }");
        var master = await CreateAsync(host, "Basis", "@RenderBody()");

        var changed = (await service.GetAsync(middle.Key))!;
        changed.Content = UsesMaster;
        var updated = await service.UpdateAsync(changed, Constants.Security.SuperUserKey);

        Assert.Equal(TemplateOperationStatus.Success, updated.Status);
        Assert.Equal($"-1,{master.Id},{middle.Id},{leaf.Id}", (await service.GetAsync(leaf.Key))!.Path);
    }

    [Theory, AllDatabases]
    public async Task Delete_Master_IsRefusedUntilNothingUsesIt(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<ITemplateService>();
        var master = await CreateAsync(host, "Basis", "@RenderBody()");
        var template = await CreateAsync(host, "Artikel", UsesMaster);

        var refused = await service.DeleteAsync(master.Key, Constants.Security.SuperUserKey);
        await service.DeleteAsync(template.Key, Constants.Security.SuperUserKey);
        var deleted = await service.DeleteAsync(master.Key, Constants.Security.SuperUserKey);

        Assert.Equal(TemplateOperationStatus.MasterTemplateCannotBeDeleted, refused.Status);
        Assert.Equal(TemplateOperationStatus.Success, deleted.Status);
        Assert.Empty(await service.GetAllAsync(Array.Empty<string>()));
    }

    [Theory, AllDatabases]
    public async Task Create_AliasThatExists_IsRefused(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await CreateAsync(host, "Basis", null);

        var second = await host.Get<ITemplateService>().CreateAsync("Nog een", "basis", null, Constants.Security.SuperUserKey);

        Assert.Equal(TemplateOperationStatus.DuplicateAlias, second.Status);
    }

    [Theory, AllDatabases]
    public async Task Create_InAScopeThatRollsBack_LeavesNothing(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);

        using (host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            await CreateAsync(host, "Basis", null);
        }

        Assert.Null(await host.Get<ITemplateService>().GetAsync("Basis"));
    }

    private static async Task<ITemplate> CreateAsync(KernelHost host, string alias, string? content)
    {
        var created = await host.Get<ITemplateService>().CreateAsync(alias, alias, content, Constants.Security.SuperUserKey);
        Assert.Equal(TemplateOperationStatus.Success, created.Status);
        return created.Result!;
    }
}
