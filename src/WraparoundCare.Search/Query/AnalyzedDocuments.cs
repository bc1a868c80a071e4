using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Search.Analysis;
using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>
/// The texts of the documents that were shown last, so that a page of results mostly needs none from the database. A document that
/// changed is another entry.
/// </summary>
internal sealed class AnalyzedDocuments(DutchAnalyzer analyzer)
{
    // In bytes. When it is reached, all is let go: what people look for now is soon there again.
    private const long MaxSize = 64 * 1024 * 1024;

    private ConditionalWeakTable<IndexSnapshotEntry, AnalyzedDocument> _kept = [];
    private long _size;

    public async Task<IReadOnlyDictionary<long, AnalyzedDocument>> ReadAsync(
        SiteDbContext db, IEnumerable<IndexSnapshotEntry> entries, CancellationToken cancellationToken)
    {
        var found = new Dictionary<long, AnalyzedDocument>();
        var missing = new Dictionary<long, IndexSnapshotEntry>();
        foreach (var entry in entries)
        {
            if (Volatile.Read(ref _kept).TryGetValue(entry, out var known))
            {
                found[entry.Id] = known;
            }
            else
            {
                missing[entry.Id] = entry;
            }
        }

        if (missing.Count > 0)
        {
            List<long> ids = [.. missing.Keys];
            var rows = db.Set<SearchDocumentRow>().AsNoTracking()
                .Where(row => ids.Contains(row.Id) && !row.Deleted)
                .Select(row => new { row.Id, row.Texts });
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                found[row.Id] = Keep(missing[row.Id], AnalyzedDocument.Of(DocumentTexts.Read(row.Texts), analyzer));
            }
        }

        return found;
    }

    private AnalyzedDocument Keep(IndexSnapshotEntry entry, AnalyzedDocument document)
    {
        if (Interlocked.Add(ref _size, document.Size) > MaxSize)
        {
            Volatile.Write(ref _kept, []);
            Interlocked.Exchange(ref _size, document.Size);
        }

        Volatile.Read(ref _kept).AddOrUpdate(entry, document);
        return document;
    }
}
