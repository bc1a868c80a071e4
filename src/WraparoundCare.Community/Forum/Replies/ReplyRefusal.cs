namespace WraparoundCare.Community.Forum.Replies;

/// <summary>Why an answer is not placed, in words that its writer reads; nothing of the answer stands in them.</summary>
internal static class ReplyRefusal
{
    public const string NoAddress =
        "Deze mail kun je niet beantwoorden. Dat kan alleen met een mail die meteen kwam en over één onderwerp gaat. "
        + "Antwoord op de site.";

    public const string Over = "De mail die je beantwoordde is te oud. Antwoord op de site.";

    public const string TooLarge = "Je mail was te groot. Haal bijlagen weg, of antwoord op de site.";

    public const string Unreadable = "We kunnen je mail niet lezen. Antwoord op de site.";

    public const string Empty = "We vonden geen nieuwe tekst in je mail. Schrijf je antwoord boven de mail die je beantwoordt.";

    public const string Gone = "Je kunt op dit onderwerp niet meer antwoorden.";

    public const string Merged = "Dit onderwerp is net bij een ander gezet. Je kunt je antwoord daar plaatsen.";
}
