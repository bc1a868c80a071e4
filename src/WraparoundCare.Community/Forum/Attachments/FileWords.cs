using WraparoundCare.Community.Forum.Attachments.Cleaning;

namespace WraparoundCare.Community.Forum.Attachments;

/// <summary>What the sender of a file reads about it.</summary>
internal static class FileWords
{
    public const string Gone = "Een bestand dat je eerder koos, is er niet meer. Kies het opnieuw.";

    public const string Taken = "Een bestand staat al bij een ander bericht. Kies het opnieuw.";

    public const string Full = "Je stuurde vandaag veel bestanden. Kies er minder, of plaats ze morgen.";

    public static string Hint(int most, int megabytes) =>
        $"Hooguit {most} bestanden van {megabytes} MB: JPG, PNG, WebP, GIF, PDF of Word (docx). "
        + "Bij een plaatje vragen we daarna wat er te zien is.";

    public static string Several(int most) => $"Kies hooguit {most} bestanden. De rest is niet bewaard.";

    public static string TooLarge(string file, int megabytes) => $"{file} is te groot. Een bestand mag hooguit {megabytes} MB zijn.";

    public static string Empty(string file) => $"{file} is leeg. Kies een ander bestand.";

    public static string Busy(string file) => $"{file} is nog niet bewaard, want het is nu erg druk. Kies het zo opnieuw.";

    public static string OtherName(string file) => $"{file} is iets anders dan de naam zegt. Bewaar het opnieuw en kies het dan.";

    public static string LookAgain(string file) =>
        $"{file} is nog niet bewaard. Geef het een andere naam of haal weg wat erin staat, en kies het opnieuw.";

    public static string Describe(string name) => $"Schrijf wat er te zien is op {name}.";

    public static string Of(FileProblem problem, string file) => problem switch
    {
        FileProblem.Kind => $"{file} kunnen we niet aannemen. Kies een JPG, PNG, WebP, GIF, PDF of Word-bestand (docx).",
        FileProblem.Pixels => $"{file} heeft te veel beeldpunten. Maak het plaatje kleiner en kies het opnieuw.",
        FileProblem.Size => $"{file} is uitgepakt te groot. Maak het kleiner en kies het opnieuw.",
        FileProblem.Password => $"{file} gaat alleen open met een wachtwoord. Haal het wachtwoord eraf en kies het opnieuw.",
        FileProblem.Program => $"{file} bevat een programma (een macro). Bewaar het zonder en kies het opnieuw.",
        FileProblem.Content => $"{file} bevat iets dat we niet kunnen nakijken, zoals een ander bestand. Bewaar het als nieuwe PDF.",
        FileProblem.Elsewhere => $"{file} haalt iets op dat ergens anders staat. Bewaar het als nieuwe PDF.",
        FileProblem.Fields => $"{file} is een formulier met velden. Druk het af naar een nieuwe PDF en kies die.",
        FileProblem.Picture => $"{file} bevat een plaatje dat we niet kunnen nakijken. Zet er een JPG of PNG in en kies het opnieuw.",
        _ => $"{file} kunnen we niet lezen. Misschien is het beschadigd. Bewaar het opnieuw en kies het dan.",
    };
}
