using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Mail;

/// <summary>What is known of addresses, by their hashes: which cannot be reached, and what nobody wants to get there.</summary>
public sealed class MailAddresses
{
    private readonly JoinedWork _work;
    private readonly MailHashes _hashes;
    private readonly TimeProvider _time;

    internal MailAddresses(JoinedWork work, MailHashes hashes, TimeProvider time) => (_work, _hashes, _time) = (work, hashes, time);

    private DateTime Now => _time.GetUtcNow().UtcDateTime;

    public bool IsUnsubscribed(string address, MailKind kind) =>
        _work.Read(unit => _hashes.Find(unit, address) is { } hash && Has(unit, hash, kind.Name));

    public void Unsubscribe(string address, MailKind kind) => _work.Write(unit => Add(unit, _hashes.Of(unit, address), kind.Name));

    /// <summary>Lets mails of this kind go again, because whoever reads them asked for it.</summary>
    public void Subscribe(string address, MailKind kind) => _work.Write(unit =>
    {
        var hash = _hashes.Of(unit, address);
        Unsubscriptions(unit, hash, kind.Name).ExecuteDelete();
    });

    /// <summary>What can be kept of an address to know it again, in the unit of work of who asks.</summary>
    public string HashOf(string address) =>
        _work.Read(unit => _hashes.Find(unit, address)) ?? _work.Write(unit => _hashes.Of(unit, address));

    /// <summary>Whether a server said that nobody has this address.</summary>
    public bool IsUndeliverable(string address) =>
        _work.Read(unit => _hashes.Find(unit, address) is { } hash && IsUndeliverable(unit, hash));

    /// <summary>Forgets that an address could not be reached: somebody has just used a link that was mailed there.</summary>
    public void Confirm(string address) => _work.Write(unit =>
    {
        var hash = _hashes.Of(unit, address);
        unit.Db.Set<UndeliverableAddressRow>().Where(row => row.AddressHash == hash).ExecuteDelete();
    });

    internal void Unsubscribe(Unsubscription what) => _work.Write(unit => Add(unit, what.AddressHash, what.Kind));

    internal void Subscribe(Unsubscription what) =>
        _work.Write(unit => Unsubscriptions(unit, what.AddressHash, what.Kind).ExecuteDelete());

    /// <summary>Whether a mail that one can do without may go.</summary>
    internal bool Takes(string addressHash, string kind) =>
        _work.Read(unit => !Has(unit, addressHash, kind) && !IsUndeliverable(unit, addressHash));

    internal void MarkUndeliverable(UnitOfWork unit, string addressHash)
    {
        var now = Now;
        unit.Db.Database.ExecuteSql(
            $"""
            INSERT INTO undeliverable_address (address_hash, found_at) VALUES ({addressHash}, {now})
            ON CONFLICT (address_hash) DO UPDATE SET found_at = excluded.found_at
            """);
    }

    private void Add(UnitOfWork unit, string addressHash, string kind)
    {
        var now = Now;
        unit.Db.Database.ExecuteSql(
            $"""
            INSERT INTO mail_unsubscription (address_hash, kind, ended_at) VALUES ({addressHash}, {kind}, {now})
            ON CONFLICT (address_hash, kind) DO NOTHING
            """);
    }

    private static bool Has(UnitOfWork unit, string addressHash, string kind) => Unsubscriptions(unit, addressHash, kind).Any();

    private static bool IsUndeliverable(UnitOfWork unit, string addressHash) =>
        unit.Db.Set<UndeliverableAddressRow>().Any(row => row.AddressHash == addressHash);

    private static IQueryable<MailUnsubscriptionRow> Unsubscriptions(UnitOfWork unit, string addressHash, string kind) =>
        unit.Db.Set<MailUnsubscriptionRow>().Where(row => row.AddressHash == addressHash && row.Kind == kind);
}
