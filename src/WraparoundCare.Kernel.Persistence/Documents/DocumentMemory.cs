using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using WraparoundCare.Data;
using WraparoundCare.Kernel.Persistence.Caching;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>
/// What was read of documents since the last change of any document. After a change the kernel refreshes navigation, URLs,
/// aliases and the published cache one after the other, and each asks for the same document again. Only stored data is
/// kept; every caller gets a document of its own.
/// </summary>
internal sealed class DocumentMemory(ScopeAccessor scopes) : TableCache<RememberedDocuments>(scopes)
{
    protected override RememberedDocuments Load(PlatformDbContext db) => new();
}

/// <summary>Documents by id, by key and by the path above them.</summary>
internal sealed class RememberedDocuments
{
    // Enough for the refreshes after a change, small enough for documents of any size.
    private const int Capacity = 100;
    private readonly ConcurrentDictionary<(Guid ObjectType, int Id), DocumentRecord> _byId = new();
    private readonly ConcurrentDictionary<(Guid ObjectType, Guid Key), DocumentRecord> _byKey = new();
    private readonly ConcurrentDictionary<(Guid ObjectType, string Path), List<DocumentRecord>> _below = new();

    public bool TryGet(Guid objectType, int id, [NotNullWhen(true)] out DocumentRecord? record) => _byId.TryGetValue((objectType, id), out record);

    public bool TryGet(Guid objectType, Guid key, [NotNullWhen(true)] out DocumentRecord? record) => _byKey.TryGetValue((objectType, key), out record);

    public bool TryGetBelow(Guid objectType, string path, [NotNullWhen(true)] out List<DocumentRecord>? records) =>
        _below.TryGetValue((objectType, path), out records);

    public void Add(Guid objectType, DocumentRecord record)
    {
        if (_byId.Count < Capacity)
        {
            _byId[(objectType, record.Id)] = record;
            _byKey[(objectType, record.Key)] = record;
        }
    }

    public void AddBelow(Guid objectType, string path, List<DocumentRecord> records)
    {
        if (records.Count < Capacity && _below.Count < Capacity)
        {
            _below[(objectType, path)] = records;
        }
    }
}
