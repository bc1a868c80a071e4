using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Accounts;

/// <summary>Where somebody is signed in.</summary>
/// <param name="Device">The browser and the system, as far as they are known.</param>
/// <param name="StartedAt">In UTC.</param>
/// <param name="SeenAt">The last request, to the minute, in UTC.</param>
public sealed record SessionPlace(Guid Id, DeviceName Device, DateTime StartedAt, DateTime SeenAt);

/// <summary>
/// The sessions of accounts of every kind as rows: whoever removes one ends it at once, on every node. Of where somebody is there is no
/// address and no place in it.
/// </summary>
public sealed class AccountSessions(UnitOfWorkFactory works, TimeProvider time)
{
    /// <summary>How exactly the use of a session is noted: writing at each request would make a writer of every reader.</summary>
    public static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Begins one, and forgets those that another password or another sign-in has ended.</summary>
    public Guid Begin(Account account, string? userAgent)
    {
        var id = Guid.NewGuid();
        using var work = works.Create();
        Of(work, account.Id).Where(row => row.SecurityStamp != account.SecurityStamp).ExecuteDelete();
        work.Db.Add(new AccountSessionRow
        {
            Id = id,
            AccountKind = account.Id.Kind,
            AccountKey = account.Id.Key,
            SecurityStamp = account.SecurityStamp ?? string.Empty,
            Device = DeviceName.Of(userAgent).ToString(),
            StartedAt = Now,
            SeenAt = Now,
        });
        work.Db.SaveChanges();
        work.Commit();
        return id;
    }

    /// <returns>Whether the session is still there; its use is noted.</returns>
    public bool Touch(Guid id)
    {
        if (SeenAt(id) is not { } seenAt)
        {
            return false;
        }

        Touch(id, seenAt);
        return true;
    }

    /// <summary>Notes that a session is used.</summary>
    /// <param name="id">One that is there.</param>
    /// <param name="seenAt">When it was used last, as it is noted.</param>
    public void Touch(Guid id, DateTime seenAt)
    {
        var now = Now;
        if (now - seenAt < Precision)
        {
            return;
        }

        using var work = works.Create();
        work.Db.Set<AccountSessionRow>().Where(row => row.Id == id).ExecuteUpdate(row => row.SetProperty(one => one.SeenAt, now));
        work.Commit();
    }

    /// <summary>Those that can still be used, the last used first.</summary>
    /// <param name="timeOut">After so long without use a session is over.</param>
    public IReadOnlyList<SessionPlace> Of(Account account, TimeSpan timeOut)
    {
        using var work = works.Create();
        var oldest = Now - timeOut - Precision;
        return [.. Of(work, account.Id)
            .AsNoTracking()
            .Where(row => row.SecurityStamp == account.SecurityStamp && row.SeenAt > oldest)
            .OrderByDescending(row => row.SeenAt)
            .AsEnumerable()
            .Select(row => new SessionPlace(row.Id, DeviceName.Parse(row.Device), row.StartedAt, row.SeenAt))];
    }

    private DateTime? SeenAt(Guid id)
    {
        using var work = works.Create();
        return work.Db.Set<AccountSessionRow>().AsNoTracking().FirstOrDefault(row => row.Id == id)?.SeenAt;
    }

    public void End(AccountId account, Guid id) => End(account, row => row.Where(one => one.Id == id));

    public void EndOthers(AccountId account, Guid? kept) => End(account, rows => rows.Where(row => row.Id != kept));

    private void End(AccountId account, Func<IQueryable<AccountSessionRow>, IQueryable<AccountSessionRow>> choose)
    {
        using var work = works.Create();
        choose(Of(work, account)).ExecuteDelete();
        work.Commit();
    }

    private static IQueryable<AccountSessionRow> Of(UnitOfWork work, AccountId account) =>
        work.Db.Set<AccountSessionRow>().Where(row => row.AccountKind == account.Kind && row.AccountKey == account.Key);
}

internal sealed class AccountSessionRow
{
    public const int StampMaxLength = 255;

    public Guid Id { get; set; }

    public required string AccountKind { get; set; }

    public Guid AccountKey { get; set; }

    public required string SecurityStamp { get; set; }

    public required string Device { get; set; }

    public DateTime StartedAt { get; set; }

    public DateTime SeenAt { get; set; }
}

internal sealed class AccountSessionMapping : IEntityTypeConfiguration<AccountSessionRow>
{
    public void Configure(EntityTypeBuilder<AccountSessionRow> builder)
    {
        builder.ToTable("account_session");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.AccountKind).HasMaxLength(SignInFailureRow.KindMaxLength);
        builder.Property(row => row.SecurityStamp).HasMaxLength(AccountSessionRow.StampMaxLength);
        builder.Property(row => row.Device).HasMaxLength(DeviceName.MaxLength);
        builder.HasIndex(row => new { row.AccountKind, row.AccountKey });
        builder.HasIndex(row => row.StartedAt);
    }
}
