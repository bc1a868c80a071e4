using WraparoundCare.Community.Members.Consents;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Members;

/// <summary>The account itself: who somebody is here, and what they agreed to.</summary>
internal sealed class MemberPersonalData(MemberRecords members, MemberConsents consents, MailQueue mail) : PersonalData
{
    public override string Title => "Account";

    public override string Content =>
        "Je e-mailadres, de naam die je koos, je wachtwoord als code, en wat je zelf invulde: functie, organisatie, gemeente en thema’s. "
        + "En met welke versie van de spelregels je instemde.";

    public override string Purpose => "Een account waarmee je kunt meedoen, en kunnen laten zien wat je hebt afgesproken.";

    public override string Ground => "Uitvoering van de afspraak die je maakt met een account (AVG artikel 6 lid 1 onder b).";

    public override string Term => "Tot je je account verwijdert. Log je 24 maanden niet in, dan krijg je bericht en verwijderen we het.";

    public override IReadOnlyList<string> Tables => ["member_consent"];

    public override IReadOnlyList<PersonalRecord> Read(Person person)
    {
        if (members.Get(person.Account) is not { } member)
        {
            return [];
        }

        var profile = MemberProfiles.Read(member);
        var account = new PersonalRecord(
            new PersonalField("E-mailadres", member.Email),
            new PersonalField("Naam", profile.Name),
            new PersonalField("Functie", profile.Function),
            new PersonalField("Organisatie", profile.Organisation),
            new PersonalField("Gemeente", profile.Municipality),
            new PersonalField("Thema’s", string.Join(", ", profile.Themes)),
            new PersonalField("Rollen", string.Join(", ", members.GroupsOf(member))),
            PersonalField.Of("Lid sinds", member.CreateDate),
            PersonalField.Of("Laatst ingelogd", member.LastLoginDate));
        return
        [
            account,
            .. consents.Of(person.Account).Select(given => new PersonalRecord(
                new PersonalField("Ingestemd met", given.Consent.Subject),
                new PersonalField("Versie", given.Consent.Version),
                PersonalField.Of("Op", given.GivenAt))),
        ];
    }

    public override void Erase(Person person)
    {
        consents.Remove(person.Account);
        mail.Forget(person.Email);
        if (members.Get(person.Account) is { } member)
        {
            members.Delete(member);
        }
    }
}
