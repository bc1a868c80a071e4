using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Platform.Experiences;

namespace WraparoundCare.Community.Experiences;

/// <summary>The experiences that members write for the site.</summary>
internal sealed class ExperiencePersonalData(
    ICurrentUnitOfWork work, ExperienceSubmissions submissions, ExperienceNames names) : PersonalData
{
    public override string Title => "Ervaringen die je deelt";

    public override string Content =>
        "Wat je als ervaring schreef, hoe je genoemd wilt worden, hoever het is, en wat de redactie erover vroeg.";

    public override string Purpose => "Ervaringen van leden nakijken en op de site zetten.";

    public override string Ground => "Toestemming, die je op elk moment kunt intrekken (AVG artikel 6 lid 1 onder a).";

    public override string Term =>
        "Wat je niet instuurt, tot een jaar nadat je er het laatst mee bezig was. Wat bij de redactie is of op de site staat, zolang je "
        + "account er is.";

    public override string? Remains => "Een ervaring op de site blijft staan, want die gaat niet over jou. Je naam gaat eraf.";

    public override IReadOnlyList<string> Tables => [ExperienceSubmissionMapping.Table];

    public override IReadOnlyList<PersonalRecord> Read(Person person) =>
    [
        .. submissions.Of(person.Account).Select(row => new PersonalRecord(
            new PersonalField("Titel", row.Title),
            new PersonalField("Wat was de aanleiding?", row.Occasion),
            new PersonalField("Wat deden jullie?", row.WhatWeDid),
            new PersonalField("Wat werkte?", row.WhatWorked),
            new PersonalField("Wat werkte niet?", row.WhatDidNotWork),
            new PersonalField("Tip", row.Tip),
            new PersonalField("Met je naam erbij", row.Credit switch { null => null, SubmissionCredit.Named => "ja", _ => "nee" }),
            new PersonalField("Hoe het ermee staat", SubmissionWords.Of(row.State)),
            new PersonalField("Wat de redactie vroeg", row.Remark),
            PersonalField.Of("Bewaard op", row.SavedAt),
            PersonalField.Of("Ingestuurd op", row.SentAt),
            PersonalField.Of("Geplaatst op", row.PublishedAt))),
    ];

    public override Task EraseAsync(Person person)
    {
        var rows = work.Required.Db.Set<ExperienceSubmissionRow>().Where(row => row.MemberKey == person.Account);
        foreach (var page in rows.Where(row => row.PageKey != null).Select(row => row.PageKey!.Value).ToList())
        {
            names.Forget(page);
        }

        rows.ExecuteDelete();
        return Task.CompletedTask;
    }
}
