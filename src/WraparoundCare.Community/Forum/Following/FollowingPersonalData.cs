using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Categories;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Following;

/// <summary>What members follow and muted, what they were told of it, and when they have mail.</summary>
internal sealed class FollowingPersonalData(
    ICurrentUnitOfWork work, MemberRecords members, ForumCategories categories, MutedMembers muted, FollowSettings settings) : PersonalData
{
    public override string Title => "Volgen en meldingen";

    public override string Content =>
        "Wat je op het forum volgt, welke onderwerpen en leden je dempt, welke meldingen je kreeg, en wanneer je daar mail van krijgt.";

    public override string Purpose => "Je laten weten dat er iets nieuws is in wat je volgt.";

    public override string Ground => "Uitvoering van de afspraak die je maakt met een account (AVG artikel 6 lid 1 onder b).";

    public override string Term =>
        "Wat je kiest tot je het verandert of je account verwijdert. Een melding 90 dagen, gelezen of niet. "
        + "Een mail waarmee je antwoordt, wissen we als je antwoord is verwerkt.";

    public override IReadOnlyList<string> Tables =>
        ["forum_topic_follow", "forum_subject_follow", "forum_muted_member", "forum_follow_setting", "forum_notification"];

    public override IReadOnlyList<PersonalRecord> Read(Person person)
    {
        var db = work.Required.Db;
        var choice = settings.Of(person.Account);
        var titles = Titles(person.Account);
        return
        [
            new PersonalRecord(
                new PersonalField("Volgt vanzelf waar je schrijft", choice.FollowsOwn ? "ja" : "nee"),
                new PersonalField("Mail", FollowWords.Of(choice.Mail)),
                PersonalField.Of("Laatste mail", choice.MailedAt)),
            .. Subjects(db, person.Account),
            .. db.Set<ForumTopicFollowRow>().Where(row => row.MemberKey == person.Account).OrderBy(row => row.Since).AsEnumerable()
                .Select(row => new PersonalRecord(
                    new PersonalField(row.IsMuted ? "Gedempt onderwerp" : "Gevolgd onderwerp", titles(row.TopicId)),
                    PersonalField.Of("Sinds", row.Since))),
            .. muted.Of(person.Account).Select(row => new PersonalRecord(new PersonalField("Gedempt lid", row.Name))),
            .. db.Set<ForumNotificationRow>().Where(row => row.MemberKey == person.Account).OrderBy(row => row.ChangedAt).AsEnumerable()
                .Select(row => new PersonalRecord(
                    new PersonalField("Melding over", titles(row.TopicId)),
                    PersonalField.Of("Op", row.ChangedAt),
                    PersonalField.Of("Weggeklikt op", row.ReadAt))),
        ];
    }

    public override Task EraseAsync(Person person)
    {
        var db = work.Required.Db;
        var member = person.Account;
        db.Set<ForumNotificationRow>().Where(row => row.MemberKey == member).ExecuteDelete();
        db.Set<ForumFollowSettingRow>().Where(row => row.MemberKey == member).ExecuteDelete();
        db.Set<ForumTopicFollowRow>().Where(row => row.MemberKey == member).ExecuteDelete();
        db.Set<ForumSubjectFollowRow>().Where(row => row.MemberKey == member).ExecuteDelete();
        db.Set<ForumMutedMemberRow>().Where(row => row.MemberKey == member || row.MutedKey == member).ExecuteDelete();

        // How far followers were told of a post is kept by the key of the last of them.
        db.Set<ForumNewsRow>().Where(row => row.AfterMember == member)
            .ExecuteUpdate(set => set.SetProperty(row => row.AfterMember, Guid.Empty));
        return Task.CompletedTask;
    }

    private static IEnumerable<PersonalRecord> Subjects(SiteDbContext db, Guid member)
    {
        var names = db.Set<ForumCategoryRow>().ToDictionary(CategoryFollowController.SubjectOf, row => row.Name);
        return db.Set<ForumSubjectFollowRow>()
            .Where(row => row.MemberKey == member)
            .OrderBy(row => row.Since)
            .AsEnumerable()
            .Select(row => new PersonalRecord(
                row.Kind switch
                {
                    SubjectKind.Category => new PersonalField("Gevolgde categorie", names.GetValueOrDefault(row.Subject)),
                    SubjectKind.Step => new PersonalField("Gevolgde stap", row.Subject),
                    _ => new PersonalField("Gevolgd thema", row.Subject),
                },
                PersonalField.Of("Sinds", row.Since)));
    }

    // A title that the member may not read any more is not theirs to take along.
    private Func<long, string> Titles(Guid key)
    {
        var visitor = new ForumVisitor(key, members.Get(key) is { } member ? members.GroupsOf(member) : []);
        var readable = categories.ReadableBy(visitor).Select(category => category.Id).ToList();
        var db = work.Required.Db;
        var told = db.Set<ForumNotificationRow>().Where(row => row.MemberKey == key).Select(row => row.TopicId);
        var known = db.Set<ForumTopicFollowRow>().Where(row => row.MemberKey == key).Select(row => row.TopicId).Union(told);
        var titles = db.Set<ForumTopicRow>()
            .Where(topic => known.Contains(topic.Id) && readable.Contains(topic.CategoryId))
            .AsNoTracking()
            .AsEnumerable()
            .Where(visitor.CanRead)
            .ToDictionary(topic => topic.Id, topic => topic.Title);
        return topic => titles.GetValueOrDefault(topic, "een onderwerp dat je nu niet kunt lezen");
    }
}
