using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>The subjects that a member follows; beside them stands what else they follow and muted.</summary>
internal sealed record FollowingForm
{
    // Null without a choice: the framework fills no list that is there already.
    public IReadOnlyList<string>? Categories { get; init; }

    public IReadOnlyList<string>? Steps { get; init; }

    public IReadOnlyList<string>? Themes { get; init; }

    public bool FollowsOwn { get; init; }

    [BindNever]
    public bool IsSaved { get; init; }

    [BindNever]
    public IReadOnlyList<ChoiceOption> CategoryOptions { get; init; } = [];

    [BindNever]
    public IReadOnlyList<ChoiceOption> StepOptions { get; init; } = [];

    [BindNever]
    public IReadOnlyList<ChoiceOption> ThemeOptions { get; init; } = [];

    [BindNever]
    public IReadOnlyList<ForumTopicRow> Followed { get; init; } = [];

    [BindNever]
    public IReadOnlyList<PageLink> Pages { get; init; } = [];

    [BindNever]
    public IReadOnlyList<ForumTopicRow> MutedTopics { get; init; } = [];

    [BindNever]
    public IReadOnlyList<MutedMember> MutedMembers { get; init; } = [];
}
