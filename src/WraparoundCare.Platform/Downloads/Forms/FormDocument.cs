namespace WraparoundCare.Platform.Downloads.Forms;

/// <summary>A form as its page describes it: what both files are made from.</summary>
/// <param name="SiteName">Stands at the foot of each page.</param>
internal sealed record FormDocument(string Title, string SiteName, IReadOnlyList<FormSection> Sections)
{
    public string Intro { get; init; } = string.Empty;

    public string Version { get; init; } = string.Empty;

    public string License { get; init; } = string.Empty;

    public string Author { get; init; } = string.Empty;

    /// <summary>Where the page is, with the name of the site.</summary>
    public string Address { get; init; } = string.Empty;

    public DateTime Changed { get; init; }

    /// <summary>What the foot of each page says.</summary>
    public string Foot =>
        string.Join("  |  ", new[] { SiteName, Version.Length > 0 ? $"versie {Version}" : string.Empty }.Where(part => part.Length > 0));
}
