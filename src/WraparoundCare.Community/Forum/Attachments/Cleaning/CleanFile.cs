using System.Text.Json.Serialization;

namespace WraparoundCare.Community.Forum.Attachments.Cleaning;

/// <summary>A file without what programs noted in it of people, places and devices; or why there is none.</summary>
internal sealed record CleanFile
{
    public FileProblem? Problem { get; init; }

    public AttachmentKind Kind { get; init; }

    public byte[] Bytes { get; init; } = [];

    /// <summary>In pixels; null for what is no picture.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    /// <summary>What stays in it beside its text, such as descriptions of pictures: the guard looks at it.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
}

/// <summary>How it goes from the program that cleans to the site.</summary>
[JsonSerializable(typeof(CleanFile))]
internal sealed partial class CleanFileJson : JsonSerializerContext;
