using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Mail;

/// <summary>Puts mails into the table and takes them out again.</summary>
internal sealed class MailStore(MailHashes hashes, MailContents contents, MailWriter writer, TimeProvider time)
{
    public void Add(UnitOfWork unit, OutgoingMail mail)
    {
        var hash = hashes.Of(unit, mail.To);
        var now = time.GetUtcNow().UtcDateTime;
        unit.Db.Add(new MailRow
        {
            Id = Guid.NewGuid(),
            Kind = mail.Kind.Name,
            AddressHash = hash,
            Content = contents.Protect(writer.Write(mail, hash)),
            CreatedAt = now,
            DueAt = now,
        });
        unit.Db.SaveChanges();
    }

    /// <summary>Removes everything about an address.</summary>
    public void Forget(UnitOfWork unit, string address)
    {
        var hash = hashes.Of(unit, address);
        unit.Db.Set<MailRow>().Where(row => row.AddressHash == hash).ExecuteDelete();
        unit.Db.Set<DeadMailRow>().Where(row => row.AddressHash == hash).ExecuteDelete();
        unit.Db.Set<UndeliverableAddressRow>().Where(row => row.AddressHash == hash).ExecuteDelete();
        unit.Db.Set<MailUnsubscriptionRow>().Where(row => row.AddressHash == hash).ExecuteDelete();
        var mailbox = hashes.Of(unit, MailboxPauses.MailboxOf(address));
        unit.Db.Set<MailboxPauseRow>().Where(row => row.AddressHash == mailbox).ExecuteDelete();
    }
}
