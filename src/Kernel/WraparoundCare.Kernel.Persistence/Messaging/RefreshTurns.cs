namespace WraparoundCare.Kernel.Persistence.Messaging;

/// <summary>
/// Lets one message at a time refresh this node's memory. The kernel's refreshers read an entity and then change what is held in
/// memory: of two at once the older reading could come last. In turn, the last one has read the last change.
/// </summary>
internal sealed class RefreshTurns
{
    private readonly Lock _turn = new();

    // Known by flow of control and not by thread: a refresh may wait for a task that refreshes something itself.
    private readonly AsyncLocal<bool> _hasTurn = new();

    public void Run(Action refresh)
    {
        if (_hasTurn.Value)
        {
            refresh();
            return;
        }

        lock (_turn)
        {
            _hasTurn.Value = true;
            try
            {
                refresh();
            }
            finally
            {
                _hasTurn.Value = false;
            }
        }
    }
}
