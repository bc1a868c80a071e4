using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Kernel.Website.SiteBuilding;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Scenarios;

/// <summary>A list of blocks from the editor through the database to the visitor.</summary>
public sealed class BlockScenarioTests
{
    private static readonly Guid Block = new("b1b1b1b1-0000-0000-0000-000000000001");
    private static readonly Guid User = Constants.Security.SuperUserKey;

    [Theory, AllDatabases]
    public async Task Publish_ListOfBlocks_IsShownAfterARestart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var quote = await ElementAsync(host);
        await new DocumentTypeBuilder(host.Services, "story").With("parts", await BlockListAsync(host, quote)).CreateAsync();
        var contents = host.Get<IContentService>();
        var page = contents.Create("Verhaal", Constants.System.Root, "story");
        page.SetValue("parts", Blocks(quote, "Samen lukt het"));
        Assert.True(contents.Save(page).Success);
        Assert.True(contents.Publish(page, ["*"]).Success);
        page.SetValue("parts", Blocks(quote, "Nog niet af"));
        contents.Save(page);

        await host.RestartAsync();

        using var context = host.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var published = (await host.Get<IPublishedContentCache>().GetByIdAsync(page.Key))!;
        var block = Assert.Single(published.Value<BlockListModel>("parts")!);
        Assert.Equal("/", published.Url());
        Assert.Equal(
            (Block, "quote", "Samen lukt het"), (block.Content.Key, block.Content.ContentType.Alias, block.Content.Value<string>("text")));
    }

    private static async Task<IContentType> ElementAsync(KernelHost host)
    {
        var type = await new DocumentTypeBuilder(host.Services, "quote").With("text").CreateAsync();
        type.AllowedContentTypes = [];
        type.AllowedAsRoot = false;
        type.IsElement = true;
        Assert.True((await host.Get<IContentTypeService>().UpdateAsync(type, User)).Success);
        return type;
    }

    private static async Task<Guid> BlockListAsync(KernelHost host, IContentType element)
    {
        var serializer = host.Get<IConfigurationEditorJsonSerializer>();
        var editor = host.Get<PropertyEditorCollection>()[Constants.PropertyEditors.Aliases.BlockList]!;
        var type = new DataType(editor, serializer) { Name = "Blokken", DatabaseType = ValueStorageType.Ntext };
        type.SetConfigurationData(
            editor.GetConfigurationEditor().FromDatabase($$"""{"blocks":[{"contentElementTypeKey":"{{element.Key}}"}]}""", serializer));
        Assert.True((await host.Get<IDataTypeService>().CreateAsync(type, User)).Success);
        return type.Key;
    }

    private static string Blocks(IContentType element, string text) =>
        $$"""
        {"layout":{"Umbraco.BlockList":[{"contentKey":"{{Block}}"}]},
         "contentData":[{"contentTypeKey":"{{element.Key}}","key":"{{Block}}","values":[{"alias":"text","value":"{{text}}"}]}],
         "settingsData":[],"expose":[{"contentKey":"{{Block}}","culture":null,"segment":null}]}
        """;
}
