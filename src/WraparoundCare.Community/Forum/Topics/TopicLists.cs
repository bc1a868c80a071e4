using Microsoft.AspNetCore.Http;
using WraparoundCare.Community.Forum.Answers;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>The categories, and the pages of lists of topics with what belongs to each.</summary>
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
    /// <param name="part">Which part of it.</param>
    /// <param name="visitor">Who reads it.</param>
    /// <param name="root">The path below which the site stands.</param>
    /// <returns>Null when there is no such page.</returns>
    public CategoryView? Read(ForumCategoryRow category, ListPart part, ForumVisitor visitor, PathString root) =>
        Read(TopicSelection.Of(category), part, visitor, root) is not { } list ? null : new CategoryView(category, list)
        {
            CanBegin = visitor.CanBegin(category),
            IsGuest = visitor.Member is null,
            SilencedUntil = visitor.SilencedUntil,
            IsFollowed = following.IsFollowed(category, visitor),
            IsModerator = visitor.IsModerator,
        };

    /// <inheritdoc cref="Read(ForumCategoryRow, ListPart, ForumVisitor, PathString)" />
    /// <param name="selection">Which list.</param>
    public TopicListView? Read(TopicSelection selection, ListPart part, ForumVisitor visitor, PathString root)
    {
        if (part.Page < 1)
        {
            return null;
        }

        var (rows, total) = topics.In(selection, part, visitor);
        var pages = PageLink.Count(total, part.Size);
        var address = root + selection.Address;
        return part.Page > pages ? null : new TopicListView(selection, part, rows)
        {
            Authors = authors.Of(rows.Select(row => row.Topic.AuthorKey)),
            Answered = answers.AnsweredAmong(rows.Select(row => row.Topic)),
            Categories = categories.ReadableBy(visitor).ToDictionary(category => category.Id, category => category.Name),
            Pages = PageLink.Around(part.Page, pages, number => TopicOrders.AddressOf(address, part.Order, number)),
            Orders = TopicOrders.Tabs(part.Order, address),
        };
    }
}
