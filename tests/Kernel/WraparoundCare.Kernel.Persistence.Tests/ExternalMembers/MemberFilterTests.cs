using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ExternalMembers;

/// <summary>Members with and without content in one list.</summary>
public sealed class MemberFilterTests
{
    [Theory, AllDatabases]
    public async Task Filter_EachCondition_NarrowsBothKinds(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var type = await host.CreateMemberTypeAsync("professional");
        await host.SaveGroupsAsync("Gemeenten");
        host.SaveMember("bram", "Bram Visser", "professional");
        var locked = host.NewMember("dirk", "Dirk");
        locked.IsLockedOut = true;
        host.Get<IMemberService>().Save(locked);
        host.Get<IMemberService>().AssignRole("bram", "Gemeenten");
        await SaveExternalAsync(host, "Anna", isApproved: true, "Gemeenten");
        await SaveExternalAsync(host, "carla", isApproved: false);

        async Task<IEnumerable<string>> FindAsync(MemberFilter filter) =>
            (await host.Get<IMemberFilterService>().FilterAsync(filter)).Items.Select(member => member.UserName);

        Assert.Equal(["Anna", "bram", "carla", "dirk"], await FindAsync(new MemberFilter()));
        Assert.Equal(["bram"], await FindAsync(new MemberFilter { MemberTypeId = type.Key }));
        Assert.Empty(await FindAsync(new MemberFilter { MemberTypeId = Guid.NewGuid() }));
        Assert.Equal(["carla"], await FindAsync(new MemberFilter { IsApproved = false }));
        Assert.Equal(["dirk"], await FindAsync(new MemberFilter { IsLockedOut = true }));
        Assert.Equal(["Anna", "bram"], await FindAsync(new MemberFilter { MemberGroupName = "gemeenten" }));
        Assert.Equal(["Anna", "carla"], await FindAsync(new MemberFilter { Filter = "BAKKER" }));
    }

    [Theory, AllDatabases]
    public async Task Filter_Pages_DoNotOverlap(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        host.SaveMember("bram", "Bram");
        host.SaveMember("dirk", "Dirk");
        await SaveExternalAsync(host, "anna", isApproved: true);
        await SaveExternalAsync(host, "carla", isApproved: true);
        var service = host.Get<IMemberFilterService>();

        var first = await service.FilterAsync(new MemberFilter(), "email", Direction.Descending, 0, 3);
        var second = await service.FilterAsync(new MemberFilter(), "email", Direction.Descending, 3, 3);

        Assert.Equal(["dirk", "carla", "bram"], first.Items.Select(member => member.UserName));
        Assert.Equal(["anna"], second.Items.Select(member => member.UserName));
        Assert.Equal((4, 4), (first.Total, second.Total));
    }

    [Theory, AllDatabases]
    public async Task Filter_EachOrdering_IsKnown(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        host.SaveMember("bram", "Bram");
        await SaveExternalAsync(host, "anna", isApproved: true);
        var service = host.Get<IMemberFilterService>();

        foreach (var field in new[]
        {
            "name",
            "username",
            "isApproved",
            "isLockedOut",
            "lastLoginDate",
            "lastLockoutDate",
            "lastPasswordChangeDate",
            "memberType",
        })
        {
            Assert.Equal(2, (await service.FilterAsync(new MemberFilter(), field)).Items.Count());
        }

        await Assert.ThrowsAsync<NotSupportedException>(() => service.FilterAsync(new MemberFilter(), "schoenmaat"));
    }

    [Theory, AllDatabases]
    public async Task Filter_Item_TellsItsKindTypeAndGroups(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await host.SaveGroupsAsync("Gemeenten");
        host.SaveMember("bram", "Bram");
        host.Get<IMemberService>().AssignRole("bram", "Gemeenten");
        await SaveExternalAsync(host, "anna", isApproved: true, "Gemeenten");
        var group = (await host.Get<IMemberGroupService>().GetByNameAsync("Gemeenten"))!.Key;

        var items = (await host.Get<IMemberFilterService>().FilterAsync(new MemberFilter())).Items.ToList();

        Assert.Equal(
            [("anna", true, MemberKind.ExternalOnly), ("bram", false, MemberKind.Default)],
            items.Select(item => (item.UserName, item.IsExternalOnly, item.Kind)));
        Assert.Equal([null, "Member"], items.Select(item => item.MemberTypeName));
        Assert.All(items, item => Assert.Equal([group], item.Groups));
    }

    private static async Task SaveExternalAsync(KernelHost host, string username, bool isApproved, params string[] groups)
    {
        var member = ExternalMemberBuilders.NewExternalMember(username);
        member.IsApproved = isApproved;
        var service = host.Get<IExternalMemberService>();
        Assert.True((await service.CreateAsync(member)).Success);
        await service.AssignRolesAsync(member.Key, groups);
    }
}
