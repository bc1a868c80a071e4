using System.Text.Json;
using System.Text.Json.Serialization;

namespace WraparoundCare.Kernel.Website.Serialization;

/// <summary>Reads every written form of a key: with dashes, without, between braces.</summary>
internal sealed class LenientGuidJsonConverter : JsonConverter<Guid>
{
    public override Guid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LenientNullableGuidJsonConverter.Parse(reader.GetString()) ?? Guid.Empty;

    public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}

/// <summary>A key that was left open is stored as empty text by the client.</summary>
internal sealed class LenientNullableGuidJsonConverter : JsonConverter<Guid?>
{
    public override Guid? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, Guid? value, JsonSerializerOptions options)
    {
        if (value is { } key)
        {
            writer.WriteStringValue(key);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    public static Guid? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return Guid.TryParse(text, out Guid key) ? key : throw new JsonException($"\"{text}\" is not a key.");
    }
}

/// <summary>Reads true, "true", 1 and "1" as yes.</summary>
internal sealed class LenientBooleanJsonConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False or JsonTokenType.Null => false,
            JsonTokenType.Number => reader.TryGetInt64(out var number) && number == 1,
            JsonTokenType.String => Parse(reader.GetString()),
            _ => throw new JsonException($"A {reader.TokenType} is not a boolean."),
        };

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) =>
        writer.WriteBooleanValue(value);

    private static bool Parse(string? text) =>
        text == "1" || string.Equals(text, bool.TrueString, StringComparison.OrdinalIgnoreCase);
}
