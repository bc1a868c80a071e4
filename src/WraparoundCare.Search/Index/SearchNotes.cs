using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Sync;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Search.Index;

/// <summary>The notes that changes left and the index has yet to follow.</summary>
internal sealed class SearchNotes(SearchDatabase database, IServerMessenger messenger)
{
    private const int BatchSize = 100;

    /// <summary>
    /// Reads the oldest notes. What they are about is in this node's memory when it returns, also when another node wrote them.
    /// </summary>
    public async Task<IReadOnlyList<SearchQueueRow>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.Contexts.CreateDbContextAsync(cancellationToken);
        await CountAsync(db, cancellationToken);
        var notes = await db.Set<SearchQueueRow>().AsNoTracking().OrderBy(note => note.Id).Take(BatchSize).ToListAsync(cancellationToken);
        if (notes.Count > 0)
        {
            // A note and the message to the other nodes are one commit, so the message of what was just read is there.
            messenger.Sync();
        }

        return notes;
    }

    private static async Task CountAsync(SiteDbContext db, CancellationToken cancellationToken)
    {
        if (SearchTelemetry.WaitingNotes.Enabled)
        {
            SearchTelemetry.WaitingNotes.Record(await db.Set<SearchQueueRow>().CountAsync(cancellationToken));
        }
    }

    /// <summary>Takes the notes away, in the transaction of the unit of work.</summary>
    public Task DropAsync(IReadOnlyList<SearchQueueRow> notes, CancellationToken cancellationToken)
    {
        long[] done = [.. notes.Select(note => note.Id)];
        return database.Work.Required.Db.Set<SearchQueueRow>().Where(note => done.Contains(note.Id)).ExecuteDeleteAsync(cancellationToken);
    }
}
