namespace WraparoundCare.Community.Forum;

/// <summary>Who sees what somebody wrote.</summary>
internal enum PostState
{
    /// <summary>Whoever may read the category.</summary>
    Visible = 1,

    /// <summary>The writer, and the moderators who still have to look at it.</summary>
    Waiting = 2,

    /// <summary>Moderators, one of whom took it away.</summary>
    Hidden = 3,

    /// <summary>Moderators: the writer took it away.</summary>
    Withdrawn = 4,

    /// <summary>Nobody: it is the place of a post that stands in another topic now.</summary>
    Moved = 5,
}
