using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Members;

public sealed class MemberServiceTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string anna = Unique.Name("anna");

    private static readonly DateTime SignedIn = new(2026, 3, 1, 12, 30, 0, DateTimeKind.Utc);

    [Theory, AllDatabases]
    public async Task Save_NewMember_IsReadBackAfterRestart(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var member = host.NewMember(anna, "Anna Bakker");
        member.Comments = "Werkt in Utrecht";
        member.IsApproved = false;
        member.RawPasswordValue = "hash";
        host.Get<IMemberService>().Save(member);

        await host.RestartAsync();

        var read = host.Get<IMemberService>().GetById(member.Key)!;
        Assert.Equal((member.Id, anna, $"{anna}@example.org", "Anna Bakker"), (read.Id, read.Username, read.Email, read.Name));
        Assert.Equal(("Werkt in Utrecht", false, "hash"), (read.Comments, read.IsApproved, read.RawPasswordValue));
        Assert.Equal($"-1,{member.Id}", read.Path);
        Assert.Equal("Member", read.ContentTypeAlias);
        Assert.NotEmpty(read.SecurityStamp!);
        Assert.False(read.IsDirty());
    }

    [Theory, AllDatabases]
    public async Task Get_ByUsernameEmailOrId_FindsTheMemberWhateverTheCase(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var anna = host.SaveMember("Anna", "Anna");
        host.SaveMember("Bram", "Bram");
        var service = host.Get<IMemberService>();

        Assert.Equal(anna.Key, service.GetByUsername("aNNa")?.Key);
        Assert.Equal(anna.Key, service.GetByEmail("ANNA@example.org")?.Key);
        Assert.Equal(anna.Key, service.GetById(anna.Id)?.Key);
        Assert.True(service.Exists("ANNA"));
        Assert.False(service.Exists("carla"));
        Assert.Null(service.GetByUsername("ann"));
        Assert.Null(service.GetByEmail("nna@example.org"));
        Assert.Equal([anna.Key], (await service.GetByKeysAsync(anna.Key)).Select(member => member.Key));
        Assert.Equal(2, service.GetAllMembers().Count());
    }

    [Theory, AllDatabases]
    public async Task Save_UsernameThatIsTaken_IsRefused(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        host.SaveMember("anna", "Anna Bakker");

        Assert.Throws<InvalidOperationException>(() => host.SaveMember("ANNA", "Anna Visser"));
        var other = host.SaveMember("anna2", "Anna Bakker");

        Assert.Equal("Anna Bakker", host.Get<IMemberService>().GetById(other.Id)!.Name);
        Assert.Equal([2L], await Rows.CountAsync(host, "member"));
    }

    [Theory, AllDatabases]
    public async Task Save_ChangedMember_KeepsThePasswordAndEndsOldSessions(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var service = host.Get<IMemberService>();
        var saved = host.NewMember(anna, "Anna");
        saved.RawPasswordValue = "hash";
        service.Save(saved);
        var member = service.GetById(saved.Id)!;
        var stamp = member.SecurityStamp;

        member.RawPasswordValue = string.Empty;
        member.Username = $"{anna}.bakker";
        member.Name = "Anna Bakker";
        service.Save(member);

        var read = service.GetById(saved.Id)!;
        Assert.Equal(($"{anna}.bakker", "Anna Bakker", "hash"), (read.Username, read.Name, read.RawPasswordValue));
        Assert.NotEqual(stamp, read.SecurityStamp);
        Assert.Null(service.GetByUsername(anna));
        Assert.Equal("Anna Bakker", host.Get<IEntityService>().Get(saved.Key)?.Name);
    }

    [Theory, AllDatabases]
    public async Task UpdateLoginProperties_SignedInMember_IsNoChangeForEditors(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var service = host.Get<IMemberService>();
        var member = service.GetById(host.SaveMember(anna, "Anna").Id)!;
        var updated = member.UpdateDate;

        member.LastLoginDate = SignedIn;
        member.FailedPasswordAttempts = 2;
        member.IsLockedOut = true;
        member.Name = "Niet opslaan";
        await service.UpdateLoginPropertiesAsync(member);

        var read = service.GetById(member.Id)!;
        Assert.Equal((SignedIn, 2, true), (read.LastLoginDate, read.FailedPasswordAttempts, read.IsLockedOut));
        Assert.Equal(("Anna", updated), (read.Name, read.UpdateDate));
    }

    [Theory, AllDatabases]
    public async Task Delete_Member_LeavesNothingBehind(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IMemberService>();
        var member = host.SaveMember("anna", "Anna");
        service.AssignRole(member.Id, "Gemeenten");

        service.Delete(member);

        Assert.Null(service.GetById(member.Key));
        Assert.Equal([0L, 0L, 0L], await Rows.CountAsync(host, "member", "member_to_group", "content_version"));
        Assert.False(host.Get<IEntityService>().Exists(member.Key));
    }

    [Theory, AllDatabases]
    public async Task Get_Entity_KnowsTheMember(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var member = host.SaveMember(anna, "Anna");
        var entities = host.Get<IEntityService>();

        var slim = Assert.IsType<MemberEntitySlim>(entities.Get(member.Key, UmbracoObjectTypes.Member));

        Assert.Equal(("Anna", "Member"), (slim.Name, slim.ContentTypeAlias));
        Assert.Equal(member.Id, host.Get<IIdKeyMap>().GetIdForKey(member.Key, UmbracoObjectTypes.Member).Result);
        Assert.Equal(UmbracoObjectTypes.Member, entities.GetObjectType(member.Id));
    }

    [Theory, AllDatabases]
    public async Task Delete_MemberType_TakesItsMembersAlong(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var type = await host.CreateMemberTypeAsync("professional", "bio");
        host.SaveMember("anna", "Anna", "professional");
        host.SaveMember("bram", "Bram");

        await host.Get<IMemberTypeService>().DeleteAsync(type.Key, Constants.Security.SuperUserKey);

        Assert.Equal(["bram"], host.Get<IMemberService>().GetAllMembers().Select(member => member.Username));
    }
}
