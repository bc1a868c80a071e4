using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ExternalMembers;

public sealed class ExternalMemberServiceTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string anna = Unique.Name("anna");
    private readonly string cities = Unique.Name("Gemeenten");
    private readonly string projects = Unique.Name("Projecten");
    private readonly string professional = Unique.Name("professional");

    private static readonly DateTime SignedIn = new(2026, 3, 1, 12, 30, 0, DateTimeKind.Utc);

    [Theory, AllDatabases]
    public async Task Create_Member_IsReadBackAfterRestart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var member = ExternalMemberBuilders.NewExternalMember("Anna");
        member.ProfileData = """{"stad":"Utrecht"}""";
        member.IsLockedOut = true;

        var created = await host.Get<IExternalMemberService>().CreateAsync(member, new ExternalLogin("SurfConext", "123"));

        Assert.Equal(ExternalMemberOperationStatus.Success, created.Status);
        await host.RestartAsync();
        var service = host.Get<IExternalMemberService>();
        var read = (await service.GetByKeyAsync(member.Key))!;
        Assert.Equal((created.Result.Id, "Anna", "anna@example.org", "Anna Bakker"), (read.Id, read.UserName, read.Email, read.Name));
        Assert.Equal((true, true, """{"stad":"Utrecht"}"""), (read.IsApproved, read.IsLockedOut, read.ProfileData));
        Assert.Equal(DateTimeKind.Utc, read.CreateDate.Kind);
        Assert.Equal(member.Key, (await service.GetByUsernameAsync("aNNA"))?.Key);
        Assert.Equal(member.Key, (await service.GetByEmailAsync("ANNA@example.org"))?.Key);
        Assert.Null(await service.GetByUsernameAsync("ann"));
        Assert.Equal("123", Assert.Single(host.Get<IExternalLoginWithKeyService>().GetExternalLogins(member.Key)).ProviderKey);
        Assert.Equal([0L], await Rows.CountAsync(host, "member"));
    }

    [Theory, AllDatabases]
    public async Task Create_UsernameThatIsTaken_IsRefused(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IExternalMemberService>();
        host.SaveMember("bram", "Bram");
        await service.CreateAsync(ExternalMemberBuilders.NewExternalMember("anna"));

        var again = await service.CreateAsync(ExternalMemberBuilders.NewExternalMember("ANNA"));
        var withContent = await service.CreateAsync(ExternalMemberBuilders.NewExternalMember("Bram"));

        Assert.Equal(ExternalMemberOperationStatus.DuplicateUsername, again.Status);
        Assert.Equal(ExternalMemberOperationStatus.DuplicateUsername, withContent.Status);
        Assert.Equal([1L], await Rows.CountAsync(host, "external_member"));
    }

    [Theory, AllDatabases]
    public async Task Update_LoginProperties_ChangesNothingElse(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var service = host.Get<IExternalMemberService>();
        var member = (await service.CreateAsync(ExternalMemberBuilders.NewExternalMember(anna))).Result;
        member.Name = "Anna de Bakker";
        await service.UpdateAsync(member);
        var updated = (await service.GetByKeyAsync(member.Key))!.UpdateDate;

        member.LastLoginDate = SignedIn;
        member.SecurityStamp = "nieuw";
        member.Name = "Niet opslaan";
        await service.UpdateLoginPropertiesAsync(member);

        var read = (await service.GetByKeyAsync(member.Key))!;
        Assert.Equal((SignedIn, "nieuw", "Anna de Bakker", updated), (read.LastLoginDate, read.SecurityStamp, read.Name, read.UpdateDate));
    }

    [Theory, AllDatabases]
    public async Task Assign_Roles_AreHeldOnceAndTakenAway(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var service = host.Get<IExternalMemberService>();
        var member = (await service.CreateAsync(ExternalMemberBuilders.NewExternalMember(anna))).Result;
        await host.SaveGroupsAsync(cities, projects);

        await service.AssignRolesAsync(member.Key, [cities, projects, "Onbekend"]);
        await service.AssignRolesAsync(member.Key, [cities]);
        var both = await service.GetRolesAsync(member.Key);
        await service.RemoveRolesAsync(member.Key, [cities]);

        Assert.Equal([cities, projects], both);
        Assert.Equal([projects], await service.GetRolesAsync(member.Key));
    }

    [Theory, AllDatabases]
    public async Task Delete_Member_LeavesNothingBehind(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IExternalMemberService>();
        var member =
            (await service.CreateAsync(ExternalMemberBuilders.NewExternalMember("anna"), new ExternalLogin("SurfConext", "123"))).Result;
        await host.SaveGroupsAsync("Gemeenten");
        await service.AssignRolesAsync(member.Key, ["Gemeenten"]);

        await service.DeleteAsync(member.Key);

        Assert.Equal([0L, 0L, 0L], await Rows.CountAsync(host, "external_member", "external_member_to_group", "external_login"));
    }

    [Theory, AllDatabases]
    public async Task Convert_ToMemberWithContent_KeepsKeyGroupsAndLogin(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        await host.CreateMemberTypeAsync(professional, "stad");
        var service = host.Get<IExternalMemberService>();
        var external = ExternalMemberBuilders.NewExternalMember(anna);
        external.ProfileData = "Utrecht";
        await service.CreateAsync(external, new ExternalLogin("SurfConext", anna));
        await host.SaveGroupsAsync(cities);
        await service.AssignRolesAsync(external.Key, [cities]);

        await service.ConvertToContentMemberAsync(external.Key, professional, (member, profile) => member.SetValue("stad", profile));

        var converted = host.Get<IMemberService>().GetById(external.Key)!;
        Assert.Equal((anna, professional, "Utrecht"), (converted.Username, converted.ContentTypeAlias, converted.GetValue("stad")));
        Assert.Equal([cities], host.Get<IMemberService>().GetAllRoles(converted.Id));
        Assert.Single(host.Get<IExternalLoginWithKeyService>().GetExternalLogins(external.Key));
        Assert.Null(await service.GetByKeyAsync(external.Key));
    }

    [Theory, AllDatabases]
    public async Task Get_Pages_AreInOrder(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IExternalMemberService>();
        foreach (var name in new[] { "carla", "Anna", "bram" })
        {
            await service.CreateAsync(ExternalMemberBuilders.NewExternalMember(name));
        }

        var first = await service.GetAllAsync(0, 2);
        var second = await service.GetAllAsync(2, 2);

        Assert.Equal(["Anna", "bram"], first.Items.Select(member => member.UserName));
        Assert.Equal(["carla"], second.Items.Select(member => member.UserName));
        Assert.Equal(3, second.Total);
    }
}
