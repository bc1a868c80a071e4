using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Tips;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Mentions;

/// <summary>In which posts members are named. Their name goes out of those with their account.</summary>
internal sealed class MentionPersonalData(ICurrentUnitOfWork work, PostHtml html, ForumChanges changes) : PersonalData
{
    private const string Gone = "Oud-lid";

    public override string Title => "Genoemd op het forum";

    public override string Content => "In welke berichten iemand je noemt met een @, en wanneer.";

    public override string Purpose => "Je laten weten dat iemand je noemt.";

    public override string Ground => "Uitvoering van de afspraak die je maakt met een account (AVG artikel 6 lid 1 onder b).";

    public override string Term => "Zolang het bericht er is. Verwijder je je account, dan staat er Oud-lid in plaats van je naam.";

    public override IReadOnlyList<string> Tables => ["forum_mention"];

    public override IReadOnlyList<PersonalRecord> Read(Person person) =>
    [
        .. work.Required.Db.Set<ForumMentionRow>()
            .Where(row => row.MemberKey == person.Account)
            .OrderBy(row => row.MentionedAt)
            .AsEnumerable()
            .Select(row => new PersonalRecord(
                new PersonalField("Genoemd als", row.Name), PersonalField.Of("Op", row.MentionedAt))),
    ];

    public override Task EraseAsync(Person person)
    {
        var db = work.Required.Db;
        var rows = db.Set<ForumMentionRow>().AsNoTracking().Where(row => row.MemberKey == person.Account).ToList();
        foreach (var row in rows.Where(row => !row.IsGroup))
        {
            Erase(db, row);
        }

        db.Set<ForumMentionRow>().Where(row => row.MemberKey == person.Account).ExecuteDelete();
        return Task.CompletedTask;
    }

    private void Erase(SiteDbContext db, ForumMentionRow row)
    {
        var known = ForumMentionRow.NamesIn(db, row.PostId);
        var names = new NamesInText(known);
        var post = db.Set<ForumPostRow>().AsNoTracking().Single(post => post.Id == row.PostId);
        var text = names.Replace(post.Text, row.Name, Gone);
        var made = html.Of(text, [.. known.Where(name => name != row.Name)]);
        db.Set<ForumPostRow>().Where(post => post.Id == row.PostId).ExecuteUpdate(set => set
            .SetProperty(post => post.Text, text)
            .SetProperty(post => post.Html, made)
            .SetProperty(post => post.HtmlVersion, PostHtml.Version));
        foreach (var version in db.Set<ForumPostVersionRow>().AsNoTracking().Where(version => version.PostId == row.PostId).ToList())
        {
            var before = names.Replace(version.Text, row.Name, Gone);
            db.Set<ForumPostVersionRow>().Where(other => other.Id == version.Id)
                .ExecuteUpdate(set => set.SetProperty(other => other.Text, before));
        }

        changes.Changed(work.Required, post.TopicId);

        // The name can stand in a tip from the post as well, which says something else than the post from now on.
        db.Set<ForumTipRow>().Where(tip => tip.PostId == row.PostId).ExecuteDelete();
    }
}
