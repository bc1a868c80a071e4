using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Files;

namespace WraparoundCare.Search.Index;

/// <summary>Writes documents to the tables of search and to the engine's index, in the transaction of the unit of work.</summary>
internal sealed class SearchStore(DocumentBuilder builder, UnreadableFiles unreadable, ITokenIndex tokens, ICurrentUnitOfWork work)
{
    private const int NumberBits = 40;

    /// <summary>
    /// Makes what is to be written. To be done before the transaction: analysing takes a while, and reading a file longer.
    /// </summary>
    public async Task<PreparedDocument> PrepareAsync(string source, SearchDocument document, CancellationToken cancellationToken) =>
        new(await builder.BuildAsync(source, document, cancellationToken), document.Type.Priority);

    public async Task PutAsync(string source, IReadOnlyList<PreparedDocument> documents, CancellationToken cancellationToken)
    {
        if (documents.Count == 0)
        {
            return;
        }

        var (db, state) = await BeginAsync(cancellationToken);
        var known = await RowsAsync(db, source, [.. documents.Select(document => document.Row.ItemKey)], cancellationToken);
        foreach (var (made, priority) in documents)
        {
            made.Version = state.Version;
            made.Id = known.GetValueOrDefault(made.ItemKey)?.Id ?? 0;
            if (made.Id >> NumberBits != priority || made.Id == 0)
            {
                await ForgetAsync(db, known.GetValueOrDefault(made.ItemKey), cancellationToken);
                made.Id = ((long)priority << NumberBits) + ++state.LastNumber;
                db.Add(made);
            }
            else
            {
                db.Update(made);
            }

            await tokens.PutAsync(db, made.Id, made.Tokens, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    public async Task RemoveAsync(string source, IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
        {
            return;
        }

        var (db, state) = await BeginAsync(cancellationToken);
        foreach (var row in (await RowsAsync(db, source, keys, cancellationToken)).Values.Where(row => !row.Deleted))
        {
            (row.Deleted, row.Version, row.FileHash) = (true, state.Version, null);
            (row.Fingerprint, row.Card, row.Texts, row.Tokens, row.Words, row.Terms) =
                (string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, []);
            db.Update(row);
            await tokens.RemoveAsync(db, row.Id, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <returns>Whether the engine's index is undamaged and holds as many documents.</returns>
    public Task<bool> IsConsistentAsync(long documents, CancellationToken cancellationToken) =>
        tokens.CheckAsync(work.Required.Db, documents, cancellationToken);

    /// <summary>Forgets what was remembered of files that no document has any more.</summary>
    public Task ForgetFilesAsync(CancellationToken cancellationToken) => unreadable.ForgetUnnamedAsync(cancellationToken);

    /// <summary>Makes every document count as changed, and every file as never tried.</summary>
    public async Task AgeAsync(CancellationToken cancellationToken)
    {
        var (db, state) = await BeginAsync(cancellationToken);
        await db.Set<SearchDocumentRow>().Where(row => !row.Deleted)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Fingerprint, string.Empty).SetProperty(row => row.Version, state.Version),
                cancellationToken);
        await unreadable.ForgetAllAsync(cancellationToken);
    }

    /// <summary>Makes the engine's index again from the documents in the tables, which stay as they are.</summary>
    public async Task RemakeIndexAsync(CancellationToken cancellationToken)
    {
        var (db, _) = await BeginAsync(cancellationToken);
        await tokens.RemakeAsync(db, cancellationToken);
    }

    // Two nodes that write at once wait for each other here: the row of the state belongs to one transaction at a time.
    private async Task<(SiteDbContext Db, SearchStateRow State)> BeginAsync(CancellationToken cancellationToken)
    {
        var db = work.Required.Db;
        var changed = await db.Set<SearchStateRow>()
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version + 1), cancellationToken);
        if (changed == 0)
        {
            db.Add(new SearchStateRow { Id = SearchStateRow.OnlyId, Version = 1, Epoch = Guid.NewGuid() });
            await db.SaveChangesAsync(cancellationToken);
        }

        return (db, await db.Set<SearchStateRow>().SingleAsync(cancellationToken));
    }

    private static Task<Dictionary<Guid, SearchDocumentRow>> RowsAsync(
        SiteDbContext db, string source, IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken) =>
        db.Set<SearchDocumentRow>().AsNoTracking()
            .Where(row => row.Source == source && keys.Contains(row.ItemKey))
            .ToDictionaryAsync(row => row.ItemKey, cancellationToken);

    // The kind of the document decides on its number, so another kind is another row.
    private async Task ForgetAsync(SiteDbContext db, SearchDocumentRow? row, CancellationToken cancellationToken)
    {
        if (row is not null)
        {
            await db.Set<SearchDocumentRow>().Where(old => old.Id == row.Id).ExecuteDeleteAsync(cancellationToken);
            await tokens.RemoveAsync(db, row.Id, cancellationToken);
        }
    }
}

/// <summary>A document that is ready to be written.</summary>
/// <param name="Priority">Of its type.</param>
internal readonly record struct PreparedDocument(SearchDocumentRow Row, int Priority);
