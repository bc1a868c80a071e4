using System.Collections.Concurrent;

namespace WraparoundCare.Search.Index;

/// <summary>
/// How many public documents hold each term or word. What only stands in documents that not everybody may read is not in it,
/// so that no correction or completion gives it away.
/// </summary>
public sealed class Vocabulary
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private string[] _texts = new string[1024];
    private int[] _counts = new int[1024];
    private int _size;
    private string[]? _ordered;

    /// <summary>In how many documents it is.</summary>
    public int Count(string text)
    {
        var counts = Volatile.Read(ref _counts);
        return _numbers.TryGetValue(text, out var number) && number < counts.Length ? counts[number] : 0;
    }

    /// <returns>The number of the text; null when no document ever had it.</returns>
    public int? Find(string text) => _numbers.TryGetValue(text, out var number) ? number : null;

    /// <returns>The numbers of the texts that so many documents have.</returns>
    public List<int> AtLeast(int documents)
    {
        lock (_lock)
        {
            return [.. Enumerable.Range(0, _size).Where(number => _counts[number] >= documents)];
        }
    }

    /// <summary>Everything that is in some document, in order.</summary>
    public IReadOnlyList<string> Ordered
    {
        get
        {
            if (Volatile.Read(ref _ordered) is { } kept)
            {
                return kept;
            }

            lock (_lock)
            {
                string[] ordered = [.. _texts.Take(_size).Where((_, number) => _counts[number] > 0)];
                Array.Sort(ordered, StringComparer.Ordinal);
                return _ordered = ordered;
            }
        }
    }

    /// <returns>The numbers of the texts, to take away with <see cref="Remove"/>.</returns>
    public int[] Add(IEnumerable<string> texts)
    {
        lock (_lock)
        {
            int[] numbers = [.. texts.Select(NumberOf)];
            foreach (var number in numbers)
            {
                if (_counts[number]++ == 0)
                {
                    _ordered = null;
                }
            }

            return numbers;
        }
    }

    public void Remove(int[] numbers)
    {
        lock (_lock)
        {
            foreach (var number in numbers)
            {
                if (--_counts[number] == 0)
                {
                    _ordered = null;
                }
            }
        }
    }

    private int NumberOf(string text)
    {
        if (_numbers.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_size == _texts.Length)
        {
            Array.Resize(ref _texts, _size * 2);
            var counts = _counts;
            Array.Resize(ref counts, _size * 2);
            Volatile.Write(ref _counts, counts);
        }

        _texts[_size] = text;
        return _numbers[text] = _size++;
    }
}
