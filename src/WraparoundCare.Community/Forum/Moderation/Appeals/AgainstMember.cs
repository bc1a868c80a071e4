namespace WraparoundCare.Community.Forum.Moderation.Appeals;

/// <summary>A decision of a moderator that somebody may object to, about what they wrote or about themselves.</summary>
/// <param name="Id">Of the record.</param>
/// <param name="What">What was done.</param>
/// <param name="Reason">Why, as the member was told.</param>
/// <param name="At">When, in UTC.</param>
internal sealed record AgainstMember(Guid Id, string What, string? Reason, DateTime At)
{
    /// <summary>Who decided; null when that moderator has left.</summary>
    public Guid? By { get; init; }

    /// <summary>The post that it is about; null for what is about the member.</summary>
    public Guid? Post { get; init; }

    /// <summary>Under which the post stands there.</summary>
    public string? Pseudonym { get; init; }

    /// <summary>What the member said against it.</summary>
    public ForumAppealRow? Appeal { get; init; }

    /// <summary>Whether the member can still object: once, within the term.</summary>
    public bool IsOpen { get; init; }
}
