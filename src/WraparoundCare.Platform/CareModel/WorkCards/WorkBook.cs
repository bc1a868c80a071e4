namespace WraparoundCare.Platform.CareModel.WorkCards;

/// <summary>What is printed: one card, or all cards behind a cover.</summary>
/// <param name="SiteName">Stands at the foot of each page.</param>
internal sealed record WorkBook(string Title, string SiteName, IReadOnlyList<WorkCard> Cards)
{
    public bool HasCover { get; init; }

    public string Intro { get; init; } = string.Empty;

    /// <summary>Where all steps are on the site.</summary>
    public string Address { get; init; } = string.Empty;

    public DateTime Changed => Cards.Max(card => card.Changed);
}
