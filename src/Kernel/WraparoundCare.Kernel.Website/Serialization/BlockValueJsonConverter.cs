using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.Blocks;

namespace WraparoundCare.Kernel.Website.Serialization;

/// <summary>
/// A block value holds one layout per block editor alias; only the editor itself knows the class of its layout items.
/// </summary>
internal sealed class BlockValueJsonConverter : JsonConverter<BlockValue>
{
    private static readonly JsonNodeOptions NodeOptions = new() { PropertyNameCaseInsensitive = true };

    public override bool CanConvert(Type typeToConvert) => typeof(BlockValue).IsAssignableFrom(typeToConvert);

    public override BlockValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (typeToConvert.IsAbstract || JsonNode.Parse(ref reader, NodeOptions) is not JsonObject json)
        {
            throw new JsonException($"Expected an object with the blocks of a {typeToConvert.Name}.");
        }

        var value = (BlockValue)Activator.CreateInstance(typeToConvert)!;
        value.ContentData = json["contentData"].Deserialize<List<BlockItemData>>(options) ?? [];
        value.SettingsData = json["settingsData"].Deserialize<List<BlockItemData>>(options) ?? [];
        value.Expose = json["expose"].Deserialize<List<BlockItemVariation>>(options) ?? [];
        ReadLayout(json["layout"], value, options);
        return value;
    }

    public override void Write(Utf8JsonWriter writer, BlockValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("layout");
        if (value.Layout.TryGetValue(value.PropertyEditorAlias, out IEnumerable<IBlockLayoutItem>? layout) && layout.Any())
        {
            Type item = LayoutItemType(value.GetType());
            writer.WriteStartArray(value.PropertyEditorAlias);
            foreach (IBlockLayoutItem layoutItem in layout)
            {
                JsonSerializer.Serialize(writer, layoutItem, item, options);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        Write(writer, "contentData", value.ContentData, options);
        Write(writer, "settingsData", value.SettingsData, options);
        Write(writer, "expose", value.Expose, options);
        writer.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, T value, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, options);
    }

    private static void ReadLayout(JsonNode? layouts, BlockValue value, JsonSerializerOptions options)
    {
        if (layouts is not JsonObject byAlias)
        {
            return;
        }

        Type list = typeof(List<>).MakeGenericType(LayoutItemType(value.GetType()));
        if (byAlias[value.PropertyEditorAlias] is JsonArray items)
        {
            value.Layout[value.PropertyEditorAlias] = (IEnumerable<IBlockLayoutItem>)items.Deserialize(list, options)!;
        }
    }

    private static Type LayoutItemType(Type blockValue)
    {
        for (Type? type = blockValue; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(BlockValue<>))
            {
                return type.GenericTypeArguments[0];
            }
        }

        throw new JsonException($"{blockValue.Name} does not say what its layout items are.");
    }
}
