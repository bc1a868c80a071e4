namespace WraparoundCare.Platform.Shared.Components.Conversation;

/// <summary>Who wrote something.</summary>
/// <param name="Name">The name that others see.</param>
/// <param name="Role">What readers should know of the writer.</param>
/// <param name="Url">The page of the writer, if there is one.</param>
public sealed record PostAuthor(string Name, AuthorRole Role = AuthorRole.Member, string? Url = null);

/// <summary>In what role somebody writes.</summary>
public enum AuthorRole
{
    Member,
    Project,
    Moderator,
    Editor,

    /// <summary>Nobody: what it says was made up to show how it is done.</summary>
    Example,

    /// <summary>The name is not that of the writer.</summary>
    Pseudonym,

    /// <summary>No member: it was written on another forum.</summary>
    Imported,
}

internal static class AuthorRoles
{
    /// <summary>The word beside the name; null for who has no role of their own.</summary>
    public static string? Word(this AuthorRole role) => role switch
    {
        AuthorRole.Project => "Praktijkproject",
        AuthorRole.Moderator => "Moderator",
        AuthorRole.Editor => "Redactie",
        AuthorRole.Example => "Voorbeeld",
        AuthorRole.Pseudonym => "Schuilnaam",
        _ => null,
    };
}
