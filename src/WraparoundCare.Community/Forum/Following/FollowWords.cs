namespace WraparoundCare.Community.Forum.Following;

/// <summary>What members read of following.</summary>
internal static class FollowWords
{
    public static string Of(FollowMail mail) => mail switch
    {
        FollowMail.AtOnce => "meteen",
        FollowMail.Daily => "elke dag",
        FollowMail.Weekly => "elke week",
        _ => "nooit",
    };

    public static string New(int notifications) => notifications == 1 ? "1 nieuwe melding" : $"{notifications} nieuwe meldingen";

    public static string Of(Notification told) => told switch
    {
        { IsMentioned: true } => $"Iemand noemt je in {told.Title}",
        { First: 1, Unread: 0 } or { FirstUnread: 1, Unread: 1 } => $"Nieuw onderwerp: {told.Title}",
        { FirstUnread: 1, Unread: > 1 } => $"Nieuw onderwerp met {told.Unread} berichten: {told.Title}",
        { Unread: 0 } => $"Antwoorden in {told.Title}",
        { Unread: 1 } => $"1 nieuw antwoord in {told.Title}",
        _ => $"{told.Unread} nieuwe antwoorden in {told.Title}",
    };
}
