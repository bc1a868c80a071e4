using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Blocks;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Aliases = Umbraco.Cms.Core.Constants.PropertyEditors.Aliases;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors.Blocks;

public sealed class BlockTests : IDisposable
{
    private static readonly Guid Element = new("e1e1e1e1-0000-0000-0000-000000000001");
    private static readonly Guid Block = new("b1b1b1b1-0000-0000-0000-000000000001");
    private static readonly Guid TagsDataType = new("d0d0d0d0-0000-0000-0000-000000000002");
    private static readonly Guid TextDataType = new("d0d0d0d0-0000-0000-0000-000000000003");

    private static readonly string Configuration =
        $$$"""{"blocks":[{"contentElementTypeKey":"{{{Element}}}"}],"validationLimit":{"max":2}}""";

    private static readonly IShortStringHelper ShortStrings = new DefaultShortStringHelper(new DefaultShortStringHelperConfig());

    private readonly EditorHost _host;

    public BlockTests()
    {
        _host = new EditorHost(services =>
        {
            services.AddUnique(PortStub.Of<IContentTypeService>(("Get", arguments => Element.Equals(arguments[0]) ? ElementType() : null)));
            services.AddUnique(PortStub.Of<IPublishedContentTypeCache>(("Get", _ => PublishedElementType())));
            services.AddUnique(PortStub.Of<ICacheManager>());
            services.AddUnique(PortStub.Of<IPropertyValidationService>(("ValidatePropertyValue", Validate)));
            services.AddSingleton(PortStub.Of<IPartialViewBlockEngine>(
                ("ExecuteAsync", arguments =>
                    Task.FromResult($"<aside>{Text((IBlockReference<IPublishedElement, IPublishedElement>)arguments[0]!)}</aside>"))));
        });
        _host.Configurations[TagsDataType] = new TagConfiguration { Group = "thema" };
        _host.Configurations[TextDataType] = new RichTextConfiguration();
    }

    [Fact]
    public void Save_BlockOfTheClient_PassesEachValueToItsEditor()
    {
        var stored = JsonNode.Parse((string)_host.Save(Aliases.BlockList, Sent(), Configuration)!)!;

        JsonNode values = stored["contentData"]![0]!["values"]!;
        Assert.Equal("""["rouw"]""", values[0]!["value"]!.GetValue<string>());
        Assert.Equal("<p>a</p>", JsonNode.Parse(values[1]!["value"]!.GetValue<string>())!["markup"]!.GetValue<string>());
        Assert.Equal(2, values.AsArray().Count);
        Assert.Single(stored["contentData"]!.AsArray());
    }

    [Fact]
    public void Show_StoredBlock_HasTheShapeOfTheClient()
    {
        var stored = _host.Save(Aliases.BlockList, Sent(), Configuration);

        var shown = JsonNode.Parse(_host.Show(Aliases.BlockList, stored, Configuration))!;

        Assert.Equal(Block.ToString(), shown["layout"]!["Umbraco.BlockList"]![0]!["contentKey"]!.GetValue<string>());
        Assert.Equal("rouw", shown["contentData"]![0]!["values"]![0]!["value"]![0]!.GetValue<string>());
        Assert.Equal("<p>a</p>", shown["contentData"]![0]!["values"]![1]!["value"]!["markup"]!.GetValue<string>());
        Assert.Equal(Block.ToString(), shown["expose"]![0]!["contentKey"]!.GetValue<string>());
    }

    [Fact]
    public void Save_ShownBlockAgain_ChangesNothing()
    {
        var stored = (string)_host.Save(Aliases.BlockList, Sent(), Configuration)!;

        var again = (string)_host.Save(Aliases.BlockList, _host.Show(Aliases.BlockList, stored, Configuration), Configuration, stored)!;

        Assert.Equal(stored, again);
    }

    [Fact]
    public void Tags_InsideABlock_AreFound()
    {
        var stored = _host.Save(Aliases.BlockList, Sent(), Configuration);

        ITag tag = ((IDataValueTags)_host.Editor(Aliases.BlockList).GetValueEditor()).GetTags(stored, null, null).Single();

        Assert.Equal(("thema", "rouw"), (tag.Group, tag.Text));
    }

    [Fact]
    public void References_InsideABlock_AreFound()
    {
        var link = new Guid("5b1d5b1d-0000-0000-0000-000000000001");
        var stored = _host.Save(Aliases.BlockList, Sent($"<p><a type='document' href='/{{localLink:{link}}}'>x</a></p>"), Configuration);

        Assert.Equal(new GuidUdi("document", link), _host.References(Aliases.BlockList, stored).Single().Udi);
    }

    [Fact]
    public void Validate_WrongValueInsideABlock_IsRefusedWithItsPath()
    {
        var result = (NestedValidationResults)_host.Validate(Aliases.BlockList, Sent("<p>fout</p>"), Configuration).Single();

        var nested = (NestedJsonPathValidationResults)result.ValidationResults.Single();
        Assert.Equal("contentData[0].values[1].value", nested.JsonPath);
    }

    [Fact]
    public void Validate_TooManyBlocks_IsRefused()
    {
        var limited = Configuration.Replace("\"max\":2", "\"max\":0,\"min\":3", StringComparison.Ordinal);

        Assert.NotEmpty(_host.Validate(Aliases.BlockList, Sent(), limited));
        Assert.Empty(_host.Validate(Aliases.BlockList, Sent(), Configuration));
    }

    [Fact]
    public void ConfiguredElementTypeKeys_OfABlockEditor_AreItsElements() =>
        Assert.Equal(
            [Element],
            _host.Editor(Aliases.BlockList)
                .GetValueEditor(_host.Configuration(Aliases.BlockList, Configuration))
                .ConfiguredElementTypeKeys());

    [Fact]
    public void Publish_BlockList_GivesElementsWithConvertedValues()
    {
        var stored = _host.Save(Aliases.BlockList, Sent(), Configuration);

        BlockListItem item = ((BlockListModel)_host.Publish(Aliases.BlockList, stored, Configuration)!).Single();

        Assert.Equal(Block, item.ContentKey);
        Assert.Equal("<p>a</p>", Text(item));
        Assert.Null(item.Settings);
        Assert.Equal(typeof(BlockListItem<PublishedElement>), item.GetType());
    }

    [Fact]
    public void Publish_BlockThatIsNotExposed_IsLeftOut()
    {
        var stored = ((string)_host.Save(Aliases.BlockList, Sent(), Configuration)!)
            .Replace("\"expose\":[{", "\"expose\":[],\"hidden\":[{", StringComparison.Ordinal);

        Assert.Empty((BlockListModel)_host.Publish(Aliases.BlockList, stored, Configuration)!);
    }

    [Fact]
    public void Publish_ElementThatIsNotConfigured_IsLeftOut()
    {
        var stored = _host.Save(Aliases.BlockList, Sent(), Configuration);

        Assert.Empty((BlockListModel)_host.Publish(Aliases.BlockList, stored)!);
    }

    [Fact]
    public void Publish_SingleBlock_GivesThatBlock()
    {
        var configuration = $$"""{"blocks":[{"contentElementTypeKey":"{{Element}}"}]}""";
        var stored = _host.Save(
            Aliases.SingleBlock, Sent().Replace("Umbraco.BlockList", Aliases.SingleBlock, StringComparison.Ordinal), configuration);

        Assert.Equal("<p>a</p>", Text((BlockListItem)_host.Publish(Aliases.SingleBlock, stored, configuration)!));
    }

    [Fact]
    public void Publish_BlockInRichText_IsRenderedInItsPlace()
    {
        var configuration = $$"""{"blocks":[{"contentElementTypeKey":"{{Element}}"}]}""";
        var blocks = Sent().Replace("Umbraco.BlockList", Aliases.RichText, StringComparison.Ordinal);
        var markup = $"<p>voor</p><umb-rte-block data-content-key=\\\"{Block}\\\"><!--x--></umb-rte-block><p>na</p>";
        var sent = $$"""{"markup":"{{markup}}","blocks":{{blocks}}}""";

        var stored = _host.Save(Aliases.RichText, sent, configuration);

        Assert.Equal("<p>voor</p><aside><p>a</p></aside><p>na</p>", _host.Publish(Aliases.RichText, stored, configuration)!.ToString());
    }

    public void Dispose() => _host.Dispose();

    private static string Text(IBlockReference<IPublishedElement, IPublishedElement> block) =>
        block.Content.GetProperty("text")!.GetValue()!.ToString()!;

    private static string Sent(string markup = "<p>a</p><script>run()</script>") => new JsonObject
    {
        ["layout"] = new JsonObject
        {
            ["Umbraco.BlockList"] = new JsonArray(new JsonObject { ["contentKey"] = Block, ["settingsKey"] = null }),
        },
        ["contentData"] = new JsonArray(
            new JsonObject
            {
                ["contentTypeKey"] = Element,
                ["key"] = Block,
                ["values"] = new JsonArray(
                    new JsonObject { ["alias"] = "tags", ["culture"] = null, ["segment"] = null, ["value"] = new JsonArray("rouw") },
                    new JsonObject { ["alias"] = "text", ["value"] = new JsonObject { ["markup"] = markup } },
                    new JsonObject { ["alias"] = "removedProperty", ["value"] = "x" }),
            },
            new JsonObject { ["contentTypeKey"] = Element, ["key"] = Guid.NewGuid(), ["values"] = new JsonArray() }),
        ["settingsData"] = new JsonArray(),
        ["expose"] = new JsonArray(new JsonObject { ["contentKey"] = Block, ["culture"] = null, ["segment"] = null }),
    }.ToJsonString();

    private static ContentType ElementType()
    {
        var type = new ContentType(ShortStrings, -1) { Alias = "quote", IsElement = true, Key = Element };
        type.AddPropertyType(new PropertyType(ShortStrings, Aliases.Tags, ValueStorageType.Ntext, "tags")
        {
            DataTypeKey = TagsDataType,
            Key = Guid.NewGuid(),
        });
        type.AddPropertyType(new PropertyType(ShortStrings, Aliases.RichText, ValueStorageType.Ntext, "text")
        {
            DataTypeKey = TextDataType,
            Key = Guid.NewGuid(),
        });
        return type;
    }

    private IPublishedContentType PublishedElementType()
    {
        IPublishedPropertyType text = PublishedText();
        return PortStub.Of<IPublishedContentType>(
            ("get_IsElement", _ => true),
            ("get_PropertyTypes", _ => new[] { text }),
            ("GetPropertyIndex", arguments => Equals(arguments[0], "text") ? 0 : -1));
    }

    private IPublishedPropertyType PublishedText()
    {
        IPublishedPropertyType type = _host.PublishedPropertyType(Aliases.RichText);
        return PortStub.Of<IPublishedPropertyType>(
            ("get_Alias", _ => "text"),
            ("get_ContentType", _ => null),
            ("get_CacheLevel", _ => type.CacheLevel),
            ("get_DeliveryApiCacheLevel", _ => type.DeliveryApiCacheLevel),
            ("ConvertSourceToInter", arguments => type.ConvertSourceToInter((IPublishedElement)arguments[0]!, arguments[1], false)),
            ("ConvertInterToObject", arguments => type.ConvertInterToObject(
                (IPublishedElement)arguments[0]!, PropertyCacheLevel.Element, arguments[2], false)));
    }

    private static ValidationResult[] Validate(object?[] arguments) =>
        arguments[1]?.ToString()?.Contains("fout", StringComparison.Ordinal) == true
            ? [new ValidationResult("fout")]
            : [];
}
