using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Search.Index;

/// <summary>Keeps the snapshot in step with the database: one row tells whether there is anything to read.</summary>
public sealed class IndexSnapshotLoader(IndexSnapshot snapshot) : IDisposable
{
    // Every search asks, so the query is translated once.
    private readonly Func<SiteDbContext, CancellationToken, Task<SearchStateRow?>> _state = EF.CompileAsyncQuery(
        (SiteDbContext db, CancellationToken cancellationToken) => db.Set<SearchStateRow>().AsNoTracking().SingleOrDefault());

    private readonly SemaphoreSlim _loading = new(1, 1);
    private (Guid Epoch, long Version) _known;

    /// <summary>Whether the snapshot holds what the database holds.</summary>
    public bool IsLoaded => _known.Epoch != Guid.Empty;

    /// <summary>Reads what others or this node have written since the last time. Waits when somebody is at it already.</summary>
    public async Task RefreshAsync(SiteDbContext db, CancellationToken cancellationToken)
    {
        if (await _state(db, cancellationToken) is not { } seen || (seen.Epoch, seen.Version) == _known)
        {
            return;
        }

        await _loading.WaitAsync(cancellationToken);
        try
        {
            await LoadAsync(db, cancellationToken);
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private async Task LoadAsync(SiteDbContext db, CancellationToken cancellationToken)
    {
        // The state first: what is written after it is read again the next time.
        if (await _state(db, cancellationToken) is not { } state || (state.Epoch, state.Version) == _known)
        {
            return;
        }

        if (state.Epoch != _known.Epoch)
        {
            snapshot.Clear();
            _known = default;
        }

        var since = _known.Version;
        await foreach (var row in db.Set<SearchDocumentRow>().AsNoTracking()
            .Where(row => row.Version > since && row.Version <= state.Version)
            .Select(row => new SearchDocumentRow
            {
                Id = row.Id,
                Source = row.Source,
                ItemKey = row.ItemKey,
                Version = row.Version,
                Deleted = row.Deleted,
                Fingerprint = row.Fingerprint,
                Card = row.Card,
                Texts = string.Empty,
                Tokens = row.Tokens,
                Words = row.Words,
                Terms = row.Terms,
            })
            .AsAsyncEnumerable()
            .WithCancellation(cancellationToken))
        {
            snapshot.Put(row);
        }

        snapshot.Frequent.Complete();
        _known = (state.Epoch, state.Version);
    }

}
