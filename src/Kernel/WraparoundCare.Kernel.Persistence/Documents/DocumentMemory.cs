using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using WraparoundCare.Foundation.Data;
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
    protected override RememberedDocuments Load(SiteDbContext db) => new();
}

/// <summary>Documents by id, by key and by the path above them.</summary>
internal sealed class RememberedDocuments
{
    // Enough for the refreshes after a change of a whole branch, small enough for documents of any size.
    private const int Capacity = 500;
    private readonly ConcurrentDictionary<(Guid ObjectType, int Id), DocumentRecord> _byId = new();
    private readonly ConcurrentDictionary<(Guid ObjectType, Guid Key), int> _ids = new();
    private readonly ConcurrentDictionary<(Guid ObjectType, int Id), Guid> _keys = new();
    private readonly ConcurrentDictionary<(Guid ObjectType, string Path), List<DocumentRecord>> _below = new();

    public bool TryGet(Guid objectType, int id, [NotNullWhen(true)] out DocumentRecord? record) =>
        _byId.TryGetValue((objectType, id), out record);

    public bool TryGet(Guid objectType, Guid key, [NotNullWhen(true)] out DocumentRecord? record)
    {
        record = null;
        return TryGetId(objectType, key, out var id) && TryGet(objectType, id, out record);
    }

    public bool TryGetId(Guid objectType, Guid key, out int id) => _ids.TryGetValue((objectType, key), out id);

    public bool TryGetKey(Guid objectType, int id, out Guid key) => _keys.TryGetValue((objectType, id), out key);

    public bool TryGetBelow(Guid objectType, string path, [NotNullWhen(true)] out List<DocumentRecord>? records) =>
        _below.TryGetValue((objectType, path), out records);

    public void Add(Guid objectType, DocumentRecord record)
    {
        if (_byId.Count < Capacity)
        {
            _byId[(objectType, record.Id)] = record;
            AddIdentity(objectType, record.Key, record.Id);
        }
    }

    /// <summary>Notes which id and key belong together; unlike the rest of a document they never change.</summary>
    public void AddIdentity(Guid objectType, Guid key, int id)
    {
        if (_ids.Count < Capacity)
        {
            _ids[(objectType, key)] = id;
            _keys[(objectType, id)] = key;
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
