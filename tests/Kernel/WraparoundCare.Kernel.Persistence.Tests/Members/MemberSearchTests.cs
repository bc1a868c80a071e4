using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Members;

public sealed class MemberSearchTests
{
    [Theory, AllDatabases]
    public async Task Find_ByUsernameEmailOrName_Matches(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        host.SaveMember("anna", "Anna Bakker");
        host.SaveMember("annelies", "Annelies Visser");
        host.SaveMember("bram", "Bram Bakker");
        var service = host.Get<IMemberService>();

        var starting = service.FindByUsername("ANN", 0, 10, out var total);
        var wildcard = service.FindByUsername("*a*m*", 0, 10, out _, StringPropertyMatchType.Wildcard);
        var byEmail = service.FindByEmail("@EXAMPLE.org", 0, 2, out var totalByEmail, StringPropertyMatchType.EndsWith);
        var byName = service.FindMembersByDisplayName("bakker", 0, 10, out _, StringPropertyMatchType.Contains);

        Assert.Equal(["anna", "annelies"], starting.Select(member => member.Username));
        Assert.Equal(2, total);
        Assert.Equal(["bram"], wildcard.Select(member => member.Username));
        Assert.Equal(["anna", "annelies"], byEmail.Select(member => member.Username));
        Assert.Equal(3, totalByEmail);
        Assert.Equal(["anna", "bram"], byName.Select(member => member.Username));
    }

    [Theory, AllDatabases]
    public async Task GetAll_PagesAndFilter_AreInOrder(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await host.CreateMemberTypeAsync("professional");
        host.SaveMember("carla", "Carla");
        host.SaveMember("Anna", "Anna", "professional");
        host.SaveMember("bram", "Bram");
        var service = host.Get<IMemberService>();

        var first = service.GetAll(0, 2, out var total).Select(member => member.Username).ToList();
        var second = service.GetAll(1, 2, out _).Select(member => member.Username);
        var descending = service.GetAll(0, 10, out _, "Name", Direction.Descending, "Member").Select(member => member.Username);
        var filtered = service.GetAll(0, 10, out var totalFiltered, "email", Direction.Ascending, null, "RAM")
            .Select(member => member.Username);

        Assert.Equal(["Anna", "bram"], first);
        Assert.Equal(3, total);
        Assert.Equal(["carla"], second);
        Assert.Equal(["carla", "bram"], descending);
        Assert.Equal(["bram"], filtered);
        Assert.Equal(1, totalFiltered);
    }

    [Theory, AllDatabases]
    public async Task Filter_EachCondition_Narrows(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var type = await host.CreateMemberTypeAsync("professional");
        var service = host.Get<IMemberService>();
        host.SaveMember("anna", "Anna", "professional");
        var locked = host.NewMember("bram", "Bram");
        locked.IsLockedOut = true;
        service.Save(locked);
        var waiting = host.NewMember("carla", "Carla");
        waiting.IsApproved = false;
        service.Save(waiting);
        service.AssignRole("carla", "Gemeenten");

        async Task<IEnumerable<string>> FindAsync(MemberFilter filter) =>
            (await service.FilterAsync(filter)).Items.Select(member => member.Username);

        Assert.Equal(["anna", "bram", "carla"], await FindAsync(new MemberFilter()));
        Assert.Equal(["anna"], await FindAsync(new MemberFilter { MemberTypeId = type.Key }));
        Assert.Equal(["bram"], await FindAsync(new MemberFilter { IsLockedOut = true }));
        Assert.Equal(["carla"], await FindAsync(new MemberFilter { IsApproved = false }));
        Assert.Equal(["carla"], await FindAsync(new MemberFilter { MemberGroupName = "gemeenten" }));
        Assert.Equal(["bram"], await FindAsync(new MemberFilter { Filter = "BRAM@" }));
        Assert.Equal(1, service.GetCount(MemberCountType.LockedOut));
        Assert.Equal(2, service.GetCount(MemberCountType.Approved));
        Assert.Equal(1, service.Count("professional"));
    }

    [Theory, AllDatabases]
    public async Task Get_ByPropertyValue_ComparesTheStoredValue(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var type = new MemberType(host.Get<IShortStringHelper>(), -1) { Alias = "professional", Name = "Professional" };
        type.AddPropertyType(host.NewProperty("region"), "profile", "Profiel");
        type.AddPropertyType(NewProperty(host, "years", ValueStorageType.Integer), "profile");
        type.AddPropertyType(NewProperty(host, "since", ValueStorageType.Date), "profile");
        await host.Get<IMemberTypeService>().CreateAsync(type, TypeBuilders.User);
        host.SaveMember("anna", "Anna", "professional", ("region", "Utrecht"), ("years", 3), ("since", new DateTime(2024, 1, 1)));
        host.SaveMember(
            "bram", "Bram", "professional", ("region", "Utrechtse Heuvelrug"), ("years", 1), ("since", new DateTime(2026, 1, 1)));
        host.SaveMember("carla", "Carla", "professional", ("years", 30));
        host.SaveMember("dirk", "Dirk");

        Assert.Equal(["anna"], Find(host, member => member.PropertyTypeAlias == "region" && member.ShortStringPropertyValue == "Utrecht"));
        Assert.Equal(
            ["anna", "bram"],
            Find(host, member => member.PropertyTypeAlias == "region" && member.ShortStringPropertyValue!.Contains("trecht")));
        Assert.Equal(["anna", "carla"], Find(host, member => member.PropertyTypeAlias == "years" && member.IntegerPropertyValue > 1));
        Assert.Equal(["bram"], Find(host, member => member.PropertyTypeAlias == "years" && member.BoolPropertyValue));
        Assert.Equal(
            ["anna"], Find(host, member => member.PropertyTypeAlias == "since" && member.DateTimePropertyValue < new DateTime(2025, 1, 1)));
        Assert.Empty(Find(host, member => member.PropertyTypeAlias == "unknown" && member.IntegerPropertyValue > 1));
    }

    // IMemberService.GetMembersByPropertyValue asks the same, but is obsolete.
    private static List<string> Find(KernelHost host, System.Linq.Expressions.Expression<Func<IMember, bool>> condition)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        var query = host.Get<ICoreScopeProvider>().CreateQuery<IMember>().Where(condition);
        return [.. host.Get<IMemberRepository>().Get(query).Select(member => member.Username)];
    }

    private static PropertyType NewProperty(KernelHost host, string alias, ValueStorageType storage) =>
        new(host.Get<IShortStringHelper>(), Constants.PropertyEditors.Aliases.Label, storage, alias)
        {
            Name = alias,
            DataTypeKey = storage == ValueStorageType.Integer
                ? Constants.DataTypes.Guids.LabelIntGuid
                : Constants.DataTypes.Guids.LabelDateTimeGuid,
        };
}
