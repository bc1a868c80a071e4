using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Accounts.Passkeys;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">In base 64 for addresses.</param>
/// <param name="UsedAt">Null when nobody has signed in with it yet.</param>
public sealed record PasskeyName(string Id, string Name, DateTime CreatedAt, DateTime? UsedAt);

/// <summary>
/// The passkeys of accounts of every kind: what is public of them. In the unit of work of who asks, so that a mail about one goes with it.
/// </summary>
public sealed class AccountPasskeys(JoinedWork joined, TimeProvider time)
{
    public const int NameMaxLength = 60;

    /// <summary>More than anybody has devices.</summary>
    public const int MaxForAccount = 20;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public IReadOnlyList<PasskeyName> Of(AccountId account) => joined.Read<IReadOnlyList<PasskeyName>>(work =>
    [
        .. Of(work, account)
            .OrderBy(row => row.CreatedAt)
            .Select(row => new PasskeyName(row.CredentialId, row.Name, row.CreatedAt, row.UsedAt)),
    ]);

    /// <returns>Whether it is the account's.</returns>
    public bool Rename(AccountId account, string id, string name) => joined.Write(work => Of(work, account)
        .Where(row => row.CredentialId == id)
        .ExecuteUpdate(row => row.SetProperty(one => one.Name, name)) > 0);

    /// <returns>Whether it was the account's.</returns>
    public bool Remove(AccountId account, string id) =>
        joined.Write(work => Of(work, account).Where(row => row.CredentialId == id).ExecuteDelete() > 0);

    /// <returns>As ASP.NET Core Identity takes them.</returns>
    public IReadOnlyList<UserPasskeyInfo> Read(AccountId account) => joined.Read<IReadOnlyList<UserPasskeyInfo>>(
        work => [.. Of(work, account).AsNoTracking().AsEnumerable().Select(row => row.ToInfo())]);

    public UserPasskeyInfo? Find(AccountId account, byte[] credential)
    {
        var id = WebEncoders.Base64UrlEncode(credential);
        return joined.Read(work => Of(work, account).AsNoTracking().FirstOrDefault(row => row.CredentialId == id)?.ToInfo());
    }

    public AccountId? FindOwner(byte[] credential)
    {
        var id = WebEncoders.Base64UrlEncode(credential);
        var row = joined.Read(work => work.Db.Set<PasskeyRow>().AsNoTracking().FirstOrDefault(one => one.CredentialId == id));
        return row is null ? null : new AccountId(row.AccountKind, row.AccountKey);
    }

    /// <returns>False when it is somebody's already, or the account has too many.</returns>
    public bool TryAdd(AccountId account, string name, UserPasskeyInfo passkey) => joined.Write(work =>
    {
        work.BeginWrite();
        var row = PasskeyRow.Of(account, name, passkey, Now);
        if (Of(work, account).Count() >= MaxForAccount || work.Db.Set<PasskeyRow>().Any(known => known.CredentialId == row.CredentialId))
        {
            return false;
        }

        work.Db.Add(row);
        work.Db.SaveChanges();
        return true;
    });

    /// <summary>Keeps what its use has changed: a copy of it would count from where it was copied.</summary>
    public void NoteUse(AccountId account, UserPasskeyInfo passkey)
    {
        var (id, now) = (WebEncoders.Base64UrlEncode(passkey.CredentialId), Now);
        joined.Write(work => Of(work, account).Where(row => row.CredentialId == id).ExecuteUpdate(row => row
            .SetProperty(one => one.SignCount, passkey.SignCount)
            .SetProperty(one => one.IsBackedUp, passkey.IsBackedUp)
            .SetProperty(one => one.UsedAt, now)));
    }

    private static IQueryable<PasskeyRow> Of(UnitOfWork work, AccountId account) =>
        work.Db.Set<PasskeyRow>().Where(row => row.AccountKind == account.Kind && row.AccountKey == account.Key);
}

internal sealed class PasskeyRow
{
    public const int IdMaxLength = 1400;
    public const int TransportsMaxLength = 200;

    /// <summary>In base 64 for addresses.</summary>
    public required string CredentialId { get; set; }

    public required string AccountKind { get; set; }

    public Guid AccountKey { get; set; }

    public required string Name { get; set; }

    public required byte[] PublicKey { get; set; }

    public long SignCount { get; set; }

    /// <summary>How the browser can reach it, apart by commas.</summary>
    public string Transports { get; set; } = string.Empty;

    public bool IsUserVerified { get; set; }

    public bool IsBackupEligible { get; set; }

    public bool IsBackedUp { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? UsedAt { get; set; }

    public static PasskeyRow Of(AccountId account, string name, UserPasskeyInfo passkey, DateTime now) => new()
    {
        CredentialId = WebEncoders.Base64UrlEncode(passkey.CredentialId),
        AccountKind = account.Kind,
        AccountKey = account.Key,
        Name = name,
        PublicKey = passkey.PublicKey,
        SignCount = passkey.SignCount,
        Transports = string.Join(',', passkey.Transports ?? []),
        IsUserVerified = passkey.IsUserVerified,
        IsBackupEligible = passkey.IsBackupEligible,
        IsBackedUp = passkey.IsBackedUp,
        CreatedAt = now,
    };

    // What the device said of itself when it was made is not kept: nobody asks for it again.
    public UserPasskeyInfo ToInfo() => new(
        WebEncoders.Base64UrlDecode(CredentialId),
        PublicKey,
        new DateTimeOffset(DateTime.SpecifyKind(CreatedAt, DateTimeKind.Utc)),
        (uint)SignCount,
        Transports.Split(',', StringSplitOptions.RemoveEmptyEntries),
        IsUserVerified,
        IsBackupEligible,
        IsBackedUp,
        attestationObject: [],
        clientDataJson: []);
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<PasskeyRow>
{
    public void Configure(EntityTypeBuilder<PasskeyRow> builder)
    {
        builder.ToTable("account_passkey");
        builder.HasKey(row => row.CredentialId);
        builder.Property(row => row.CredentialId).HasMaxLength(PasskeyRow.IdMaxLength);
        builder.Property(row => row.AccountKind).HasMaxLength(SignInFailureRow.KindMaxLength);
        builder.Property(row => row.Name).HasMaxLength(AccountPasskeys.NameMaxLength);
        builder.Property(row => row.Transports).HasMaxLength(PasskeyRow.TransportsMaxLength);
        builder.HasIndex(row => new { row.AccountKind, row.AccountKey });
    }
}
