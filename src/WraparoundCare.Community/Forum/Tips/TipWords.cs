using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Pseudonyms;
using WraparoundCare.Platform.Shared.Components.Conversation;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>What members and editors read of tips.</summary>
internal static class TipWords
{
    /// <summary>Whom a tip is said to be from.</summary>
    public static string Of(TipCredit credit, Func<Guid?, PostAuthor> names, ForumPostRow post) =>
        credit is TipCredit.AsInTopic ? $"Van {names.Of(post).Name}" : "Van een lid van het forum";

    public static string Of(TipState state) => state switch
    {
        TipState.Asked => "Wacht op antwoord",
        TipState.Shown => "Staat op de pagina",
        TipState.Refused => "Mag niet van de schrijver",
        TipState.Withdrawn => "Ingetrokken door de schrijver",
        TipState.TakenAway => "Weggehaald door de redactie",
        TipState.Lapsed => "Verlopen zonder antwoord",
        _ => "Vervallen: het bericht is veranderd of weggehaald",
    };

    /// <summary>The same for who wrote it.</summary>
    public static string ForWriter(TipState state) => state switch
    {
        TipState.Asked => "Wacht op jouw antwoord",
        TipState.Shown => "Staat op de pagina",
        TipState.Refused => "Je zei nee",
        TipState.Withdrawn => "Je trok je toestemming in",
        TipState.TakenAway => "Weggehaald door de redactie",
        TipState.Lapsed => "Verlopen zonder antwoord",
        _ => "Vervallen: je bericht is veranderd of weggehaald",
    };
}
