using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Infrastructure.Persistence.Querying;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.UserSettings;

public sealed class UserDataServiceTests
{
    [Theory, AllDatabases]
    public async Task Update_DataOfAUser_IsKeptUntilDeleted(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var data = New("voorkeur", "kolommen", "3");

        var created = await host.Get<IUserDataService>().CreateAsync(data);
        data.Value = "4";
        await host.Get<IUserDataService>().UpdateAsync(data);
        await host.RestartAsync();

        var service = host.Get<IUserDataService>();
        Assert.Equal(UserDataOperationStatus.Success, created.Status);
        Assert.Equal(
            ("4", Constants.Security.SuperUserKey),
            ((await service.GetAsync(data.Key))!.Value, (await service.GetAsync(data.Key))!.UserKey));
        await service.DeleteAsync(data.Key);
        Assert.Null(await service.GetAsync(data.Key));
    }

    [Theory, AllDatabases]
    public async Task Get_Filtered_FindsTheMatchingPage(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IUserDataService>();
        await service.CreateAsync(New("voorkeur", "b", "1"));
        await service.CreateAsync(New("voorkeur", "a", "2"));
        await service.CreateAsync(New("ander", "a", "3"));

        var page = await service.GetAsync(0, 1, new Filter { Groups = ["voorkeur"], UserKeys = [Constants.Security.SuperUserKey] });
        var nobody = await service.GetAsync(0, 10, new Filter { UserKeys = [Guid.NewGuid()] });

        Assert.Equal(2, page.Total);
        Assert.Equal(["2"], page.Items.Select(data => data.Value));
        Assert.Empty(nobody.Items);
    }

    private static UserData New(string group, string identifier, string value) => new()
    {
        Key = Guid.NewGuid(),
        UserKey = Constants.Security.SuperUserKey,
        Group = group,
        Identifier = identifier,
        Value = value,
    };

    private sealed class Filter : IUserDataFilter
    {
        public ICollection<Guid>? UserKeys { get; set; }

        public ICollection<string>? Groups { get; set; }

        public ICollection<string>? Identifiers { get; set; }
    }
}
