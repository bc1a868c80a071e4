using System.Text.Json;
using System.Text.Json.Serialization;
using Umbraco.Cms.Core;

namespace WraparoundCare.Kernel.Website.Serialization;

/// <summary>An entity identifier is written as <c>umb://document/…</c>, whatever its class.</summary>
internal sealed class UdiJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(Udi).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(UdiJsonConverter<>).MakeGenericType(typeToConvert))!;
}

internal sealed class UdiJsonConverter<TUdi> : JsonConverter<TUdi>
    where TUdi : Udi
{
    public override TUdi? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return UdiParser.TryParse(text, out Udi? udi) && udi is TUdi typed
            ? typed
            : throw new JsonException($"\"{text}\" is not an entity identifier of the kind {typeof(TUdi).Name}.");
    }

    public override void Write(Utf8JsonWriter writer, TUdi value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

internal sealed class UdiRangeJsonConverter : JsonConverter<UdiRange>
{
    public override UdiRange? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { Length: > 0 } text ? UdiRange.Parse(text) : null;

    public override void Write(Utf8JsonWriter writer, UdiRange value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
