using System.Security.Claims;
using WraparoundCare.Community.Forum.Answers;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Discussions;

namespace WraparoundCare.Community.Forum.Discussions;

/// <summary>What a page of the editors shows of the forum: the topics about it in which somebody wrote last.</summary>
internal sealed class PageDiscussions(ForumTopics topics, ForumAnswers answers, PageMemory<PageDiscussion> guests)
{
    private static readonly ListPart Shown = new(TopicOrder.LastPost, Size: 3);

    public PageDiscussion Of(ContentPage page, ClaimsPrincipal reader)
    {
        var visitor = ForumVisitor.Of(reader);
        return visitor.Member is null ? guests.Of(page.Key, () => Read(page.Key, visitor)) : Read(page.Key, visitor);
    }

    private PageDiscussion Read(Guid page, ForumVisitor visitor)
    {
        var selection = TopicSelection.OfPage(page);
        var (shown, total) = topics.In(selection, Shown, visitor);
        var answered = answers.AnsweredAmong(shown.Select(item => item.Topic));
        return new PageDiscussion(
            [.. shown.Select(item => item.Topic).Select(topic => new DiscussionTopic(
                topic.Title,
                FoundTopic.AddressOf(topic.Id, topic.Slug),
                TopicWords.Answers(topic.LastNumber - 1),
                topic.LastPostAt,
                answered.Contains(topic.Id)))],
            total,
            selection.Address,
            AskController.AddressOf(page));
    }
}
