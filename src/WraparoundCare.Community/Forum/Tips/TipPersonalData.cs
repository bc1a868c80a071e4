using Microsoft.EntityFrameworkCore;
using WraparoundCare.Community.Forum.Discussions;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>What members were asked to show as a tip, and what they said.</summary>
internal sealed class TipPersonalData(
    ICurrentUnitOfWork work, ForumTips tips, ForumAuthors authors, DiscussionUpdates updates) : PersonalData
{
    public override string Title => "Tips op de site";

    public override string Content =>
        "Wat de redactie uit je berichten als tip wilde laten zien, op welke pagina, wat je daarop zei, en hoe je genoemd wilde worden.";

    public override string Purpose => "Tips van leden laten zien, en kunnen aantonen dat zij ja zeiden.";

    public override string Ground => "Toestemming, die je op elk moment kunt intrekken (AVG artikel 6 lid 1 onder a).";

    public override string Term =>
        "Tot 90 dagen nadat een tip van de pagina is, of nadat je nee zei of niet antwoordde. Tot dan weten we wat je goedvond.";

    public override IReadOnlyList<string> Tables => [ForumTipMapping.Table];

    public override IReadOnlyList<PersonalRecord> Read(Person person)
    {
        var (asked, now) = (tips.Of(person.Account), tips.Now);
        var names = authors.Of([person.Account]);
        return
        [
            .. asked.Select(tip => new PersonalRecord(
                new PersonalField("Tip", tip.Row.Text),
                new PersonalField("Voor de pagina", tip.Row.PageTitle),
                new PersonalField("Waarom de redactie het vroeg", tip.Row.Reason),
                PersonalField.Of("Gevraagd op", tip.Row.ProposedAt),
                new PersonalField("Hoe het ermee staat", TipWords.ForWriter(tip.StateAt(now))),
                new PersonalField("Genoemd als", tip.Row.Credit is { } credit ? TipWords.Of(credit, names, tip.Post) : null),
                PersonalField.Of("Antwoord op", tip.Row.AnsweredAt),
                PersonalField.Of("Voorbij sinds", tip.Row.EndedAt))),
        ];
    }

    public override Task EraseAsync(Person person)
    {
        var rows = work.Required.Db.Set<ForumTipRow>().Where(row => row.AuthorKey == person.Account);
        foreach (var page in rows.Select(row => row.PageKey).Distinct().ToList())
        {
            updates.PageChanged(page);
        }

        rows.ExecuteDelete();
        return Task.CompletedTask;
    }
}
