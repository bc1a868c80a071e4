using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Umbraco.Cms.Core.PropertyEditors;

namespace WraparoundCare.Kernel.Website.Serialization;

/// <summary>The JSON dialect of everything the kernel stores and sends.</summary>
internal static class KernelJsonOptions
{
    /// <summary>For the database: our JSON is never written into a page, so markup and Dutch text stay readable and short.</summary>
    public static JsonSerializerOptions Storage { get; } = Create(JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>Data types were saved by many versions and by hand: booleans as 0 and 1, numbers as text.</summary>
    public static JsonSerializerOptions Configuration { get; } = CreateConfiguration();

    /// <summary>For other parties, so escaped in full.</summary>
    public static JsonSerializerOptions Webhook { get; } = Create(JavaScriptEncoder.Default);

    private static JsonSerializerOptions CreateConfiguration()
    {
        JsonSerializerOptions options = Create(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, new LenientBooleanJsonConverter());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(UseFieldKeys);
        return options;
    }

    /// <summary>A configuration field is stored under its key, which is not always the name of the property.</summary>
    private static void UseFieldKeys(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo property in type.Properties)
        {
            var field = property.AttributeProvider?
                .GetCustomAttributes(typeof(ConfigurationFieldAttribute), false)
                .OfType<ConfigurationFieldAttribute>()
                .FirstOrDefault();
            if (!string.IsNullOrEmpty(field?.Key))
            {
                property.Name = field.Key;
            }
        }
    }

    private static JsonSerializerOptions Create(JavaScriptEncoder encoder, params JsonConverter[] more)
    {
        var options = new JsonSerializerOptions
        {
            Encoder = encoder,
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
            PropertyNameCaseInsensitive = true,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        };
        foreach (JsonConverter converter in more)
        {
            options.Converters.Add(converter);
        }

        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new ObjectJsonConverter());
        options.Converters.Add(new UdiJsonConverterFactory());
        options.Converters.Add(new UdiRangeJsonConverter());
        options.Converters.Add(new LenientGuidJsonConverter());
        options.Converters.Add(new LenientNullableGuidJsonConverter());
        options.Converters.Add(new BlockValueJsonConverter());
        return options;
    }
}
