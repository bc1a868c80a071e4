using System.Linq.Expressions;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Platform.Shared.Discussions;
using WraparoundCare.Platform.Shared.Lists;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>Topics that belong together in a list.</summary>
/// <param name="Path">Of the list, below the forum.</param>
/// <param name="Name">What they have in common.</param>
/// <param name="Holds">Which they are.</param>
internal sealed record TopicSelection(string Path, string Name, Expression<Func<ForumTopicRow, bool>> Holds)
{
    public string Address => $"{ForumController.Address}/{Path}";

    /// <summary>Whether it is a category: there what moderators pinned stands above the rest.</summary>
    public bool IsCategory { get; private init; }

    public static TopicSelection Of(ForumCategoryRow category)
    {
        var id = category.Id;
        return new TopicSelection(category.Slug, category.Name, topic => topic.CategoryId == id) { IsCategory = true };
    }

    /// <param name="number">One of the 13 steps.</param>
    public static TopicSelection OfStep(int number) => new($"stap/{number}", $"Stap {number}", topic => topic.Step == number);

    public static TopicSelection OfTheme(string theme) => new(PathOfTheme(theme), theme, topic => topic.Theme == theme);

    public static TopicSelection Of(DiscussedPage page) => OfPage(page.Key) with { Name = page.Title };

    /// <summary>What is about a page, for where everybody sees which page that is.</summary>
    public static TopicSelection OfPage(Guid key) => new($"over/{key}", string.Empty, topic => topic.PageKey == key);

    private static string PathOfTheme(string theme) => $"thema/{Slug.Of(theme)}";
}
