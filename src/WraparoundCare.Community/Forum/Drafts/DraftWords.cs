using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Forum.Drafts;

/// <summary>What a writer reads of a draft.</summary>
internal static class DraftWords
{
    public static string Of(DraftOutcome outcome) => outcome.Result switch
    {
        DraftResult.Kept => $"Concept bewaard om {DutchTime.On(outcome.SavedAt):H.mm} uur",
        DraftResult.Sent => "Dit bericht is al geplaatst.",
        DraftResult.Elsewhere =>
            "Je schreef dit concept verder in een ander venster. Wat hier staat, is niet bewaard. Kopieer het, of plaats het nu.",
        _ => "Je concept is niet bewaard: er lijkt een BSN in te staan. Haal dat weg.",
    };
}
