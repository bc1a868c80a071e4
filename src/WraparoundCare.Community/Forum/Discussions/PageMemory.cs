using System.Collections.Concurrent;

namespace WraparoundCare.Community.Forum.Discussions;

/// <summary>
/// What everybody or every guest sees of the forum on pages of the editors, in memory: such a page is made without asking the database.
/// </summary>
internal sealed class PageMemory<T>
{
    private readonly ConcurrentDictionary<Guid, Lazy<T>> _read = new();

    // It stands there before it is read: a change meanwhile takes it away, and what was read before the change with it.
    public T Of(Guid page, Func<T> read) =>
        _read.GetOrAdd(page, _ => new Lazy<T>(read, LazyThreadSafetyMode.PublicationOnly)).Value;

    public void Forget(Guid page) => _read.TryRemove(page, out _);

    public void ForgetAll() => _read.Clear();
}
