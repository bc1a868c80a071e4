using WraparoundCare.Community.Members;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>By what topics are found besides their category: the steps and the themes.</summary>
internal sealed class ForumSubjects(MemberProfiles profiles, ForumTopics topics)
{
    public const int NumberOfSteps = 13;

    public static IReadOnlyList<TopicSelection> Steps { get; } = [.. Enumerable.Range(1, NumberOfSteps).Select(TopicSelection.OfStep)];

    /// <returns>Null when there is no such step.</returns>
    public static TopicSelection? FindStep(int number) => number is >= 1 and <= NumberOfSteps ? Steps[number - 1] : null;

    /// <summary>Those that editors offer.</summary>
    public async Task<IReadOnlyList<TopicSelection>> GetThemesAsync() =>
        [.. (await profiles.GetThemesAsync()).Select(TopicSelection.OfTheme)];

    /// <returns>Null when editors offer no such theme and no topic that the visitor may read is about it.</returns>
    public async Task<TopicSelection?> FindThemeAsync(string slug, ForumVisitor visitor)
    {
        bool IsIt(TopicSelection theme) => theme.Path == $"thema/{slug}";
        return (await GetThemesAsync()).FirstOrDefault(IsIt) ?? topics.Themes(visitor).Select(TopicSelection.OfTheme).FirstOrDefault(IsIt);
    }
}
