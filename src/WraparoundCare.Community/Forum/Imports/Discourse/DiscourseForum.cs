namespace WraparoundCare.Community.Forum.Imports.Discourse;

/// <summary>What of a forum on Discourse can be read here, without the texts of its posts.</summary>
internal sealed class DiscourseForum
{
    /// <summary>Which forum it is: the same in each of its backups.</summary>
    public string Name { get; set; } = "discourse";

    public Dictionary<long, DiscourseCategory> Categories { get; } = [];

    public Dictionary<long, DiscourseTopic> Topics { get; } = [];

    /// <summary>The names by which users are known, and which stand with their posts.</summary>
    public Dictionary<long, string> Users { get; } = [];

    /// <summary>The first address of each user.</summary>
    public Dictionary<long, string> Emails { get; } = [];

    /// <summary>The post that answered a topic, by the number of the topic.</summary>
    public Dictionary<long, long> Answers { get; } = [];

    /// <summary>Whether not everybody reads there; so it is with what stands below it.</summary>
    public bool IsRestricted(DiscourseCategory category)
    {
        // A circle is none of Discourse's, and is read by nobody.
        for (var steps = 0; steps <= Categories.Count; steps++)
        {
            if (category.IsRestricted || category.Parent is not { } parent)
            {
                return category.IsRestricted;
            }

            if (!Categories.TryGetValue(parent, out category!))
            {
                return true;
            }
        }

        return true;
    }
}

internal sealed record DiscourseCategory(string Name, string Slug, string Description)
{
    public long? Parent { get; init; }

    public bool IsRestricted { get; init; }

    /// <summary>The topic that says what the category is for.</summary>
    public long? About { get; init; }
}

internal sealed record DiscourseTopic(long Id, string Title, long Category)
{
    public bool IsClosed { get; init; }
}

/// <summary>A post, whose text is kept elsewhere.</summary>
internal readonly record struct DiscoursePost(long Id, long Topic, long Number)
{
    /// <summary>Null when the account is gone.</summary>
    public long? User { get; init; }

    public DateTime CreatedAt { get; init; }

    public DateTime? EditedAt { get; init; }

    /// <summary>Where its text is kept.</summary>
    public KeptText Text { get; init; }
}
