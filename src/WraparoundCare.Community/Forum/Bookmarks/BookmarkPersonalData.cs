using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Bookmarks;

/// <summary>Which posts members keep.</summary>
internal sealed class BookmarkPersonalData(ICurrentUnitOfWork work, MemberRecords members, ForumTopics topics) : PersonalData
{
    private const string Unreadable = "een onderwerp dat je nu niet kunt lezen";

    public override string Title => "Bewaarde berichten";

    public override string Content => "Welke berichten op het forum je bewaarde, en wanneer.";

    public override string Purpose => "Je laten terugvinden wat je wilde bewaren.";

    public override string Ground => "Uitvoering van de afspraak die je maakt met een account (AVG artikel 6 lid 1 onder b).";

    public override string Term => "Tot je het weghaalt of je account verwijdert.";

    public override IReadOnlyList<string> Tables => ["forum_bookmark"];

    public override IReadOnlyList<PersonalRecord> Read(Person person)
    {
        var rows = work.Required.Db.Set<ForumBookmarkRow>()
            .AsNoTracking()
            .Where(row => row.MemberKey == person.Account)
            .OrderBy(row => row.KeptAt)
            .ToList();

        // A title that the member may not read any more is not theirs to take along.
        var reader = new ForumVisitor(person.Account, members.Get(person.Account) is { } member ? members.GroupsOf(member) : []);
        var places = topics.Places([.. rows.Select(row => row.PostId)], reader);
        return
        [
            .. rows.Select(row => new PersonalRecord(
                new PersonalField("Bewaard bericht in", places.GetValueOrDefault(row.PostId)?.Title ?? Unreadable),
                PersonalField.Of("Bewaard op", row.KeptAt))),
        ];
    }

    public override Task EraseAsync(Person person)
    {
        work.Required.Db.Set<ForumBookmarkRow>().Where(row => row.MemberKey == person.Account).ExecuteDelete();
        return Task.CompletedTask;
    }
}
