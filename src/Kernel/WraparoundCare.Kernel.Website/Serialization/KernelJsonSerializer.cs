using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;

namespace WraparoundCare.Kernel.Website.Serialization;

internal abstract class KernelJsonSerializer(JsonSerializerOptions options) : IJsonSerializer
{
    public string Serialize(object? input) => JsonSerializer.Serialize(input, options);

    public T? Deserialize<T>(string input) => JsonSerializer.Deserialize<T>(input, options);

    /// <summary>Editors get their value as text (from the database), as a node (from the client) or as an object (from code).</summary>
    public bool TryDeserialize<T>(object input, [NotNullWhen(true)] out T? value)
        where T : class
    {
        try
        {
            value = input switch
            {
                T typed => typed,
                string text when !IsJson(text) => null,
                string text => Deserialize<T>(text),
                JsonNode node => node.Deserialize<T>(options),
                JsonElement element => element.Deserialize<T>(options),
                _ => JsonSerializer.SerializeToNode(input, options).Deserialize<T>(options),
            };
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            value = null;
        }

        return value is not null;
    }

    private static bool IsJson(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        return trimmed.Length > 1
            && ((trimmed[0] == '{' && trimmed[^1] == '}') || (trimmed[0] == '[' && trimmed[^1] == ']'));
    }
}

internal sealed class StorageJsonSerializer() : KernelJsonSerializer(KernelJsonOptions.Storage);

internal sealed class ConfigurationJsonSerializer()
    : KernelJsonSerializer(KernelJsonOptions.Configuration), IConfigurationEditorJsonSerializer;

internal sealed class WebhookJsonSerializer() : KernelJsonSerializer(KernelJsonOptions.Webhook), IWebhookJsonSerializer;
