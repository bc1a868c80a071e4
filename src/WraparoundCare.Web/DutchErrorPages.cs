using WraparoundCare.Kernel.Website.Errors;

namespace WraparoundCare.Web;

/// <summary>What the site's error pages say, and which of Platform's views they are.</summary>
internal static class DutchErrorPages
{
    public static void Set(ErrorPageOptions errors)
    {
        errors.HomeLink = "Naar de startpagina";
        errors.Views[StatusCodes.Status404NotFound] = "~/Shared/Errors/NotFound.cshtml";
        errors.Views[StatusCodes.Status410Gone] = "~/Shared/Errors/Gone.cshtml";
        errors.Views[ErrorPageOptions.Failure] = "~/Shared/Errors/Error.cshtml";
        errors.Texts[StatusCodes.Status400BadRequest] = new("Dit verzoek is niet goed", "Ga terug en probeer het opnieuw.");
        errors.Texts[StatusCodes.Status403Forbidden] = new("Je mag deze pagina niet bekijken", "Log in met een account dat dit wel mag.");
        errors.Texts[StatusCodes.Status404NotFound] = new("Pagina niet gevonden", "Deze pagina bestaat niet, of het adres is veranderd.");
        errors.Texts[StatusCodes.Status405MethodNotAllowed] = new("Dit kan hier niet", "Deze pagina kun je alleen bekijken.");
        errors.Texts[StatusCodes.Status410Gone] = new("Dit is weggehaald", "Deze pagina of dit bestand staat niet meer op de site.");
        errors.Texts[StatusCodes.Status413PayloadTooLarge] = new("Dit is te groot", "Stuur minder tekst of een kleiner bestand.");
        errors.Texts[StatusCodes.Status429TooManyRequests] = new("Te veel verzoeken", "Wacht even en probeer het opnieuw.");
        errors.Texts[ErrorPageOptions.Failure] = new("Er ging iets mis", "Probeer het later opnieuw.");
        errors.Texts[StatusCodes.Status503ServiceUnavailable] = new("Het is nu te druk", "Wacht even en probeer het opnieuw.");
        errors.OtherText = new("Dit lukt niet", "Ga terug en probeer het opnieuw.");
    }
}
