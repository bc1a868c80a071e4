using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Answers;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum;

/// <summary>What members wrote on the forum, how far they read, and what moderators decided about it.</summary>
internal sealed class ForumPersonalData(
    ICurrentUnitOfWork work, ForumChanges changes, MemberRecords members, ForumQuotes quotes, LostQuotes lost) : PersonalData
{
    public override string Title => "Forum";

    public override string Content =>
        "De onderwerpen en berichten die je schreef, wat er stond voordat je ze veranderde, "
        + "wat je typte en nog niet plaatste, waarvoor je bedankte, tot waar je las, "
        + "en wat moderators over je berichten besloten.";

    public override string Purpose => "Met elkaar praten, en kunnen nagaan wat er is geschreven en besloten.";

    public override string Ground => "Uitvoering van de afspraak die je maakt met een account (AVG artikel 6 lid 1 onder b).";

    public override string Term =>
        "Tot je account weggaat. Wat je weghaalt of wat een moderator weghaalt, verliest na 90 dagen zijn tekst. "
        + "Wat je typte en niet plaatste, gaat na 90 dagen weg.";

    public override string Remains =>
        "Je berichten blijven staan onder de naam Oud-lid of je schuilnaam, zodat een gesprek te volgen blijft. "
        + "Bij het verwijderen kun je kiezen dat ze ook weggaan.";

    public override IReadOnlyList<string> Tables =>
        ["forum_topic", "forum_post", "forum_post_version", "forum_read", "forum_decision", "forum_draft", "forum_thanks"];

    public override IReadOnlyList<PersonalRecord> Read(Person person)
    {
        var db = work.Required.Db;
        var groups = members.Get(person.Account) is { } member ? members.GroupsOf(member) : [];
        var visitor = new ForumVisitor(person.Account, groups);
        var posts = db.Set<ForumPostRow>()
            .Where(post => post.AuthorKey == person.Account)
            .OrderBy(post => post.CreatedAt)
            .Join(db.Set<ForumTopicRow>(), post => post.TopicId, topic => topic.Id, (post, topic) => new { post, topic })
            .ToList();
        var decisions = db.Set<ForumDecisionRow>()
            .Where(row => row.AuthorKey == person.Account)
            .OrderBy(row => row.DecidedAt)
            .ToList();
        var thanks = db.Set<ForumThanksRow>().Where(row => row.MemberKey == person.Account).OrderBy(row => row.ThankedAt).ToList();
        var drafts = db.Set<ForumDraftRow>()
            .Where(row => row.MemberKey == person.Account && !row.IsSent)
            .OrderBy(row => row.SavedAt)
            .ToList();
        return
        [
            .. thanks.Select(row => new PersonalRecord(PersonalField.Of("Bedankt voor een bericht op", row.ThankedAt))),
            .. drafts.Select(row => new PersonalRecord(
                new PersonalField("Concept", quotes.Readable(row.Text ?? string.Empty, visitor)),
                new PersonalField("Vraag", row.Title),
                new PersonalField("Geprobeerd", row.Tried),
                new PersonalField("Werkgebied", row.WorkArea),
                PersonalField.Of("Bewaard op", row.SavedAt))),
            .. posts.Select(row => new PersonalRecord(
                new PersonalField("Onderwerp", row.topic.Title),
                new PersonalField("Geprobeerd", row.post.Number == 1 ? row.topic.Tried : null),
                new PersonalField("Werkgebied", row.post.Number == 1 ? row.topic.WorkArea : null),
                new PersonalField("Bericht", quotes.Readable(row.post.Text, visitor)),
                new PersonalField("Onder de schuilnaam", row.post.Pseudonym),
                PersonalField.Of("Geschreven op", row.post.CreatedAt),
                PersonalField.Of("Veranderd op", row.post.EditedAt))),
            .. decisions.Select(row => new PersonalRecord(
                new PersonalField("Besluit van een moderator", ForumDecisionWords.Of(row.Kind)),
                new PersonalField("Reden", row.Reason),
                PersonalField.Of("Op", row.DecidedAt))),
        ];
    }

    public override Task EraseAsync(Person person)
    {
        var db = work.Required.Db;
        var member = person.Account;
        // Topics before their posts, as everywhere: who holds them in another order waits for who holds them in this one.
        db.Set<ForumTopicRow>()
            .Where(topic => db.Set<ForumPostRow>().Any(post => post.TopicId == topic.Id && post.AuthorKey == member))
            .ExecuteUpdate(set => set.SetProperty(topic => topic.LastNumber, topic => topic.LastNumber));
        db.Set<ForumReadRow>().Where(row => row.MemberKey == member).ExecuteDelete();
        db.Set<ForumDraftRow>().Where(row => row.MemberKey == member).ExecuteDelete();
        db.Set<ForumThanksRow>().Where(row => row.MemberKey == member).ExecuteDelete();
        if (person.ErasesWriting)
        {
            EraseTexts(db, member);
        }

        var posts = db.Set<ForumPostRow>().Where(post => post.AuthorKey == member);
        changes.Changed(work.Required, [.. posts.Select(post => post.TopicId).Distinct()]);
        db.Set<ForumPostVersionRow>().Where(version => posts.Any(post => post.Id == version.PostId)).ExecuteDelete();
        posts.ExecuteUpdate(set => set.SetProperty(post => post.AuthorKey, (Guid?)null));
        db.Set<ForumTopicRow>().Where(topic => topic.AuthorKey == member)
            .ExecuteUpdate(set => set.SetProperty(topic => topic.AuthorKey, (Guid?)null));
        db.Set<ForumDecisionRow>().Where(row => row.AuthorKey == member)
            .ExecuteUpdate(set => set.SetProperty(row => row.AuthorKey, (Guid?)null).SetProperty(row => row.Reason, (string?)null));
        db.Set<ForumDecisionRow>().Where(row => row.DecidedBy == member)
            .ExecuteUpdate(set => set.SetProperty(row => row.DecidedBy, (Guid?)null));
        return Task.CompletedTask;
    }

    // The places stay, so that the numbers of others and their answers do; a topic that only its writer wrote in goes as a whole.
    private void EraseTexts(SiteDbContext db, Guid member)
    {
        db.Set<ForumPostRow>().Where(post => post.AuthorKey == member).ExecuteUpdate(set => set
            .SetProperty(post => post.Text, string.Empty)
            .SetProperty(post => post.Html, string.Empty)
            .SetProperty(post => post.State, PostState.Withdrawn));
        lost.Erase(db, [.. db.Set<ForumPostRow>().Where(post => post.AuthorKey == member).Select(post => post.Id)]);
        var alone = db.Set<ForumTopicRow>().Where(topic => topic.AuthorKey == member
            && !db.Set<ForumPostRow>().Any(post =>
                post.TopicId == topic.Id && post.AuthorKey != member && post.State == PostState.Visible));
        alone.ExecuteUpdate(set => set.SetProperty(topic => topic.State, PostState.Withdrawn));
        db.Set<ForumTopicRow>().Where(topic => topic.AuthorKey == member).ExecuteUpdate(set => set
            .SetProperty(topic => topic.Title, ForumTopicRow.Removed)
            .SetProperty(topic => topic.Slug, ForumTopicRow.RemovedSlug)
            .SetProperty(topic => topic.Tried, (string?)null)
            .SetProperty(topic => topic.WorkArea, (string?)null));
    }
}
