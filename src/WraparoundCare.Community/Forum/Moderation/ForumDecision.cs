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
}

/// <summary>What decisions are called.</summary>
internal static class ForumDecisionWords
{
    public static string Of(ForumDecision kind) => kind switch
    {
        ForumDecision.Approved => "Bericht geplaatst",
        ForumDecision.Hidden => "Bericht weggehaald",
        _ => "Bericht gemeld en zo gelaten",
    };

    /// <returns>The subject of the mail to the writer, and what was done.</returns>
    public static (string Subject, string What) ForMail(ForumDecision kind) => kind switch
    {
        ForumDecision.Approved => ("Je bericht staat op het forum", "Een moderator keek naar je bericht. Iedereen kan het nu lezen."),
        _ => ("Je bericht is weggehaald", "Een moderator heeft je bericht weggehaald. Anderen kunnen het niet meer lezen."),
    };
}
