using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Attachments;

/// <summary>The files that members send with their posts.</summary>
internal sealed class AttachmentPersonalData(ICurrentUnitOfWork work, ForumAttachments attachments) : PersonalData
{
    public override string Title => "Bestanden op het forum";

    public override string Content =>
        "De bestanden die je bij je berichten zette, met hun naam en wat je erbij schreef. Wat toestellen en programma’s erin noteerden, "
        + "zoals je naam of een plaats, halen we eruit voordat we een bestand bewaren.";

    public override string Purpose => "Bestanden delen bij een gesprek.";

    public override string Ground => "Uitvoering van de afspraak die je maakt met een account (AVG artikel 6 lid 1 onder b).";

    public override string Term =>
        "Tot je ze weghaalt of je account verwijdert. Een bestand waarvan je het bericht niet plaatst, bewaren we twee dagen.";

    public override string Remains => "Blijven je berichten staan, dan blijven hun bestanden staan, onder de naam Oud-lid.";

    public override IReadOnlyList<string> Tables => [ForumAttachmentMapping.Table, "forum_attachment_content"];

    public override IReadOnlyList<PersonalRecord> Read(Person person) => [.. RowsOf(person).Select(row => new PersonalRecord(
        new PersonalField("Bestand", NameOf(row.File)),
        new PersonalField("Wat erop te zien is", row.File.Description),
        new PersonalField("Onderwerp", row.Topic),
        PersonalField.Of("Gestuurd op", row.File.CreatedAt)))];

    public override IEnumerable<PersonalFile> Files(Person person) =>
        RowsOf(person).Select(row => new PersonalFile(NameOf(row.File), () => attachments.Read(row.File.Id) ?? []));

    public override Task EraseAsync(Person person)
    {
        var files = work.Required.Db.Set<ForumAttachmentRow>().Where(row => row.MemberKey == person.Account);
        (person.ErasesWriting ? files : files.Where(row => row.PostId == null)).ExecuteDelete();
        files.ExecuteUpdate(set => set.SetProperty(row => row.MemberKey, (Guid?)null));
        return Task.CompletedTask;
    }

    private List<(ForumAttachmentRow File, string? Topic)> RowsOf(Person person)
    {
        var db = work.Required.Db;
        return [.. db.Set<ForumAttachmentRow>()
            .AsNoTracking()
            .Where(row => row.MemberKey == person.Account)
            .OrderBy(row => row.CreatedAt)
            .Select(row => new
            {
                row,
                topic = db.Set<ForumPostRow>()
                    .Where(post => post.Id == row.PostId)
                    .Join(db.Set<ForumTopicRow>(), post => post.TopicId, topic => topic.Id, (_, topic) => topic.Title)
                    .FirstOrDefault(),
            })
            .AsEnumerable()
            .Select(found => (found.row, found.topic))];
    }

    // Several may be called the same.
    private static string NameOf(ForumAttachmentRow row) => $"bestanden/{row.Id:N}/{row.Name}";
}
