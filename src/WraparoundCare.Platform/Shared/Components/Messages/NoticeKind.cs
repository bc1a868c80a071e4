namespace WraparoundCare.Platform.Shared.Components.Messages;

/// <summary>What a notification is about. Each has words of its own, because a colour alone says nothing to many people.</summary>
public enum NoticeKind
{
    Info,
    Success,
    Caution,
    Error,

    /// <summary>Danger to people, and nothing else.</summary>
    Alarm,
}
