namespace WraparoundCare.Foundation.Privacy.Guard;

public enum GuardSeverity
{
    /// <summary>It may be sent once the writer says that nobody can be recognised by it.</summary>
    Warn,

    /// <summary>It is not published. A writer who says that it is something else has it judged by a moderator.</summary>
    Block,
}
