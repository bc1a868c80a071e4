namespace WraparoundCare.Search.Index;

/// <summary>Lets the first searches of a new site wait until there is an index.</summary>
public sealed class SearchReadiness(IndexSnapshot snapshot)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether who searches finds something: the index of before, or the one that was compared.</summary>
    public bool IsReady => snapshot.Count > 0 || _ready.Task.IsCompleted;

    /// <summary>Says that the index has been compared with the content.</summary>
    public void Set() => _ready.TrySetResult();

    /// <summary>Waits for the first comparison, and not longer than a visitor would.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (!IsReady)
        {
            await Task.WhenAny(_ready.Task, Task.Delay(Patience, cancellationToken));
        }
    }
}
