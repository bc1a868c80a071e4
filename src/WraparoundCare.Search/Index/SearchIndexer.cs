using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace WraparoundCare.Search.Index;

/// <summary>
/// Makes the index follow the content: from the notes that changes leave, and by comparing everything, which also mends what was missed or
/// damaged. Both write in small transactions; who searches meanwhile sees the index before or after each of them.
/// </summary>
internal sealed class SearchIndexer(
    IReadOnlyList<ISearchSource> sources,
    SearchNotes notes,
    SearchStore store,
    SearchDatabase database,
    ILogger<SearchIndexer> logger)
{
    private const int BatchSize = 100;

    /// <summary>Follows the notes that were committed.</summary>
    /// <returns>How many notes there were.</returns>
    public async Task<int> FollowNotesAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        var waiting = await notes.ReadAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return 0;
        }

        // Documents are made before anything is locked: reading a file takes its time.
        var updates = new List<Update>();
        foreach (var (source, keys) in waiting.Where(note => note.ItemKey is not null).GroupBy(note => note.Source)
            .Join(
                sources,
                group => group.Key,
                source => source.Name,
                (group, source) => (source, group.Select(note => note.ItemKey!.Value).Distinct().ToList())))
        {
            updates.Add(await PrepareAsync(source, keys, cancellationToken));
        }

        using var scope = database.Scopes.CreateCoreScope();
        foreach (var update in updates)
        {
            await store.PutAsync(update.Source, update.Changed, cancellationToken);
            await store.RemoveAsync(update.Source, update.Gone, cancellationToken);
        }

        await notes.DropAsync(waiting, cancellationToken);
        scope.Complete();
        return waiting.Count;
    }

    /// <summary>Compares all documents with the index and writes the differences.</summary>
    /// <returns>How many documents were written or taken out.</returns>
    public async Task<int> CompareAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        var changes = 0;
        foreach (var source in sources)
        {
            changes += await CompareAsync(source, cancellationToken);
        }

        using (var scope = database.Scopes.CreateCoreScope())
        {
            await store.ForgetFilesAsync(cancellationToken);
            scope.Complete();
        }

        await RefreshAsync(cancellationToken);
        return changes;
    }

    /// <summary>
    /// Makes every document again, one batch after the other, while who searches finds what was there or what is new, and never nothing.
    /// </summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await RepairAsync(cancellationToken);
        using (var scope = database.Scopes.CreateCoreScope())
        {
            await store.AgeAsync(cancellationToken);
            scope.Complete();
        }

        await CompareAsync(cancellationToken);
    }

    /// <summary>Makes the engine's index anew when it is damaged, missing or does not hold what the tables say.</summary>
    public async Task RepairAsync(CancellationToken cancellationToken)
    {
        using var scope = database.Scopes.CreateCoreScope();
        var db = database.Work.Required.Db;
        var documents = await db.Set<SearchDocumentRow>().LongCountAsync(row => !row.Deleted, cancellationToken);
        if (!await store.IsConsistentAsync(documents, cancellationToken))
        {
            logger.LogWarning("The search index is damaged or missing and is made anew");
            await store.RemakeIndexAsync(cancellationToken);
        }

        scope.Complete();
    }

    /// <summary>Compares without changing anything.</summary>
    public async Task<IndexHealth> InspectAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        var (documents, behind, superfluous) = (0, 0, 0);
        foreach (var source in sources)
        {
            var seen = new HashSet<Guid>();
            behind += source.All().Where(document => seen.Add(document.Key)).Count(document => IsNew(source, document));
            documents += seen.Count;
            superfluous += database.IndexSnapshot.All.Count(entry => entry.Source == source.Name && !seen.Contains(entry.Key));
        }

        using var scope = database.Scopes.CreateCoreScope();
        var isConsistent = await store.IsConsistentAsync(database.IndexSnapshot.Count, cancellationToken);
        scope.Complete();
        return new IndexHealth(documents, behind, superfluous, isConsistent);
    }

    private async Task<int> CompareAsync(ISearchSource source, CancellationToken cancellationToken)
    {
        var seen = new HashSet<Guid>();
        var changes = 0;
        foreach (var batch in source.All()
            .Where(document => seen.Add(document.Key))
            .Where(document => IsNew(source, document))
            .Chunk(BatchSize))
        {
            var prepared = await PrepareAsync(source, batch, cancellationToken);
            using var scope = database.Scopes.CreateCoreScope();
            await store.PutAsync(source.Name, prepared, cancellationToken);
            scope.Complete();
            changes += batch.Length;
        }

        List<Guid> gone = [.. database.IndexSnapshot.All
            .Where(entry => entry.Source == source.Name && !seen.Contains(entry.Key))
            .Select(entry => entry.Key)];
        foreach (var batch in gone.Chunk(BatchSize))
        {
            using var scope = database.Scopes.CreateCoreScope();
            await store.RemoveAsync(source.Name, batch, cancellationToken);
            scope.Complete();
            changes += batch.Length;
        }

        return changes;
    }

    private bool IsNew(ISearchSource source, SearchDocument document) =>
        database.IndexSnapshot.Find(source.Name, document.Key)?.Fingerprint != DocumentBuilder.Fingerprint(document);

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(cancellationToken);
        await database.Loader.RefreshAsync(db, cancellationToken);
    }

    private async Task<Update> PrepareAsync(ISearchSource source, List<Guid> keys, CancellationToken cancellationToken)
    {
        List<SearchDocument> there = [.. keys.Select(source.Find).OfType<SearchDocument>()];
        return new Update(
            source.Name,
            await PrepareAsync(source, there.Where(document => IsNew(source, document)), cancellationToken),
            [.. keys.Except(there.Select(document => document.Key))]);
    }

    private async Task<List<PreparedDocument>> PrepareAsync(
        ISearchSource source, IEnumerable<SearchDocument> documents, CancellationToken cancellationToken)
    {
        var prepared = new List<PreparedDocument>();
        foreach (var document in documents)
        {
            prepared.Add(await store.PrepareAsync(source.Name, document, cancellationToken));
        }

        return prepared;
    }

    private sealed record Update(string Source, IReadOnlyList<PreparedDocument> Changed, IReadOnlyCollection<Guid> Gone);
}
