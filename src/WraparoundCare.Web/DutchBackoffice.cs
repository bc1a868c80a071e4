using WraparoundCare.Kernel.Backoffice.Client;
using WraparoundCare.Kernel.Backoffice.SignIn;

namespace WraparoundCare.Web;

/// <summary>What the page around Umbraco's client says.</summary>
internal static class DutchBackoffice
{
    public static void Set(BackofficeShellOptions shell)
    {
        shell.Language = "nl";
        shell.Title = "Redactie | Kennisplatform Wraparound Care";
        shell.SectionsWithContent.Add("WraparoundCare.Section.Redactie");
        shell.NeedsScript = "Voor het bewerken van de site is JavaScript nodig.";
        shell.Missing =
            "De redactieomgeving ontbreekt: bij het bouwen van de site was er geen Node.js (20.19, 22.12 of nieuwer) met npm. "
            + "Installeer Node.js en bouw de site opnieuw. De site zelf werkt gewoon, en /redactie ook.";
    }

    public static void Set(SignInOptions signIn) => signIn.SiteName = "Kennisplatform Wraparound Care";
}
