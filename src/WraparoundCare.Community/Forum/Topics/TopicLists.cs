using Microsoft.AspNetCore.Http;
using WraparoundCare.Community.Forum.Answers;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>The categories, and the pages of one: its topics with what belongs to each.</summary>
internal sealed class TopicLists(
    ForumCategories categories, ForumTopics topics, ForumAuthors authors, ForumAnswers answers, ForumFollowing following)
{
    public ForumView All(ForumVisitor visitor)
    {
        var figures = topics.Figures();
        var rows = categories.ReadableBy(visitor).Select(category => (category, figures.GetValueOrDefault(category.Id)));
        return new ForumView([.. rows]) { Unread = following.Unread(visitor) };
    }

    /// <param name="category">One that the visitor may read.</param>
    /// <param name="page">From 1.</param>
    /// <param name="visitor">Who reads it.</param>
    /// <param name="root">The path below which the site stands.</param>
    /// <returns>Null when there is no such page.</returns>
    public CategoryView? Read(ForumCategoryRow category, int page, ForumVisitor visitor, PathString root)
    {
        if (page < 1)
        {
            return null;
        }

        var (rows, total) = topics.In(category, visitor, page);
        var pages = PageLink.Count(total, ForumTopics.PageSize);
        var address = $"{root}{ForumController.Address}/{category.Slug}";
        return page > pages ? null : new CategoryView(category, rows)
        {
            Authors = authors.Of(rows.Select(row => row.Topic.AuthorKey)),
            Answered = answers.AnsweredAmong(rows.Select(row => row.Topic)),
            Pages = PageLink.Around(page, pages, number => number == 1 ? address : $"{address}?pagina={number}"),
            CanBegin = visitor.CanBegin(category),
            IsGuest = visitor.Member is null,
            SilencedUntil = visitor.SilencedUntil,
            IsFollowed = following.IsFollowed(category, visitor),
        };
    }
}
