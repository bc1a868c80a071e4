using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Mail;

/// <summary>How many mails that anybody can ask for one mailbox gets.</summary>
public sealed record MailboxLimit(int PerHour, int PerDay);

/// <summary>
/// Keeps strangers from filling a mailbox: what anybody can have sent to any address goes there so often and no more, for all nodes
/// together. It is counted by the hash of the address without what follows a plus, which reaches the same mailbox.
/// </summary>
public sealed class MailboxPauses
{
    private readonly JoinedWork _work;
    private readonly MailHashes _hashes;
    private readonly TimeProvider _time;

    internal MailboxPauses(JoinedWork work, MailHashes hashes, TimeProvider time) => (_work, _hashes, _time) = (work, hashes, time);

    /// <returns>Whether another mail may go there now; then it is counted.</returns>
    public bool TryTake(string address, MailboxLimit limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        return _work.Write(unit => TryTake(unit, _hashes.Of(unit, MailboxOf(address)), limit));
    }

    internal static string MailboxOf(string address)
    {
        var (at, plus) = (address.LastIndexOf('@'), address.IndexOf('+', StringComparison.Ordinal));
        return plus > 0 && plus < at ? address[..plus] + address[at..] : address;
    }

    // One statement, so that two who ask at once are counted one after the other.
    private bool TryTake(UnitOfWork unit, string mailbox, MailboxLimit limit)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var (hourAgo, dayAgo) = (now.AddHours(-1), now.AddDays(-1));
        return unit.Db.Database.ExecuteSql(
            $"""
            INSERT INTO mailbox_pause (address_hash, hour_began, in_hour, day_began, in_day) VALUES ({mailbox}, {now}, 1, {now}, 1)
            ON CONFLICT (address_hash) DO UPDATE SET
                in_hour = CASE WHEN mailbox_pause.hour_began <= {hourAgo} THEN 1 ELSE mailbox_pause.in_hour + 1 END,
                hour_began = CASE WHEN mailbox_pause.hour_began <= {hourAgo} THEN {now} ELSE mailbox_pause.hour_began END,
                in_day = CASE WHEN mailbox_pause.day_began <= {dayAgo} THEN 1 ELSE mailbox_pause.in_day + 1 END,
                day_began = CASE WHEN mailbox_pause.day_began <= {dayAgo} THEN {now} ELSE mailbox_pause.day_began END
            WHERE (mailbox_pause.hour_began <= {hourAgo} OR mailbox_pause.in_hour < {limit.PerHour})
                AND (mailbox_pause.day_began <= {dayAgo} OR mailbox_pause.in_day < {limit.PerDay})
            """) == 1;
    }
}

/// <summary>How many mails went to a mailbox, in the hour and the day that began with the first of them.</summary>
internal sealed class MailboxPauseRow
{
    public required string AddressHash { get; set; }

    public DateTime HourBegan { get; set; }

    public int InHour { get; set; }

    public DateTime DayBegan { get; set; }

    public int InDay { get; set; }
}

internal sealed class MailboxPauseMapping : IEntityTypeConfiguration<MailboxPauseRow>
{
    public void Configure(EntityTypeBuilder<MailboxPauseRow> builder)
    {
        builder.ToTable("mailbox_pause");
        builder.HasKey(row => row.AddressHash);
        builder.Property(row => row.AddressHash).HasMaxLength(MailHashes.Length);
        builder.HasIndex(row => row.DayBegan);
    }
}
