using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Seeding;

/// <summary>What every new database has.</summary>
public sealed class BuiltInTypesTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    [Theory, AllDatabases]
    public async Task GetAll_FreshDatabase_HasDataTypesThatTheSiteUnderstands(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);

        var dataTypes = (await host.Get<IDataTypeService>().GetAllAsync()).ToList();

        Assert.Equal(38, dataTypes.Count);
        Assert.All(dataTypes, dataType => Assert.IsNotType<MissingPropertyEditor>(dataType.Editor));
        Assert.All(dataTypes, dataType => Assert.Empty(host.Get<IDataTypeService>().ValidateConfigurationData(dataType)));
        Assert.All(dataTypes, dataType => Assert.StartsWith("Umb.PropertyEditorUi.", dataType.EditorUiAlias, StringComparison.Ordinal));
        Assert.All(dataTypes, dataType => Assert.Equal($"-1,{dataType.Id}", dataType.Path));
    }

    [Theory, AllDatabases]
    public async Task Get_FreshDatabase_FindsUmbracosOwnIdsAndKeys(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var dataTypes = (await host.Get<IDataTypeService>().GetAllAsync()).ToDictionary(dataType => dataType.Key, dataType => dataType.Id);

        Assert.Equal(Constants.DataTypes.Textbox, dataTypes[Constants.DataTypes.Guids.TextstringGuid]);
        Assert.Equal(Constants.DataTypes.Upload, dataTypes[Constants.DataTypes.Guids.UploadGuid]);
        Assert.Equal(Constants.DataTypes.ImageCropper, dataTypes[Constants.DataTypes.Guids.ImageCropperGuid]);
        Assert.Equal(Constants.DataTypes.LabelBytes, dataTypes[Guid.Parse(Constants.DataTypes.Guids.LabelBytes)]);
        Assert.Equal(Constants.DataTypes.DefaultMediaListView, dataTypes[Constants.DataTypes.Guids.ListViewMediaGuid]);
    }

    [Theory, AllDatabases]
    public async Task Get_FreshDatabase_HasMediaTypes(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var service = host.Get<IMediaTypeService>();

        Assert.Equal(
            [1031, 1032, 1033, 1034, 1035, 1036, 1037],
            service.GetAll().Select(type => type.Id).Order());
        Assert.Equal(7, service.Get(1031)!.AllowedContentTypes!.Count());
        Assert.Equal("Umbraco.ImageCropper", service.Get("Image")!.Property("umbracoFile").PropertyEditorAlias);
        Assert.Equal(Constants.MediaTypes.Guids.FileGuid, service.Get("File")!.Key);
        Assert.All(
            service.GetAll().Where(type => type.Alias != "Folder"),
            type => Assert.All(["umbracoFile", "umbracoExtension", "umbracoBytes"], alias => Assert.True(type.PropertyTypeExists(alias))));
    }

    [Theory, AllDatabases]
    public async Task Get_FreshDatabase_HasMemberType(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);

        var member = host.Get<IMemberTypeService>().GetAll().Single();

        Assert.Equal((1044, "Member", Constants.MemberTypes.Guids.MemberGuid), (member.Id, member.Alias, member.Key));
        Assert.Equal(["membership"], member.PropertyGroups.Select(group => group.Alias));
    }

    [Theory, AllDatabases]
    public async Task Create_FirstOwnType_GetsAnIdAboveTheBuiltInOnes(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);

        var type = await host.CreateDocumentTypeAsync("article", "title");

        Assert.True(type.Id > 1055);
        Assert.True(type.Property("title").Id > 53);
    }
}
