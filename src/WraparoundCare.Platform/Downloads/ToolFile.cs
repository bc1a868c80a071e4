namespace WraparoundCare.Platform.Downloads;

/// <summary>What a visitor wants to know before downloading.</summary>
/// <param name="Url">Empty when there is nothing to download here.</param>
/// <param name="Size">Empty when it is not known yet.</param>
public sealed record ToolFile(string Name, string Url, string Type, string Size)
{
    public bool IsHere => Url.Length > 0;

    /// <summary>0 when it is not known.</summary>
    public int Pages { get; init; }

    /// <summary>In hexadecimal, to check a download with; empty when it is not known.</summary>
    public string Sha256 { get; init; } = string.Empty;

    /// <summary>"ja", "nee" or "in behandeling", whether it can be read aloud; empty when that is not looked at.</summary>
    public string Accessible { get; init; } = string.Empty;

    /// <summary>What it is good for, next to its type.</summary>
    public string Use { get; init; } = string.Empty;

    public static string TypeOf(string name) =>
        Path.GetExtension(name) is { Length: > 1 } extension ? extension[1..].ToUpperInvariant() : string.Empty;
}
