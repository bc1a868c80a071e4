using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Reading.Feedback;

/// <summary>The form on a page of its own: what it is about, what was chosen and what was wrong with it.</summary>
/// <param name="Page">The page that the answer is about, or null when there is no such page.</param>
/// <param name="Answer">What the reader chose, kept when the form comes back.</param>
/// <param name="Problem">What to mend, in the reader's language; empty at first.</param>
public sealed record FeedbackForm(ContentPage? Page, string Answer, string Problem)
{
    public const string Yes = "ja";
    public const string No = "nee";
}
