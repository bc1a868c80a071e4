using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Umbraco.Cms.Core.Models;

namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>
/// The values of all properties of one content version as one JSON document. Members are named by the property type's
/// key, so that renaming an alias keeps the data. A member is the value itself, or for values that vary an object with a
/// member per variant: <c>culture</c>, <c>culture|segment</c>, or <c>|</c> for the invariant one. Without a value there
/// is no member.
/// </summary>
internal static class PropertyValuesJson
{
    public const string Empty = "{}";
    private const char VariantSeparator = '|';

    // The text goes into a database column and nowhere else, so only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions WriterOptions =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="properties">The properties of the content.</param>
    /// <param name="published">Whether to write the published values or the draft's.</param>
    /// <param name="kept">Stored values that the properties have no place for.</param>
    public static string Write(IEnumerable<IProperty> properties, bool published, StoredValues? kept = null)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
        {
            writer.WriteStartObject();
            foreach (var property in properties)
            {
                var homeless = kept is not null && kept.Remove(property.PropertyType.Key, out var found) ? found : [];
                WriteProperty(writer, property.PropertyType.Key, [.. Values(property, published), .. homeless]);
            }

            foreach (var (key, values) in kept ?? [])
            {
                WriteProperty(writer, key, values);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static StoredValues Read(string json)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(json, bytes);
            return Read(bytes.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static void WriteProperty(Utf8JsonWriter writer, Guid key, List<StoredValue> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        Span<char> name = stackalloc char[32];
        key.TryFormat(name, out _, "N");
        writer.WritePropertyName(name);
        if (values is [{ Culture: null, Segment: null } single])
        {
            WriteValue(writer, single.Value);
            return;
        }

        writer.WriteStartObject();
        foreach (var value in values)
        {
            writer.WritePropertyName(VariantName(value.Culture, value.Segment));
            WriteValue(writer, value.Value);
        }

        writer.WriteEndObject();
    }

    private static IEnumerable<StoredValue> Values(IProperty property, bool published) => property.Values
        .Select(value => (value.Culture, value.Segment, Value: published ? value.PublishedValue : value.EditedValue))
        .Where(value => value.Value is not null)
        .Select(value => new StoredValue(value.Culture, value.Segment, value.Value!));

    private static string VariantName(string? culture, string? segment) =>
        segment is null && culture is not null ? culture : $"{culture}{VariantSeparator}{segment}";

    private static void WriteValue(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case decimal number:
                writer.WriteNumberValue(number);
                break;
            case DateTime date:
                writer.WriteStringValue(ToStored(date).ToString("O", CultureInfo.InvariantCulture));
                break;
            default:
                throw new NotSupportedException($"A property value is a text, int, decimal or date, not {value.GetType()}.");
        }
    }

    private static DateTime ToStored(DateTime date) => date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : date;

    private static StoredValues Read(ReadOnlySpan<byte> json)
    {
        var result = new StoredValues();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!Utf8Parser.TryParse(reader.ValueSpan, out Guid key, out _, 'N'))
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            result.Add(
                key,
                reader.TokenType == JsonTokenType.StartObject
                    ? ReadVariants(ref reader)
                    : [new StoredValue(null, null, ReadValue(ref reader))]);
        }

        return result;
    }

    private static List<StoredValue> ReadVariants(ref Utf8JsonReader reader)
    {
        var values = new List<StoredValue>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var separator = name.IndexOf(VariantSeparator, StringComparison.Ordinal);
            var culture = separator < 0 ? name : name[..separator];
            var segment = separator < 0 ? string.Empty : name[(separator + 1)..];
            reader.Read();
            values.Add(new StoredValue(NullIfEmpty(culture), NullIfEmpty(segment), ReadValue(ref reader)));
        }

        return values;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    // Numbers keep their text until the property's storage type is known: 10 can be an int or a decimal.
    private static object ReadValue(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number
        ? reader.TryGetInt32(out var number) ? number : reader.GetDecimal()
        : reader.GetString()!;
}
