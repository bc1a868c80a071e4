using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Mail;

/// <summary>A mail that this node, and no other, may send until a moment.</summary>
internal sealed record ClaimedMail(
    Guid Id, string Kind, string AddressHash, string Mark, byte[] Content, int Attempts, DateTime CreatedAt, DateTime Until);

/// <summary>
/// Hands out the mails that are due. To take one is to put it off, in one statement that only one node can win: who dies before the mail
/// is sent loses nothing, it is due again. Who dies just after sends it twice, with the same Message-ID.
/// </summary>
internal sealed class MailClaims(UnitOfWorkFactory works, MailHashes hashes, MailAddresses addresses, TimeProvider time)
{
    /// <summary>Longer than sending one mail may take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <returns>The one that waits longest, or null when none is due.</returns>
    public ClaimedMail? Next()
    {
        using var unit = works.Create();
        while (Oldest(unit) is { } row)
        {
            var until = Now + Lease;
            var isOurs = unit.Db.Set<MailRow>()
                .Where(mail => mail.Id == row.Id && mail.DueAt == row.DueAt)
                .ExecuteUpdate(set => set.SetProperty(mail => mail.DueAt, until).SetProperty(mail => mail.Attempts, row.Attempts + 1)) == 1;
            if (isOurs)
            {
                var mark = hashes.MarkOf(unit, row.Id, row.AddressHash);
                unit.Commit();
                return new ClaimedMail(row.Id, row.Kind, row.AddressHash, mark, row.Content, row.Attempts + 1, row.CreatedAt, until);
            }
        }

        return null;
    }

    /// <summary>Nothing of it stays.</summary>
    public void Remove(ClaimedMail mail) => Write(unit => Delete(unit, mail));

    /// <summary>Gives it back, to be tried again after a pause.</summary>
    public void PutOff(ClaimedMail mail, TimeSpan pause)
    {
        var due = Now + pause;
        Write(unit => unit.Db.Set<MailRow>()
            .Where(row => row.Id == mail.Id && row.DueAt == mail.Until)
            .ExecuteUpdate(set => set.SetProperty(row => row.DueAt, due)));
    }

    /// <summary>Gives it up.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="failure">A code or a name, without anything of the mail.</param>
    /// <param name="isForGood">Whether it would not arrive the next time either; then nothing of what it said stays.</param>
    /// <param name="hasNobody">Whether the address has turned out to be nobody's.</param>
    public void Bury(ClaimedMail mail, string failure, bool isForGood, bool hasNobody) => Write(unit =>
    {
        if (hasNobody)
        {
            addresses.MarkUndeliverable(unit, mail.AddressHash);
        }

        // Not when another node had it in the meantime and said how it ended.
        if (Delete(unit, mail) == 0)
        {
            return;
        }

        unit.Db.Add(new DeadMailRow
        {
            Id = mail.Id,
            Kind = mail.Kind,
            AddressHash = mail.AddressHash,
            Content = isForGood ? null : mail.Content,
            Failure = failure.Length > DeadMailRow.FailureMaxLength ? failure[..DeadMailRow.FailureMaxLength] : failure,
            DiedAt = Now,
        });
        unit.Db.SaveChanges();
    });

    private MailRow? Oldest(UnitOfWork unit)
    {
        var now = Now;
        return unit.Db.Set<MailRow>()
            .AsNoTracking()
            .Where(row => row.DueAt <= now)
            .OrderBy(row => row.DueAt)
            .ThenBy(row => row.Id)
            .FirstOrDefault();
    }

    private static int Delete(UnitOfWork unit, ClaimedMail mail) =>
        unit.Db.Set<MailRow>().Where(row => row.Id == mail.Id).ExecuteDelete();

    private void Write(Action<UnitOfWork> write)
    {
        using var unit = works.Create();
        write(unit);
        unit.Commit();
    }
}
