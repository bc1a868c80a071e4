using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Moderation.Appeals;
using WraparoundCare.Community.Forum.Moderation.Flags;
using WraparoundCare.Community.Forum.Moderation.Queue;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Moderation;

/// <summary>What members reported to the moderators of the forum, and what those are at.</summary>
internal sealed class ModerationPersonalData(ICurrentUnitOfWork work) : PersonalData
{
    public override string Title => "Moderatie van het forum";

    public override string Content =>
        "Welke berichten je hebt gemeld, waarom, en of een moderator ernaar keek. Waartegen je bezwaar maakte, en het antwoord. "
        + "Van een moderator ook: waar die mee bezig is, en wanneer die een mail kreeg dat er iets wacht.";

    public override string Purpose => "Berichten die niet kunnen, snel weghalen.";

    public override string Ground => "Gerechtvaardigd belang: een veilig forum (AVG artikel 6 lid 1 onder f).";

    public override string Term =>
        "Meldingen tot 90 dagen nadat een moderator heeft gekeken. Bezwaren tot een jaar na het antwoord. "
        + "Waar een moderator mee bezig is een dag, en de laatste mail 30 dagen.";

    public override IReadOnlyList<string> Tables => ["forum_flag", "forum_claim", "forum_reminder", "forum_appeal"];

    public override string? Remains => "Een melding waar nog niemand naar keek, blijft zonder je naam en je uitleg wachten.";

    public override IReadOnlyList<PersonalRecord> Read(Person person) =>
    [
        .. work.Required.Db.Set<ForumFlagRow>()
            .Where(flag => flag.MemberKey == person.Account)
            .OrderBy(flag => flag.CreatedAt)
            .AsEnumerable()
            .Select(flag => new PersonalRecord(
                new PersonalField("Gemeld", Grounds.Of(flag.Ground)),
                new PersonalField("Uitleg", flag.Explanation),
                PersonalField.Of("Op", flag.CreatedAt),
                PersonalField.Of("Bekeken op", flag.DecidedAt))),
        .. work.Required.Db.Set<ForumAppealRow>()
            .Where(appeal => appeal.MemberKey == person.Account)
            .OrderBy(appeal => appeal.CreatedAt)
            .AsEnumerable()
            .Select(appeal => new PersonalRecord(
                new PersonalField("Bezwaar", appeal.Text),
                PersonalField.Of("Op", appeal.CreatedAt),
                new PersonalField("Antwoord", appeal.Answer),
                PersonalField.Of("Beantwoord op", appeal.AnsweredAt))),
        .. work.Required.Db.Set<ForumClaimRow>()
            .Where(claim => claim.MemberKey == person.Account)
            .AsEnumerable()
            .Select(claim => new PersonalRecord(PersonalField.Of("Als moderator ergens mee bezig sinds", claim.ClaimedAt))),
        .. work.Required.Db.Set<ForumReminderRow>()
            .Where(reminder => reminder.MemberKey == person.Account)
            .AsEnumerable()
            .Select(reminder => new PersonalRecord(PersonalField.Of("Als moderator een mail gekregen op", reminder.SentAt))),
    ];

    public override Task EraseAsync(Person person)
    {
        var db = work.Required.Db;
        var member = person.Account;
        db.Set<ForumClaimRow>().Where(claim => claim.MemberKey == member).ExecuteDelete();
        db.Set<ForumReminderRow>().Where(reminder => reminder.MemberKey == member).ExecuteDelete();
        var appeals = db.Set<ForumAppealRow>();
        appeals.Where(appeal => appeal.MemberKey == member).ExecuteDelete();
        appeals.Where(appeal => appeal.DecidedBy == member).ExecuteUpdate(set => set.SetProperty(appeal => appeal.DecidedBy, (Guid?)null));
        appeals.Where(appeal => appeal.AnsweredBy == member)
            .ExecuteUpdate(set => set.SetProperty(appeal => appeal.AnsweredBy, (Guid?)null));
        var flags = db.Set<ForumFlagRow>();
        flags.Where(flag => flag.MemberKey == member && flag.DecidedAt != null).ExecuteDelete();
        flags.Where(flag => flag.MemberKey == member).ExecuteUpdate(set => set
            .SetProperty(flag => flag.MemberKey, (Guid?)null)
            .SetProperty(flag => flag.Explanation, (string?)null));
        flags.Where(flag => flag.DecidedBy == member).ExecuteUpdate(set => set.SetProperty(flag => flag.DecidedBy, (Guid?)null));

        // What others said of the posts of who leaves is about that person.
        flags.Where(flag => db.Set<ForumPostRow>().Any(post => post.Id == flag.PostId && post.AuthorKey == member))
            .ExecuteUpdate(set => set.SetProperty(flag => flag.Explanation, (string?)null));
        return Task.CompletedTask;
    }
}
