using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.MemberGroups;

public sealed class MemberGroupServiceTests
{
    [Theory, AllDatabases]
    public async Task Create_Group_IsReadBackAfterRestart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var group = new MemberGroup { Name = "Gemeenten" };
        var ofTheSite = await NamesAsync(host);

        var created = await host.Get<IMemberGroupService>().CreateAsync(group);
        var duplicate = await host.Get<IMemberGroupService>().CreateAsync(new MemberGroup { Name = "gemeenten" });
        await host.RestartAsync();

        Assert.Equal(MemberGroupOperationStatus.Success, created.Status);
        Assert.Equal(MemberGroupOperationStatus.DuplicateName, duplicate.Status);
        var service = host.Get<IMemberGroupService>();
        Assert.Equal((group.Id, "Gemeenten"), ((await service.GetAsync(group.Key))!.Id, (await service.GetByNameAsync("GEMEENTEN"))!.Name));
        Assert.Equal([group.Name], (await NamesAsync(host)).Except(ofTheSite));
        Assert.Equal("Gemeenten", host.Get<IEntityService>().Get(group.Key, UmbracoObjectTypes.MemberGroup)?.Name);
    }

    [Theory, AllDatabases]
    public async Task Update_Group_RenamesItForItsMembers(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var members = host.Get<IMemberService>();
        host.SaveMember("anna", "Anna");
        members.AssignRole("anna", "Gemeenten");
        var group = (await host.Get<IMemberGroupService>().GetByNameAsync("Gemeenten"))!;

        group.Name = "Gemeente";
        await host.Get<IMemberGroupService>().UpdateAsync(group);

        Assert.Equal(["Gemeente"], members.GetAllRoles("anna"));
        Assert.Equal(["anna"], members.GetMembersInRole("Gemeente").Select(member => member.Username));
        Assert.Empty(members.GetMembersInRole("Gemeenten"));
    }

    [Theory, AllDatabases]
    public async Task Assign_Roles_AreKeptOncePerMember(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var members = host.Get<IMemberService>();
        var anna = host.SaveMember("anna", "Anna");
        host.SaveMember("annelies", "Annelies");
        host.SaveMember("bram", "Bram");

        members.AssignRoles(["anna", "ANNELIES"], ["Gemeenten", "Redactie"]);
        members.AssignRole("Anna", "gemeenten");
        members.AssignRole("bram", "Redactie");
        members.DissociateRole("annelies", "REDACTIE");

        Assert.Equal(["Gemeenten", "Redactie"], members.GetAllRoles(anna.Id));
        Assert.Equal(["Gemeenten"], members.GetAllRoles("annelies"));
        Assert.Equal(["anna", "bram"], members.GetMembersInRole("Redactie").Select(member => member.Username));
        Assert.Equal(["anna", "annelies"], members.FindMembersInRole("Gemeenten", "ANN").Select(member => member.Username));
        Assert.Equal(
            ["annelies"],
            members.FindMembersInRole("Gemeenten", "lies", StringPropertyMatchType.EndsWith).Select(member => member.Username));
        Assert.Equal([4L], await Rows.CountAsync(host, "member_to_group"));
    }

    [Theory, AllDatabases]
    public async Task Replace_Roles_LeavesOnlyTheNewOnes(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var members = host.Get<IMemberService>();
        var ofTheSite = await NamesAsync(host);
        host.SaveMember("anna", "Anna");
        members.AssignRoles(["anna"], ["Gemeenten", "Redactie"]);

        members.ReplaceRoles(["anna"], ["Redactie", "Beheer"]);

        Assert.Equal(["Beheer", "Redactie"], members.GetAllRoles("anna"));
        Assert.Equal(["Beheer", "Gemeenten", "Redactie"], (await NamesAsync(host)).Except(ofTheSite));
    }

    [Theory, AllDatabases]
    public async Task Delete_Group_FreesItsMembers(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var members = host.Get<IMemberService>();
        host.SaveMember("anna", "Anna");
        members.AssignRole("anna", "Gemeenten");

        Assert.Throws<InvalidOperationException>(() => members.DeleteRole("Gemeenten", throwIfBeingUsed: true));
        var deleted = members.DeleteRole("Gemeenten", throwIfBeingUsed: false);

        Assert.True(deleted);
        Assert.Empty(members.GetAllRoles("anna"));
        Assert.NotNull(members.GetByUsername("anna"));
    }

    private static async Task<string?[]> NamesAsync(KernelHost host) =>
        [.. (await host.Get<IMemberGroupService>().GetAllAsync()).Select(group => group.Name)];
}
