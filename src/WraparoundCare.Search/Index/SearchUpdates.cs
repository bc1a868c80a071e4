using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Search.Index;

/// <summary>Notes of changes, and the bell that says there are some.</summary>
internal sealed class SearchUpdates(ICurrentUnitOfWork work) : ISearchUpdates, IDisposable
{
    private readonly SemaphoreSlim _bell = new(0, 1);

    public void Changed(string source, params IReadOnlyCollection<Guid> keys)
    {
        var db = work.Required.Db;
        List<SearchQueueRow> notes = keys.Count == 0
            ? [new SearchQueueRow { Source = source }]
            : [.. keys.Select(key => new SearchQueueRow { Source = source, ItemKey = key })];
        db.AddRange(notes);
        db.SaveChanges();
    }

    public void Wake()
    {
        lock (_bell)
        {
            if (_bell.CurrentCount == 0)
            {
                _bell.Release();
            }
        }
    }

    /// <returns>Whether the bell rang within the time.</returns>
    public Task<bool> WaitAsync(TimeSpan time, CancellationToken cancellationToken) => _bell.WaitAsync(time, cancellationToken);

    public void Dispose() => _bell.Dispose();
}
