using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Experiences;

/// <summary>What writers and editors read of experiences that are sent in.</summary>
internal static class SubmissionWords
{
    public static string TitleOf(ExperienceSubmissionRow row) => TitleOf(row.Title);

    public static string TitleOf(string? title) => string.IsNullOrWhiteSpace(title) ? "Ervaring zonder titel" : title;

    /// <summary>For its writer.</summary>
    public static string Of(SubmissionState state) => state switch
    {
        SubmissionState.Draft => "Concept",
        SubmissionState.Sent => "Bij de redactie",
        SubmissionState.ChangesAsked => "De redactie vraagt iets",
        _ => "Op de site",
    };

    public static string Kept(DateTime at) => $"Concept bewaard om {DutchTime.On(at):H.mm} uur";

    /// <summary>Why nothing was kept.</summary>
    public static string Of(SubmissionOutcome outcome) => outcome switch
    {
        SubmissionOutcome.Closed => "Je stuurde deze ervaring al in. Wat hier staat, is niet bewaard.",
        SubmissionOutcome.ChangedElsewhere => "Je schreef hieraan verder in een ander venster. Wat hier staat, is niet bewaard.",
        SubmissionOutcome.HoldsNumber => "Er lijkt een BSN in je tekst te staan. Haal dat weg. Er is nu niets bewaard.",
        _ => $"Je bent al met {ExperienceSubmissions.OpenAtMost} ervaringen bezig. Stuur er eerst een in, of gooi er een weg.",
    };

    public static string Of(ReviewOutcome outcome) => outcome is ReviewOutcome.Changed
        ? "Deze ervaring is net veranderd of door iemand anders afgehandeld. Er is niets gedaan."
        : "De site kon deze ervaring niet plaatsen. Kijk in de backoffice of de pagina Ervaringen er is. Er is niets gedaan.";
}
