using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Hosting;
using WraparoundCare.Community.Forum.Imports.Dumps;
using WraparoundCare.Search;

namespace WraparoundCare.Community.Forum.Imports.Discourse;

/// <summary>
/// Takes over a forum on Discourse from a backup of it. The whole backup is read before anything is written; after that each topic is
/// written by itself, so an import that is broken off goes on when it is done again.
/// </summary>
internal sealed class DiscourseImport(
    ImportedCategories categories, TopicImport topics, IHostingEnvironment hosting, IOptions<ForumOptions> options)
{
    private const long Megabyte = 1024 * 1024;
    private const int TellAfter = 100;

    /// <param name="path">Where the backup is.</param>
    /// <param name="tell">Hears how many topics were written, now and then.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="UnreadableDumpException">It is no backup of Discourse, or damaged. Nothing is written.</exception>
    public ImportCounts Run(string path, Action<int> tell)
    {
        var counts = new ImportCounts();
        var backup = new DiscourseBackup(path, options.Value.ImportMegabytes * Megabyte, counts);
        backup.ReadForum();
        var forum = backup.Forum;
        var ours = forum.Categories.ToDictionary(category => category.Key, category => CategoryOf(forum, category.Value));
        var places = ours.ToDictionary(category => category.Key, category => categories.Find(category.Value));
        bool IsOpen(DiscourseTopic topic) => places[topic.Category] is not null || !ours[topic.Category].IsRestricted;
        counts.Add(ImportCount.ClosedTopics, forum.Topics.Values.Count(topic => !IsOpen(topic)));

        using var texts = new KeptTexts(hosting.LocalTempPath);
        var posts = backup.ReadPosts(IsOpen, texts);
        counts.Add(ImportCount.Authors, posts.Select(post => post.User).OfType<long>().Distinct().Count());
        foreach (var (number, part) in Topics(posts).Index())
        {
            if (number > 0 && number % TellAfter == 0)
            {
                tell(number);
            }

            var topic = forum.Topics[part[0].Topic];
            if (part[0].Number != 1)
            {
                counts.Add(ImportCount.TopicsWithoutStart);
                continue;
            }

            places[topic.Category] ??= categories.Make(ours[topic.Category], counts);
            Write(new DiscourseWriter(forum, texts, counts), topic, part, places[topic.Category]!.Value);
        }

        return counts;
    }

    private void Write(DiscourseWriter writer, DiscourseTopic topic, IReadOnlyList<DiscoursePost> posts, Guid category) => topics.Write(
        writer.TopicOf(topic, posts, category), posts.SelectMany(writer.PostsOf), writer.KeyOf(posts[0].Id), writer.Counts);

    private static ImportedCategory CategoryOf(DiscourseForum forum, DiscourseCategory category) =>
        new(category.Name, category.Slug, PlainText.Of(category.Description).ReplaceLineEndings(" "), forum.IsRestricted(category));

    // They stand in the order of their topics.
    private static IEnumerable<IReadOnlyList<DiscoursePost>> Topics(IReadOnlyList<DiscoursePost> posts)
    {
        for (var (at, next) = (0, 0); at < posts.Count; at = next)
        {
            while (next < posts.Count && posts[next].Topic == posts[at].Topic)
            {
                next++;
            }

            yield return [.. posts.Skip(at).Take(next - at)];
        }
    }
}
