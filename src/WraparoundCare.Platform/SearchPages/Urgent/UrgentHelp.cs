namespace WraparoundCare.Platform.SearchPages.Urgent;

/// <summary>Whom to call, for who searches with words of danger.</summary>
/// <param name="Lines">In the order in which they help.</param>
/// <param name="MoreLink">The page of the site for who works with families; null when there is none.</param>
public sealed record UrgentHelp(string Heading, IReadOnlyList<HelpLine> Lines, SearchLink? MoreLink)
{
    /// <summary>The id of its heading.</summary>
    public const string Anchor = "hulp-nu";
}

/// <param name="Phones">Each of them reaches the same people.</param>
public sealed record HelpLine(string Name, IReadOnlyList<string> Phones, string Text);
