using System.Collections.Concurrent;
using WraparoundCare.Platform.Shared.Discussions;

namespace WraparoundCare.Community.Forum.Discussions;

/// <summary>What guests see of discussions, in memory: a page that everybody gets is made without asking the database.</summary>
internal sealed class GuestDiscussions
{
    private readonly ConcurrentDictionary<Guid, Lazy<PageDiscussion>> _read = new();

    // It stands there before it is read: a change meanwhile takes it away, and what was read before the change with it.
    public PageDiscussion Of(Guid page, Func<PageDiscussion> read) =>
        _read.GetOrAdd(page, _ => new Lazy<PageDiscussion>(read, LazyThreadSafetyMode.PublicationOnly)).Value;

    public void Forget(Guid page) => _read.TryRemove(page, out _);

    public void ForgetAll() => _read.Clear();
}
