namespace WraparoundCare.Search.Index;

/// <summary>Lets the first searches of a new site wait until there is an index.</summary>
public sealed class SearchReadiness(IndexSnapshot snapshot)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Says that the index has been compared with the content.</summary>
    public void Set() => _ready.TrySetResult();

    /// <summary>Waits for the first comparison, and not longer than a visitor would.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (snapshot.Count == 0 && !_ready.Task.IsCompleted)
        {
            await Task.WhenAny(_ready.Task, Task.Delay(Patience, cancellationToken));
        }
    }
}
