using System.Text.Json.Serialization;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Serialization;

namespace WraparoundCare.Kernel.Website.PropertyEditors.RichText;

/// <summary>As the client has it and as it is stored.</summary>
internal sealed class RichTextValue
{
    public string Markup { get; set; } = string.Empty;

    public RichTextBlockValue? Blocks { get; set; }

    [JsonIgnore]
    public bool HasBlocks => Blocks?.ContentData.Count > 0;

    /// <summary>Bare markup counts as a value too: that is what code and packages write.</summary>
    public static RichTextValue? Read(object? value, IJsonSerializer serializer) => value switch
    {
        null => null,
        string text when string.IsNullOrWhiteSpace(text) => null,
        _ when serializer.TryDeserialize(value, out RichTextValue? parsed) => parsed,
        string text => new RichTextValue { Markup = text },
        _ => null,
    };
}
