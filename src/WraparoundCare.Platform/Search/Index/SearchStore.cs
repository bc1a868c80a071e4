using Microsoft.EntityFrameworkCore;
using WraparoundCare.Data;
using WraparoundCare.Platform.Shared.Searching;

namespace WraparoundCare.Platform.Search.Index;

/// <summary>Writes documents to the tables of search and to the engine's index, in the transaction of the unit of work.</summary>
internal sealed class SearchStore(DocumentBuilder builder, ITokenIndex tokens, ICurrentUnitOfWork work)
{
    private const int NumberBits = 40;

    public async Task PutAsync(string source, IReadOnlyList<SearchDocument> documents, CancellationToken cancellation)
    {
        if (documents.Count == 0)
        {
            return;
        }

        var (db, state) = await BeginAsync(cancellation);
        var known = await RowsAsync(db, source, [.. documents.Select(document => document.Key)], cancellation);
        foreach (var document in documents)
        {
            var made = builder.Build(source, document);
            made.Version = state.Version;
            made.Id = known.GetValueOrDefault(document.Key)?.Id ?? 0;
            if (made.Id >> NumberBits != document.Type.Priority || made.Id == 0)
            {
                await ForgetAsync(db, known.GetValueOrDefault(document.Key), cancellation);
                made.Id = ((long)document.Type.Priority << NumberBits) + ++state.LastNumber;
                db.Add(made);
            }
            else
            {
                db.Update(made);
            }

            await tokens.PutAsync(db, made.Id, made.Tokens, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    public async Task RemoveAsync(string source, IReadOnlyCollection<Guid> keys, CancellationToken cancellation)
    {
        if (keys.Count == 0)
        {
            return;
        }

        var (db, state) = await BeginAsync(cancellation);
        foreach (var row in (await RowsAsync(db, source, keys, cancellation)).Values.Where(row => !row.Deleted))
        {
            (row.Deleted, row.Version) = (true, state.Version);
            (row.Fingerprint, row.Card, row.Texts, row.Tokens, row.Words, row.Terms) = (string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, []);
            db.Update(row);
            await tokens.RemoveAsync(db, row.Id, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    /// <summary>Throws the whole index away.</summary>
    public async Task ResetAsync(CancellationToken cancellation)
    {
        var (db, state) = await BeginAsync(cancellation);
        await tokens.ResetAsync(db, cancellation);
        await db.Set<SearchDocumentRow>().ExecuteDeleteAsync(cancellation);
        state.Epoch = Guid.NewGuid();
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    // Two nodes that write at once wait for each other here: the row of the state belongs to one transaction at a time.
    private async Task<(PlatformDbContext Db, SearchStateRow State)> BeginAsync(CancellationToken cancellation)
    {
        var db = work.Required.Db;
        var changed = await db.Set<SearchStateRow>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancellation);
        if (changed == 0)
        {
            db.Add(new SearchStateRow { Id = SearchStateRow.OnlyId, Version = 1, Epoch = Guid.NewGuid() });
            await db.SaveChangesAsync(cancellation);
        }

        return (db, await db.Set<SearchStateRow>().SingleAsync(cancellation));
    }

    private static Task<Dictionary<Guid, SearchDocumentRow>> RowsAsync(PlatformDbContext db, string source, IReadOnlyCollection<Guid> keys, CancellationToken cancellation) =>
        db.Set<SearchDocumentRow>().AsNoTracking()
            .Where(row => row.Source == source && keys.Contains(row.ItemKey))
            .ToDictionaryAsync(row => row.ItemKey, cancellation);

    // The kind of the document decides on its number, so another kind is another row.
    private async Task ForgetAsync(PlatformDbContext db, SearchDocumentRow? row, CancellationToken cancellation)
    {
        if (row is not null)
        {
            await db.Set<SearchDocumentRow>().Where(old => old.Id == row.Id).ExecuteDeleteAsync(cancellation);
            await tokens.RemoveAsync(db, row.Id, cancellation);
        }
    }
}
