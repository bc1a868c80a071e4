using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;

namespace WraparoundCare.Community.Forum.Mentions;

/// <summary>Whom a text names, when it is written: a name is looked up among those that its writer can read.</summary>
internal sealed class ForumMentions(
    MentionableMembers members, ForumTopics topics, ForumCategories categories, ForumPosts posts, IOptions<ForumOptions> options)
{
    /// <returns>Where a form names somebody; null when it is not there for its writer.</returns>
    public NamePlace? PlaceOf(PlaceOfForm form, ForumVisitor writer)
    {
        var topic = form.Post is { } post ? posts.Find(post, writer)?.TopicId : form.Topic;
        if (topic is { } id)
        {
            return topics.Find(id, writer) is { } found ? new NamePlace(writer, found.Category, id) : null;
        }

        return form.Category is { } slug && categories.Find(slug, writer) is { } category ? new NamePlace(writer, category, null) : null;
    }

    /// <summary>Finds whom a text names, and says in its form when they are too many.</summary>
    public IReadOnlyList<Mention> Check(ModelStateDictionary state, string? text, PlaceOfForm form, ForumVisitor writer)
    {
        if (text is null || !text.Contains('@', StringComparison.Ordinal) || PlaceOf(form, writer) is not { } place)
        {
            return [];
        }

        var mentions = In(text, place);
        var most = writer.IsKnown ? options.Value.MentionsPerPost : options.Value.NewMemberMentionsPerPost;
        if (!writer.IsModerator && mentions.Count > most)
        {
            state.AddModelError(nameof(PostForm.Text), $"Je noemt {mentions.Count} mensen met een @. Noem er niet meer dan {most}.");
        }

        return mentions;
    }

    private List<Mention> In(string text, NamePlace place)
    {
        var found = new NamesInText();
        PostMarkdown.Parse(text, found);
        var typed = found.Found.Select(rest => NamesInText.In(rest).ToList()).ToList();
        var known = members.Named([.. typed.SelectMany(names => names).Select(name => Split(name).Name).Distinct()], place);
        return [.. typed
            .Select(names => names.Select(name => Find(name, known, place)).FirstOrDefault(mention => mention is not null))
            .OfType<Mention>()
            .DistinctBy(mention => mention.Name, StringComparer.OrdinalIgnoreCase)];
    }

    // Of several members with a name, the one who wrote in the topic is meant.
    private Mention? Find(string typed, IReadOnlyList<NamedMember> known, NamePlace place)
    {
        if (MentionGroup.Of(typed) is { } group)
        {
            return Find(group, place);
        }

        var (name, code) = Split(typed);
        var all = known
            .Where(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
                && (code is null || MentionableMembers.CodeOf(member.Key) == code))
            .ToList();
        var meant = all.Count > 1 ? all.Where(member => member.IsInTopic).ToList() : all;
        return meant is [var one] ? new Mention(typed, [one.Key], IsGroup: false) : null;
    }

    private Mention? Find(MentionGroup group, NamePlace place)
    {
        if (!MentionGroup.CanBeNamedBy(place.Writer, options.Value.GroupMentions))
        {
            return null;
        }

        var keys = members.In(group.Group, place, options.Value.MembersPerGroupMention);
        return keys.Count > 0 && keys.Count <= options.Value.MembersPerGroupMention ? new Mention(group.Name, keys, IsGroup: true) : null;
    }

    private static (string Name, string? Code) Split(string typed)
    {
        var mark = typed.LastIndexOf(NamesInText.CodeMark);
        return mark > 0 ? (typed[..mark], typed[(mark + 1)..]) : (typed, null);
    }
}
