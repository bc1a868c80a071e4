namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>What a moderator can decide on the forum. The numbers stand in the database.</summary>
public enum ForumDecision
{
    /// <summary>A post waited, and everybody sees it now.</summary>
    Approved = 1,

    /// <summary>Nobody but moderators sees a post any more.</summary>
    Hidden = 2,

    /// <summary>A post was reported, and stays as it is.</summary>
    Kept = 3,

    /// <summary>A post says something else than its writer wrote.</summary>
    Edited = 4,

    /// <summary>Nobody answers in a topic any more.</summary>
    Closed = 11,

    Opened = 12,

    /// <summary>A topic stands above others.</summary>
    Pinned = 13,

    Unpinned = 14,

    /// <summary>A topic stands in another category.</summary>
    Moved = 15,

    /// <summary>Posts of a topic are one of their own.</summary>
    Split = 16,

    /// <summary>The posts of a topic stand behind those of another.</summary>
    Merged = 17,

    /// <summary>A moderator asked who wrote under a pseudonym.</summary>
    Unmasked = 21,

    /// <summary>An editor took words of a post away that stood or were to stand on a page.</summary>
    TipRemoved = 31,
}

/// <summary>What decisions are called.</summary>
internal static class ForumDecisionWords
{
    public static string Of(ForumDecision kind) => kind switch
    {
        ForumDecision.Approved => "Bericht geplaatst",
        ForumDecision.Hidden => "Bericht weggehaald",
        ForumDecision.Kept => "Bericht gemeld en zo gelaten",
        ForumDecision.Edited => "Bericht aangepast",
        ForumDecision.Closed => "Onderwerp gesloten",
        ForumDecision.Opened => "Onderwerp weer geopend",
        ForumDecision.Pinned => "Onderwerp vastgezet",
        ForumDecision.Unpinned => "Onderwerp losgemaakt",
        ForumDecision.Moved => "Onderwerp verplaatst",
        ForumDecision.Split => "Onderwerp gesplitst",
        ForumDecision.Unmasked => "Schuilnaam opgevraagd",
        ForumDecision.TipRemoved => "Tip van een pagina gehaald",
        _ => "Onderwerp samengevoegd",
    };

    /// <returns>The subject of the mail to the writer, and what was done.</returns>
    public static (string Subject, string What) ForMail(ForumDecision kind) => kind switch
    {
        ForumDecision.Approved => ("Je bericht staat op het forum", "Een moderator keek naar je bericht. Iedereen kan het nu lezen."),
        ForumDecision.Edited => (
            "Je bericht is aangepast", "Een moderator heeft je bericht aangepast. Wat er stond, kun je zelf nog zien."),
        ForumDecision.Closed => (
            "Je onderwerp is gesloten", "Een moderator heeft je onderwerp gesloten. Niemand kan er nog op antwoorden."),
        ForumDecision.Opened => ("Je onderwerp is weer open", "Een moderator heeft je onderwerp weer geopend."),
        ForumDecision.Pinned => ("Je onderwerp is vastgezet", "Een moderator heeft je onderwerp boven de andere gezet."),
        ForumDecision.Unpinned => ("Je onderwerp staat niet meer vast", "Een moderator heeft je onderwerp tussen de andere gezet."),
        ForumDecision.Moved => ("Je onderwerp is verplaatst", "Een moderator heeft je onderwerp in een andere categorie gezet."),
        ForumDecision.Split => ("Je bericht is verplaatst", "Een moderator heeft je bericht in een eigen onderwerp gezet."),
        ForumDecision.Merged => ("Je onderwerp is samengevoegd", "Een moderator heeft je onderwerp bij een ander onderwerp gezet."),
        ForumDecision.Unmasked => (
            "Een moderator vroeg je naam op",
            "Je schreef op het forum onder een schuilnaam. Een moderator heeft opgevraagd wie je bent. "
            + "Op het forum blijft je schuilnaam staan."),
        ForumDecision.TipRemoved => (
            "Je tip is weggehaald",
            "De redactie heeft een tip uit een bericht van jou weggehaald. Op het forum blijft je bericht staan."),
        _ => ("Je bericht is weggehaald", "Een moderator heeft je bericht weggehaald. Anderen kunnen het niet meer lezen."),
    };
}
