namespace WraparoundCare.Search.Index;

/// <summary>Keeps the lowest of many numbers, at most so many.</summary>
internal sealed class LowestNumbers(int most)
{
    private static readonly Comparer<long> HighestFirst = Comparer<long>.Create((one, other) => other.CompareTo(one));

    private readonly PriorityQueue<long, long> _kept = new(HighestFirst);

    public void Add(long number)
    {
        if (_kept.Count < most)
        {
            _kept.Enqueue(number, number);
        }
        else if (_kept.TryPeek(out var highest, out _) && number < highest)
        {
            _kept.EnqueueDequeue(number, number);
        }
    }

    /// <returns>What was kept, in order.</returns>
    public List<long> ToList() => [.. _kept.UnorderedItems.Select(item => item.Element).Order()];
}
