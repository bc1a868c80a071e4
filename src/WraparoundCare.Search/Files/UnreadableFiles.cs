using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Files;

/// <summary>
/// Remembers which files could not be read, by their hash, so that none costs its time and memory again: not after a restart, not on
/// another node, not under another name. A newer reader tries again.
/// </summary>
internal sealed class UnreadableFiles(SearchDatabase database, TimeProvider time)
{
    // A file is known a moment before its document is.
    private static readonly TimeSpan KeptUnnamed = TimeSpan.FromDays(1);

    /// <returns>Why the file could not be read; null when nothing is known about it.</returns>
    public async Task<string?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<UnreadableFileRow>().AsNoTracking()
            .Where(row => row.Hash == hash && row.ReaderVersion == FileText.Version)
            .Select(row => row.Reason)
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>In a transaction of its own, at once: what is read after it may end the site.</summary>
    public async Task RememberAsync(string hash, string reason, CancellationToken cancellationToken)
    {
        using var scope = database.Scopes.CreateCoreScope();
        await database.Work.Required.Db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO search_unreadable_file (hash, reader_version, reason, at)
            VALUES ({hash}, {FileText.Version}, {reason}, {time.GetUtcNow().UtcDateTime})
            ON CONFLICT (hash) DO UPDATE SET reader_version = excluded.reader_version, reason = excluded.reason, at = excluded.at
            """,
            cancellationToken);
        scope.Complete();
    }

    /// <summary>Forgets the files that no document has any more, in the transaction of the unit of work.</summary>
    public Task ForgetUnnamedAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().UtcDateTime - KeptUnnamed;
        var db = database.Work.Required.Db;
        return db.Set<UnreadableFileRow>()
            .Where(row => row.At < before && !db.Set<SearchDocumentRow>().Any(document => document.FileHash == row.Hash))
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Forgets all of them, so that they are tried again, in the transaction of the unit of work.</summary>
    public Task ForgetAllAsync(CancellationToken cancellationToken) =>
        database.Work.Required.Db.Set<UnreadableFileRow>().ExecuteDeleteAsync(cancellationToken);
}

internal sealed class UnreadableFileRow
{
    public const int HashLength = 64;
    public const int ReasonLength = 200;

    /// <summary>SHA-256 of the file, in hexadecimal digits.</summary>
    public required string Hash { get; set; }

    /// <summary><see cref="FileText.Version"/> of the reader that failed.</summary>
    public int ReaderVersion { get; set; }

    public required string Reason { get; set; }

    public DateTime At { get; set; }
}

internal sealed class UnreadableFileMapping : IEntityTypeConfiguration<UnreadableFileRow>
{
    public void Configure(EntityTypeBuilder<UnreadableFileRow> builder)
    {
        builder.ToTable("search_unreadable_file");
        builder.HasKey(row => row.Hash);
        builder.Property(row => row.Hash).HasMaxLength(UnreadableFileRow.HashLength);
        builder.Property(row => row.Reason).HasMaxLength(UnreadableFileRow.ReasonLength);
    }
}
