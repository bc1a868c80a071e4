using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Files;

namespace WraparoundCare.Platform.Downloads.Accessibility;

/// <summary>
/// What is known of whether PDF files can be read aloud, by their hash: the same file is checked once, whatever it is called.
/// </summary>
internal sealed class PdfChecks(ICoreScopeProvider scopes, ICurrentUnitOfWork work, PdfChecker checker, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, PdfCheck> _known = new();

    /// <returns>Null when it was not checked yet.</returns>
    public PdfCheck? Find(string hash) => _known.GetValueOrDefault(hash);

    /// <summary>Checks a file, unless this or another node did so before.</summary>
    /// <param name="hash">Its SHA-256.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="cancellationToken">Whether somebody waits.</param>
    /// <returns>Whether something is known that was not before.</returns>
    /// <exception cref="IOException">It could not be checked now: try again later.</exception>
    public async Task<bool> LearnAsync(string hash, Func<Stream> open, CancellationToken cancellationToken)
    {
        if (_known.ContainsKey(hash))
        {
            return false;
        }

        if (await ReadAsync(hash, cancellationToken) is { } stored)
        {
            return _known.TryAdd(hash, stored);
        }

        var check = await checker.CheckAsync(await TakeAsync(open, cancellationToken), cancellationToken);
        await KeepAsync(hash, check, cancellationToken);
        return _known.TryAdd(hash, check);
    }

    // One byte more than is checked tells that it is too large.
    private static async Task<byte[]> TakeAsync(Func<Stream> open, CancellationToken cancellationToken)
    {
        await using var file = open();
        using var taken = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; taken.Length <= PdfChecker.MaxFileSize && (read = await file.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            taken.Write(buffer, 0, read);
        }

        return taken.ToArray();
    }

    private async Task<PdfCheck?> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var row = await work.Required.Db.Set<PdfCheckRow>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.Hash == hash && row.Version == PdfCheck.Version, cancellationToken);
        return row?.ToCheck();
    }

    private async Task KeepAsync(string hash, PdfCheck check, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateCoreScope();
        await work.Required.Db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO pdf_check (hash, version, is_readable, has_tags, has_language, has_title, shows_title, checked_at)
            VALUES ({hash}, {PdfCheck.Version}, {check.IsReadable}, {check.HasTags}, {check.HasLanguage}, {check.HasTitle},
                {check.ShowsTitle}, {time.GetUtcNow().UtcDateTime})
            ON CONFLICT (hash) DO UPDATE SET
                version = excluded.version, is_readable = excluded.is_readable, has_tags = excluded.has_tags,
                has_language = excluded.has_language, has_title = excluded.has_title, shows_title = excluded.shows_title,
                checked_at = excluded.checked_at
            """,
            cancellationToken);
        scope.Complete();
    }
}
