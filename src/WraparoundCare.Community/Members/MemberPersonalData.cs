using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Members;

/// <summary>The account itself: who somebody is here, and what they agreed to.</summary>
internal sealed class MemberPersonalData(MemberRecords members, MemberBelongings belongings, MailQueue mail) : PersonalData
{
    public override string Title => "Account";

    public override string Content =>
        "Je e-mailadres, de naam die je koos, je wachtwoord en de sleutel van je authenticator-app als code, en wat je zelf invulde: "
        + "functie, organisatie, gemeente en thema’s. "
        + "En met welke versie van de spelregels je instemde, en wat moderators over je account besloten.";

    public override string Purpose => "Een account waarmee je kunt meedoen, en kunnen laten zien wat je hebt afgesproken.";

    public override string Ground => "Uitvoering van de afspraak die je maakt met een account (AVG artikel 6 lid 1 onder b).";

    public override string Term => "Tot je je account verwijdert. Log je 24 maanden niet in, dan krijg je bericht en verwijderen we het.";

    public override IReadOnlyList<string> Tables =>
        ["member_consent", "member_decision", "member_notice", "two_factor_login", "external_login"];

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
            .. belongings.Consents.Of(person.Account).Select(given => new PersonalRecord(
                new PersonalField("Ingestemd met", given.Consent.Subject),
                new PersonalField("Versie", given.Consent.Version),
                PersonalField.Of("Op", given.GivenAt))),
            .. belongings.Decisions.Of(person.Account).Select(decision => new PersonalRecord(
                new PersonalField("Besluit over je account", DecisionWords.Of(decision.Kind)),
                new PersonalField("Reden", decision.Reason),
                PersonalField.Of("Tot", decision.Until),
                PersonalField.Of("Op", decision.DecidedAt))),
        ];
    }

    public override async Task EraseAsync(Person person)
    {
        await belongings.RemoveAsync(person.Account);
        mail.Forget(person.Email);
        if (members.Get(person.Account) is { } member)
        {
            members.Delete(member);
        }
    }
}
