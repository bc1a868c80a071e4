using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Members.Moderation;

/// <summary>What a decision and a status are called.</summary>
internal static class DecisionWords
{
    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Approved => "Goedgekeurd",
        DecisionKind.Blocked => "Geblokkeerd",
        DecisionKind.Unblocked => "Blokkade opgeheven",
        DecisionKind.Warned => "Gewaarschuwd",
        DecisionKind.Silenced => "Kan tijdelijk niet schrijven",
        DecisionKind.Unsilenced => "Kan weer schrijven",
        DecisionKind.Trusted => "Vertrouwd lid geworden",
        _ => "Geen vertrouwd lid meer",
    };

    /// <summary>What somebody reads who writes and cannot.</summary>
    public static string Silenced(DateTime until) =>
        $"Een moderator heeft besloten dat je tot {PersonalField.Of(string.Empty, until).Value} niet kunt schrijven. "
        + "Bewaar je tekst ergens anders. Je kunt wel lezen.";

    public static string Of(MemberStatus status) => status switch
    {
        MemberStatus.New => "Nieuw",
        MemberStatus.Blocked => "Geblokkeerd",
        _ => "Lid",
    };
}
