namespace WraparoundCare.Community.Forum.Live;

/// <summary>How many open pages of each member this node holds a connection of: so many, and no member holds more.</summary>
internal sealed class LiveConnections
{
    public const int MaxOfOneMember = 12;

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, int> _counts = [];

    /// <returns>False when the member has as many as they may have.</returns>
    public bool TryAdd(Guid member)
    {
        lock (_lock)
        {
            var count = _counts.GetValueOrDefault(member);
            if (count >= MaxOfOneMember)
            {
                return false;
            }

            _counts[member] = count + 1;
            return true;
        }
    }

    public void Remove(Guid member)
    {
        lock (_lock)
        {
            if (_counts[member] == 1)
            {
                _counts.Remove(member);
            }
            else
            {
                _counts[member]--;
            }
        }
    }
}
