namespace WraparoundCare.Community.Members.Moderation;

/// <summary>What a decision and a status are called.</summary>
internal static class DecisionWords
{
    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Approved => "Goedgekeurd",
        DecisionKind.Blocked => "Geblokkeerd",
        DecisionKind.Unblocked => "Blokkade opgeheven",
        DecisionKind.Trusted => "Vertrouwd lid geworden",
        _ => "Geen vertrouwd lid meer",
    };

    public static string Of(MemberStatus status) => status switch
    {
        MemberStatus.New => "Nieuw",
        MemberStatus.Blocked => "Geblokkeerd",
        _ => "Lid",
    };
}
