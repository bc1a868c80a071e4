using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Accounts.Passkeys;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>What signing in keeps of the accounts of one kind.</summary>
/// <param name="kind">Which accounts.</param>
/// <param name="work">The unit of work of who asks.</param>
public sealed class AccountPersonalData(string kind, ICurrentUnitOfWork work) : PersonalData
{
    public override string Title => "Inloggen";

    public override string Content =>
        "Op welke apparaten je bent ingelogd (browser en systeem, geen adres), hoe vaak inloggen onlangs mislukte, "
        + "van elke passkey de openbare helft, de naam die je gaf en wanneer je hem gebruikte, en herstelcodes als code.";

    public override string Purpose => "Jou herkennen, en je laten zien en beëindigen waar je bent ingelogd.";

    public override string Ground => "Uitvoering van de afspraak die je maakt met een account (AVG artikel 6 lid 1 onder b).";

    public override string Term => "Een sessie hooguit 31 dagen. Passkeys en herstelcodes tot je ze weghaalt of je account verwijdert.";

    public override IReadOnlyList<string> Tables => ["account_session", "account_passkey", "account_recovery_code", "sign_in_failure"];

    public override IReadOnlyList<PersonalRecord> Read(Person person) =>
    [
        .. Sessions(person).OrderBy(row => row.StartedAt).AsEnumerable().Select(row => new PersonalRecord(
            new PersonalField("Ingelogd met", DeviceName.Parse(row.Device).Browser),
            new PersonalField("Op", DeviceName.Parse(row.Device).System),
            PersonalField.Of("Sinds", row.StartedAt),
            PersonalField.Of("Laatst gezien", row.SeenAt))),
        .. Passkeys(person).OrderBy(row => row.CreatedAt).AsEnumerable().Select(row => new PersonalRecord(
            new PersonalField("Passkey", row.Name),
            PersonalField.Of("Gemaakt", row.CreatedAt),
            PersonalField.Of("Laatst gebruikt", row.UsedAt))),
    ];

    public override async Task EraseAsync(Person person)
    {
        await Sessions(person).ExecuteDeleteAsync();
        await Passkeys(person).ExecuteDeleteAsync();
        await work.Required.Db.Set<SignInFailureRow>()
            .Where(row => row.AccountKind == kind && row.AccountKey == person.Account)
            .ExecuteDeleteAsync();
        await work.Required.Db.Set<RecoveryCodeRow>()
            .Where(row => row.AccountKind == kind && row.AccountKey == person.Account)
            .ExecuteDeleteAsync();
    }

    private IQueryable<AccountSessionRow> Sessions(Person person) =>
        work.Required.Db.Set<AccountSessionRow>().Where(row => row.AccountKind == kind && row.AccountKey == person.Account);

    private IQueryable<PasskeyRow> Passkeys(Person person) =>
        work.Required.Db.Set<PasskeyRow>().Where(row => row.AccountKind == kind && row.AccountKey == person.Account);
}
