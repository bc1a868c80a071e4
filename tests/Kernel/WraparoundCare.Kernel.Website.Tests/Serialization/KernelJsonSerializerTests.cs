using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services.Changes;
using WraparoundCare.Kernel.Website.Serialization;

namespace WraparoundCare.Kernel.Website.Tests.Serialization;

public sealed class KernelJsonSerializerTests
{
    private static readonly Guid Key = new("5b1d5b1d-0000-0000-0000-000000000001");

    private readonly StorageJsonSerializer _storage = new();
    private readonly ConfigurationJsonSerializer _configuration = new();

    [Theory]
    [InlineData("1", typeof(int))]
    [InlineData("3000000000", typeof(long))]
    [InlineData("1.5", typeof(double))]
    [InlineData("true", typeof(bool))]
    [InlineData("\"2026-01-01T10:00:00Z\"", typeof(string))]
    [InlineData("""["a","b"]""", typeof(string[]))]
    [InlineData("[1,2]", typeof(int[]))]
    [InlineData("""[{"a":1}]""", typeof(JsonArray))]
    [InlineData("""[1,"a"]""", typeof(JsonArray))]
    [InlineData("[]", typeof(JsonArray))]
    [InlineData("""{"a":{"b":1}}""", typeof(JsonObject))]
    public void Deserialize_Untyped_GivesWhatEditorsExpectAndWritesTheSame(string json, Type expected)
    {
        var value = _storage.Deserialize<object>(json);

        Assert.IsType(expected, value);
        Assert.Equal(json, _storage.Serialize(value));
    }

    [Fact]
    public void Deserialize_UntypedNull_IsNull() => Assert.Null(_storage.Deserialize<object>("null"));

    [Fact]
    public void Serialize_ObjectWithoutMembers_DoesNotRunForEver() => Assert.Equal("{}", _storage.Serialize(new object()));

    [Fact]
    public void Serialize_DutchTextAndMarkup_StaysReadable() =>
        Assert.Equal("\"<p>één 'gezin' & meer</p>\"", _storage.Serialize("<p>één 'gezin' & meer</p>"));

    [Fact]
    public void Serialize_ForOthers_EscapesMarkup() =>
        Assert.DoesNotContain("<", new WebhookJsonSerializer().Serialize("<p>"), StringComparison.Ordinal);

    [Fact]
    public void Udi_OfAnyClass_RoundTrips()
    {
        Udi udi = new GuidUdi("document", Key);

        Assert.Equal($"\"umb://document/{Key:N}\"", _storage.Serialize(udi));
        Assert.Equal(udi, _storage.Deserialize<Udi>(_storage.Serialize(udi)));
        Assert.Equal(udi, _storage.Deserialize<GuidUdi>(_storage.Serialize(udi)));
        Assert.Null(_storage.Deserialize<GuidUdi>("null"));
        Assert.Equal(new StringUdi("script", "a.js"), _storage.Deserialize<Udi>(_storage.Serialize(new StringUdi("script", "a.js"))));
    }

    [Fact]
    public void Payload_OfACacheRefresher_RoundTrips()
    {
        var payload = new ContentCacheRefresher.JsonPayload { ChangeTypes = TreeChangeTypes.RefreshNode, Id = 7, Key = Key };

        var json = _storage.Serialize(new[] { payload });
        ContentCacheRefresher.JsonPayload read = _storage.Deserialize<ContentCacheRefresher.JsonPayload[]>(json)!.Single();

        Assert.Contains("\"changeTypes\":\"RefreshNode\"", json, StringComparison.Ordinal);
        Assert.Equal((payload.Id, payload.Key, payload.ChangeTypes), (read.Id, read.Key, read.ChangeTypes));
    }

    [Theory]
    [InlineData("""{"startNodeId":"","multiple":"1","validationLimit":{"min":"2"}}""", true)]
    [InlineData("""{"StartNodeId":null,"multiple":0,"validationLimit":{"min":2}}""", false)]
    public void Deserialize_ConfigurationOfEarlierVersions_IsUnderstood(string json, bool multiple)
    {
        MediaPicker3Configuration configuration = _configuration.Deserialize<MediaPicker3Configuration>(json)!;

        Assert.Equal((null, multiple, 2), (configuration.StartNodeId, configuration.Multiple, configuration.ValidationLimit.Min));
    }

    [Fact]
    public void Blocks_LayoutAndValues_RoundTrip()
    {
        var value = new BlockListValue([new BlockListLayoutItem(Key)])
        {
            ContentData = [new BlockItemData(Key, Key, "quote") { Values = [new BlockPropertyValue { Alias = "text", Value = "a" }] }],
            Expose = [new BlockItemVariation(Key, null, null)],
        };

        BlockListValue read = _storage.Deserialize<BlockListValue>(_storage.Serialize(value))!;

        Assert.Equal(Key, read.GetLayouts()!.Single().ContentKey);
        Assert.Equal("a", read.ContentData.Single().Values.Single().Value);
        Assert.Equal(Key, read.Expose.Single().ContentKey);
    }

    [Fact]
    public void Blocks_AsTheClientSendsThem_AreRead()
    {
        BlockListValue read = _storage.Deserialize<BlockListValue>(
            $$"""
            {"layout":{"Umbraco.BlockGrid":[{"contentKey":"{{Key}}"}],"Umbraco.BlockList":[{"$type":"x","contentUdi":null,"settingsUdi":null,"contentKey":"{{Key}}","settingsKey":null}]},
             "contentData":[{"contentTypeKey":"{{Key}}","udi":null,"key":"{{Key}}","values":[{"editorAlias":"Umbraco.TextBox","culture":null,"segment":null,"alias":"text","value":["a"]}]}],
             "settingsData":[],"expose":[{"contentKey":"{{Key}}","culture":null,"segment":null}],"unknown":1}
            """)!;

        Assert.Equal(Key, read.GetLayouts()!.Single().ContentKey);
        Assert.Equal(["a"], (string[])read.ContentData.Single().Values.Single().Value!);
    }

    [Fact]
    public void TryDeserialize_AnyShape_GivesTheValueOrNo()
    {
        Assert.True(_storage.TryDeserialize("""{"contentData":[]}""", out BlockListValue? _));
        Assert.True(_storage.TryDeserialize(JsonNode.Parse("""["a"]""")!, out string[]? strings));
        Assert.Equal(["a"], strings);
        Assert.True(_storage.TryDeserialize(new { value = "x" }, out Dictionary<string, string>? fields));
        Assert.Equal("x", fields["value"]);
        Assert.False(_storage.TryDeserialize("geen json", out string[]? _));
        Assert.False(_storage.TryDeserialize("[1", out string[]? _));
        Assert.False(_storage.TryDeserialize("""{"a":1}""", out string[]? _));
    }
}
