using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.DataTypes;

public sealed class DataTypeServiceTests(KernelHosts hosts) : IClassFixture<KernelHosts>
{
    private readonly string article = Unique.Name("article");

    private static readonly Guid User = Constants.Security.SuperUserKey;

    [Theory, AllDatabases]
    public async Task Create_NewDataType_IsReadBackAfterRestart(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var created = NewTextBox(host, "Korte tekst");
        created.EditorUiAlias = "Umb.PropertyEditorUi.TextBox";
        created.ConfigurationData = new Dictionary<string, object> { ["maxChars"] = 40 };

        var result = await Service(host).CreateAsync(created, User);
        await host.RestartAsync();

        Assert.Equal(DataTypeOperationStatus.Success, result.Status);
        var read = await GetAsync(host, created.Key);
        Assert.Equal(
            (created.Id, "Korte tekst", $"-1,{created.Id}", 1,
                "Umbraco.TextBox", "Umb.PropertyEditorUi.TextBox", ValueStorageType.Nvarchar),
            (read.Id, read.Name, read.Path, read.Level, read.EditorAlias, read.EditorUiAlias, read.DatabaseType));
        Assert.Equal("40", read.ConfigurationData["maxChars"].ToString());
        Assert.False(read.IsDirty());
    }

    [Theory, AllDatabases]
    public async Task Create_NameThatExists_GetsNumber(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var copy = NewTextBox(host, "Textstring");

        await Service(host).CreateAsync(copy, User);

        Assert.Equal("Textstring (1)", (await GetAsync(host, copy.Key)).Name);
    }

    [Theory, AllDatabases]
    public async Task Create_KeyThatExists_IsRefused(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var twin = NewTextBox(host, "Tweeling");
        twin.Key = Constants.DataTypes.Guids.TextstringGuid;

        var result = await Service(host).CreateAsync(twin, User);

        Assert.Equal(DataTypeOperationStatus.DuplicateKey, result.Status);
    }

    [Theory, AllDatabases]
    public async Task Update_NewSettings_AreStored(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var dataType = await GetAsync(host, Constants.DataTypes.Guids.TextareaGuid);
        dataType.ConfigurationData = new Dictionary<string, object> { ["rows"] = 7 };

        await Service(host).UpdateAsync(dataType, User);
        await host.RestartAsync();

        Assert.Equal("7", (await GetAsync(host, dataType.Key)).ConfigurationData["rows"].ToString());
    }

    [Theory, AllDatabases]
    public async Task Update_UnknownEditor_KeepsItsAliasAndSettings(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var editor = new VoidEditor("Elsewhere.Editor", host.Get<IDataValueEditorFactory>());
        var unknown = new DataType(editor, host.Get<IConfigurationEditorJsonSerializer>()) { Name = "Van een ander pakket" };
        unknown.ConfigurationData = new Dictionary<string, object> { ["colour"] = "green" };
        await Service(host).CreateAsync(unknown, User);

        var read = await GetAsync(host, unknown.Key);
        read.Name = "Hernoemd";
        await Service(host).UpdateAsync(read, User);
        await host.RestartAsync();

        var again = await GetAsync(host, unknown.Key);
        Assert.Equal(("Hernoemd", "Elsewhere.Editor"), (again.Name, again.EditorAlias));
        Assert.Equal("green", again.ConfigurationData["colour"].ToString());
        Assert.Single(await Service(host).GetByEditorAliasAsync("Elsewhere.Editor"));
    }

    [Theory, AllDatabases]
    public async Task Get_ChangedCopy_LeavesTheStoredOneAlone(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var copy = await GetAsync(host, Constants.DataTypes.Guids.TagsGuid);

        copy.Name = "Iets anders";
        copy.ConfigurationData["group"] = "changed";

        var stored = await GetAsync(host, copy.Key);
        Assert.Equal("Tags", stored.Name);
        Assert.Equal("default", stored.ConfigurationData["group"].ToString());
    }

    [Theory, AllDatabases]
    public async Task Update_ScopeRolledBack_LeavesNoTrace(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var dataType = await GetAsync(host, Constants.DataTypes.Guids.TextareaGuid);

        using (host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            dataType.Name = "Nooit vastgelegd";
            await Service(host).UpdateAsync(dataType, User);
            Assert.Equal("Nooit vastgelegd", (await GetAsync(host, dataType.Key)).Name);
        }

        Assert.Equal("Textarea", (await GetAsync(host, dataType.Key)).Name);
    }

    [Theory, AllDatabases]
    public async Task Delete_DataType_RemovesIt(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var dataType = NewTextBox(host, "Weg");
        await Service(host).CreateAsync(dataType, User);

        var result = await Service(host).DeleteAsync(dataType.Key, User);

        Assert.Equal(DataTypeOperationStatus.Success, result.Status);
        Assert.Null(await Service(host).GetAsync(dataType.Key));
    }

    [Theory, AllDatabases]
    public async Task Delete_DataTypeThatTheKernelNeeds_IsRefused(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);

        var result = await Service(host).DeleteAsync(Constants.DataTypes.Guids.TextstringGuid, User);

        Assert.Equal(DataTypeOperationStatus.NonDeletable, result.Status);
    }

    [Theory, AllDatabases]
    public async Task Move_IntoFolder_ChangesPathAndParent(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var folder = (await host.Get<IDataTypeContainerService>().CreateAsync(null, "Map", null, User)).Result!;
        var dataType = NewTextBox(host, "In een map");
        await Service(host).CreateAsync(dataType, User);

        var result = await Service(host).MoveAsync(dataType, folder.Key, User);

        Assert.Equal(DataTypeOperationStatus.Success, result.Status);
        var read = await GetAsync(host, dataType.Key);
        Assert.Equal((folder.Id, $"-1,{folder.Id},{dataType.Id}", 2), (read.ParentId, read.Path, read.Level));
    }

    [Theory, AllDatabases]
    public async Task Copy_DataType_GetsItsOwnIdentity(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var original = await GetAsync(host, Constants.DataTypes.Guids.TagsGuid);

        var copy = (await Service(host).CopyAsync(original, null, User)).Result;

        Assert.NotEqual((original.Id, original.Key), (copy.Id, copy.Key));
        Assert.Equal(("Tags (copy)", "Umbraco.Tags"), (copy.Name, copy.EditorAlias));
    }

    [Theory, AllDatabases]
    public async Task GetPagedRelations_UsedDataTypes_ListsPropertiesAndListViews(DatabaseKind kind)
    {
        var host = await hosts.OnAsync(kind);
        var type = host.NewDocumentType(article);
        type.AddPropertyType(host.NewProperty("labels", Constants.DataTypes.Guids.TagsGuid), "content", "Inhoud");
        type.ListView = Constants.DataTypes.Guids.ListViewContentGuid;
        await host.CreateAsync(type);

        var tags = await Service(host).GetPagedRelationsAsync(Constants.DataTypes.Guids.TagsGuid, 0, 10);
        var lists = await Service(host).GetPagedRelationsAsync(Constants.DataTypes.Guids.ListViewContentGuid, 0, 10);

        Assert.Equal([(article, "labels")], tags.Items.Select(item => (item.ContentTypeAlias, item.NodeAlias)));
        Assert.Equal([(article, "Umbraco.ListView")], lists.Items.Select(item => (item.ContentTypeAlias, item.NodeAlias)));
    }

    private static DataType NewTextBox(KernelHost host, string name)
    {
        host.Get<PropertyEditorCollection>().TryGet("Umbraco.TextBox", out var editor);
        return new DataType(editor, host.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = name,
            DatabaseType = ValueStorageType.Nvarchar,
        };
    }

    private static IDataTypeService Service(KernelHost host) => host.Get<IDataTypeService>();

    private static async Task<IDataType> GetAsync(KernelHost host, Guid key) =>
        await Service(host).GetAsync(key) ?? throw new InvalidOperationException($"There is no data type {key}.");
}
