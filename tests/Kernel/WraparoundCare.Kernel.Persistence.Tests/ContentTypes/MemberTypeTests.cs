using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ContentTypes;

public sealed class MemberTypeTests
{
    [Theory, AllDatabases]
    public async Task Create_RightsOnProperties_AreReadBackAfterRestart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var type =
            new MemberType(host.Get<IShortStringHelper>(), -1) { Alias = "professional", Name = "Professional", Icon = string.Empty };
        type.AddPropertyType(host.NewProperty("bio"), "profile", "Profiel");
        type.AddPropertyType(host.NewProperty("phone"), "profile");
        type.SetMemberCanEditProperty("bio", true);
        type.SetMemberCanViewProperty("bio", true);
        type.SetIsSensitiveProperty("phone", true);

        var result = await host.Get<IMemberTypeService>().CreateAsync(type, TypeBuilders.User);
        await host.RestartAsync();

        Assert.Equal(ContentTypeOperationStatus.Success, result.Result);
        var read = host.Get<IMemberTypeService>().Get("professional")!;
        Assert.Equal(
            (true, true, false), (read.MemberCanEditProperty("bio"), read.MemberCanViewProperty("bio"), read.IsSensitiveProperty("bio")));
        Assert.Equal(
            (false, false, true),
            (read.MemberCanEditProperty("phone"), read.MemberCanViewProperty("phone"), read.IsSensitiveProperty("phone")));
        Assert.Equal("icon-user", read.Icon);
    }

    [Theory, AllDatabases]
    public async Task Get_ChangedCopy_LeavesTheStoredOneAlone(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var copy = host.Get<IMemberTypeService>().Get("Member")!;

        copy.SetIsSensitiveProperty("umbracoMemberComments", true);

        Assert.False(host.Get<IMemberTypeService>().Get("Member")!.IsSensitiveProperty("umbracoMemberComments"));
    }

    [Theory, AllDatabases]
    public async Task Update_RightsOnAProperty_AreStored(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var type = host.Get<IMemberTypeService>().Get("Member")!;

        type.SetIsSensitiveProperty("umbracoMemberComments", true);
        await host.Get<IMemberTypeService>().UpdateAsync(type, TypeBuilders.User);

        Assert.True(host.Get<IMemberTypeService>().Get("Member")!.IsSensitiveProperty("umbracoMemberComments"));
    }
}
