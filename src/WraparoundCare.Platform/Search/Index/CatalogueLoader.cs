using Microsoft.EntityFrameworkCore;
using WraparoundCare.Data;

namespace WraparoundCare.Platform.Search.Index;

/// <summary>Keeps the catalogue in step with the database: one row tells whether there is anything to read.</summary>
internal sealed class CatalogueLoader(Catalogue catalogue) : IDisposable
{
    // Every search asks, so the query is translated once.
    private readonly Func<PlatformDbContext, CancellationToken, Task<SearchStateRow?>> _state = EF.CompileAsyncQuery(
        (PlatformDbContext db, CancellationToken cancellation) => db.Set<SearchStateRow>().AsNoTracking().SingleOrDefault());

    private readonly SemaphoreSlim _loading = new(1, 1);
    private (Guid Epoch, long Version) _known;

    /// <summary>Whether the catalogue holds what the database holds.</summary>
    public bool IsLoaded => _known.Epoch != Guid.Empty;

    /// <summary>Reads what others or this node have written since the last time. Waits when somebody is at it already.</summary>
    public async Task RefreshAsync(PlatformDbContext db, CancellationToken cancellation)
    {
        if (await _state(db, cancellation) is not { } seen || (seen.Epoch, seen.Version) == _known)
        {
            return;
        }

        await _loading.WaitAsync(cancellation);
        try
        {
            await LoadAsync(db, cancellation);
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private async Task LoadAsync(PlatformDbContext db, CancellationToken cancellation)
    {
        // The state first: what is written after it is read again the next time.
        if (await _state(db, cancellation) is not { } state || (state.Epoch, state.Version) == _known)
        {
            return;
        }

        if (state.Epoch != _known.Epoch)
        {
            catalogue.Clear();
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
            .WithCancellation(cancellation))
        {
            catalogue.Put(row);
        }

        catalogue.Frequent.Complete();
        _known = (state.Epoch, state.Version);
    }

}
