using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.ContentTypes;

public sealed class ReservedFieldNamesTests
{
    [Fact]
    public async Task Get_EachKind_HasTheMembersThatTemplatesUse()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var names = host.Get<IReservedFieldNamesService>();

        Assert.All(["Name", "Key", "TemplateId", "Properties"], name => Assert.Contains(name, names.GetDocumentReservedFieldNames()));
        Assert.Contains("Properties", names.GetMediaReservedFieldNames());
        Assert.Contains("Email", names.GetMemberReservedFieldNames());
        Assert.DoesNotContain("Email", names.GetDocumentReservedFieldNames());
    }
}
