namespace WraparoundCare.Community.Forum.Imports;

/// <summary>A topic that is imported into a category of ours.</summary>
internal sealed record ImportedTopic(Guid Category, string Title)
{
    public bool IsClosed { get; init; }

    /// <summary>The post that answered it.</summary>
    public Guid? Answer { get; init; }
}

/// <summary>A post that is imported.</summary>
/// <param name="Key">Its key here.</param>
/// <param name="Author">Null when nobody knows who wrote it.</param>
/// <param name="Text">In Markdown.</param>
internal sealed record ImportedPost(Guid Key, ImportedAuthor? Author, string Text)
{
    public required DateTime CreatedAt { get; init; }

    public DateTime? EditedAt { get; init; }

    /// <summary>Whether it is more of what the post before it says.</summary>
    public bool IsMore { get; init; }
}

/// <param name="Key">Under which their posts stand.</param>
/// <param name="Name">By which readers knew them.</param>
/// <param name="Email">Null when nobody can say that it is them.</param>
internal sealed record ImportedAuthor(Guid Key, string Name, string? Email);
