using WraparoundCare.Community.Forum;

namespace WraparoundCare.Community.Tests.Forum.Policy;

/// <summary>
/// Who asks. The writer has written everything of the matrix; the member of a project may enter what is closed to others.
/// </summary>
internal enum Role
{
    Guest,
    Newcomer,
    Member,
    ProjectMember,
    Writer,
    Moderator,
}

/// <summary>What a category allows: all to all, only reading to most, or nothing to most.</summary>
internal enum Access
{
    Open,
    ReadOnly,
    Closed,
}

/// <summary>What a verb is used on: a post (the second) of a topic in a category, or the topic or the category itself.</summary>
internal sealed record ForumCell(Access Category, PostState Topic = PostState.Visible, PostState Post = PostState.Visible)
{
    public bool IsClosed { get; init; }

    public bool IsPseudonymous { get; init; }

    public static IReadOnlyList<ForumCell> Categories { get; } = [new(Access.Open), new(Access.ReadOnly), new(Access.Closed)];

    public static IReadOnlyList<ForumCell> Topics { get; } =
    [
        .. Categories,
        new(Access.Open) { IsClosed = true },
        new(Access.Open, Topic: PostState.Waiting),
        new(Access.Open, Topic: PostState.Hidden),
        new(Access.Open, Topic: PostState.Withdrawn),
        new(Access.Closed, Topic: PostState.Hidden),
    ];

    public static IReadOnlyList<ForumCell> Posts { get; } =
    [
        .. Categories,
        new(Access.Open, Topic: PostState.Hidden),
        new(Access.Open, Topic: PostState.Withdrawn),
        new(Access.Open, Post: PostState.Waiting),
        new(Access.Open, Post: PostState.Hidden),
        new(Access.Open, Post: PostState.Withdrawn),
        new(Access.Closed, Post: PostState.Waiting),
        new(Access.Open) { IsPseudonymous = true },
    ];

    public bool LetsIn(Role role) => Category is not Access.Closed || role is Role.ProjectMember or Role.Moderator;

    public bool LetsWrite(Role role) => Category is Access.Open ? role is not Role.Guest : role is Role.ProjectMember or Role.Moderator;

    public bool ShowsTopic(Role role) => LetsIn(role) && Shows(Topic, role);

    public bool ShowsPost(Role role) => ShowsTopic(role) && Shows(Post, role);

    private static bool Shows(PostState state, Role role) => state switch
    {
        PostState.Visible => true,
        PostState.Waiting => role is Role.Writer or Role.Moderator,
        _ => role is Role.Moderator,
    };
}
