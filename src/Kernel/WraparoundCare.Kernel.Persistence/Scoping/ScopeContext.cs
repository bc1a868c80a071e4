using Umbraco.Cms.Core.Scoping;

namespace WraparoundCare.Kernel.Persistence.Scoping;

/// <summary>Objects and actions that the kernel attaches to a root scope; the actions run after it has ended.</summary>
internal sealed class ScopeContext : IScopeContext
{
    private readonly Dictionary<string, Enlisted> _enlisted = [];

    public Guid InstanceId { get; } = Guid.NewGuid();

    public int CreatedThreadId { get; } = Environment.CurrentManagedThreadId;

    /// <summary>The tables that nodes hold in memory and that have been written.</summary>
    public HashSet<string> ChangedTables { get; } = [];

    public void Enlist(string key, Action<bool> action, int priority = 100) =>
        Enlist<object>(key, () => null!, (completed, _) => action(completed), priority);

    public T? Enlist<T>(string key, Func<T> creator, Action<bool, T?>? action = null, int priority = 100)
    {
        if (_enlisted.TryGetValue(key, out var existing))
        {
            return (T?)existing.Item;
        }

        var item = creator();
        _enlisted[key] = new Enlisted(item, completed => action?.Invoke(completed, item), priority);
        return item;
    }

    public T? GetEnlisted<T>(string key) =>
        _enlisted.TryGetValue(key, out var existing) ? (T?)existing.Item : default;

    /// <summary>Runs every action; the failures are thrown together afterwards, so that one cannot keep the others from running.</summary>
    public void ScopeExit(bool completed)
    {
        List<Exception>? failures = null;
        foreach (var enlisted in _enlisted.Values.OrderBy(enlisted => enlisted.Priority))
        {
            try
            {
                enlisted.Action(completed);
            }
            catch (Exception e)
            {
                (failures ??= []).Add(e);
            }
        }

        if (failures is not null)
        {
            throw new AggregateException("Actions at the end of a scope failed.", failures);
        }
    }

    private sealed record Enlisted(object? Item, Action<bool> Action, int Priority);
}
