using WraparoundCare.Search.Index;

namespace WraparoundCare.Search.Query;

/// <summary>
/// Where the terms of an alternative stand in a document. Used again for one document after another, because a search looks at hundreds.
/// </summary>
public sealed class TermPositions
{
    // Terms of one alternative further apart than this are in the same field by accident.
    private const int Near = 12;

    // Everywhere, but nowhere together: it has the words, and that is all.
    private const double Apart = 0.25;

    private Run[] _runs = new Run[4];
    private int[] _positions = new int[32];
    private int _count;
    private int _used;
    private double _share = 1;

    public bool IsEmpty => _count == 0;

    /// <summary>The most telling field.</summary>
    public DocumentField First
    {
        get
        {
            var first = _runs[0].Field;
            for (var index = 1; index < _count; index++)
            {
                first = _runs[index].Field < first ? _runs[index].Field : first;
            }

            return first;
        }
    }

    public void Clear() => (_count, _used, _share) = (0, 0, 1);

    /// <returns>Room for the positions of a term in one field.</returns>
    public Span<int> Add(DocumentField field, bool whole, int positions)
    {
        if (_count == _runs.Length)
        {
            Array.Resize(ref _runs, _count * 2);
        }

        while (_used + positions > _positions.Length)
        {
            Array.Resize(ref _positions, _positions.Length * 2);
        }

        _runs[_count++] = new Run(field, whole, _used, positions);
        _used += positions;
        return _positions.AsSpan(_used - positions, positions);
    }

    /// <summary>Adds up for each field how often the terms stand there; a part of a compound counts for less.</summary>
    public void Count(Span<double> counts, double part)
    {
        foreach (var run in _runs.AsSpan(0, _count))
        {
            counts[(int)run.Field] += run.Length * (run.Whole ? 1 : part);
        }

        foreach (ref var count in counts)
        {
            count *= _share;
        }
    }

    public bool Has(DocumentField field)
    {
        foreach (var run in _runs.AsSpan(0, _count))
        {
            if (run.Field == field)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Marks the positions in a field, the last bit for all that do not fit.</summary>
    public ulong Mask(DocumentField field)
    {
        var mask = 0ul;
        foreach (var run in _runs.AsSpan(0, _count))
        {
            if (run.Field == field)
            {
                foreach (var position in Of(run))
                {
                    mask |= 1ul << Math.Min(position, 63);
                }
            }
        }

        return mask;
    }

    /// <returns>The positions in a field where the term stands as a word of its own.</returns>
    public IEnumerable<int> Whole(DocumentField field) =>
        _runs.Take(_count).Where(run => run.Field == field && run.Whole).SelectMany(run => Of(run).ToArray());

    /// <summary>
    /// For each field how many words further the second stands at the nearest, if that is less than what is
    /// there; backwards counts a little more.
    /// </summary>
    public static void Distances(TermPositions first, TermPositions second, Span<int> distances)
    {
        foreach (var one in first._runs.AsSpan(0, first._count))
        {
            foreach (var other in second._runs.AsSpan(0, second._count))
            {
                if (one.Field == other.Field)
                {
                    ref var least = ref distances[(int)one.Field];
                    least = Math.Min(least, Distance(first.Of(one), second.Of(other)));
                }
            }
        }
    }

    /// <summary>Makes these the places where all the terms are near each other in one field.</summary>
    /// <param name="terms">Where each of the terms stands.</param>
    /// <param name="together">Whether they must stand near each other; otherwise having them all is worth a little.</param>
    public void Intersect(ReadOnlySpan<TermPositions> terms, bool together)
    {
        Clear();
        for (var field = DocumentField.Title; field <= DocumentField.SearchTerms; field++)
        {
            AddMeeting(terms, field);
        }

        _share = 1d / terms.Length;
        if (_count > 0 || together)
        {
            return;
        }

        _share *= Apart;
        foreach (var places in terms)
        {
            foreach (var run in places._runs.AsSpan(0, places._count))
            {
                places.Of(run).CopyTo(Add(run.Field, run.Whole, run.Length));
            }
        }
    }

    private void AddMeeting(ReadOnlySpan<TermPositions> terms, DocumentField field)
    {
        var all = new List<int[]>(terms.Length);
        foreach (var places in terms)
        {
            if (!places.Has(field))
            {
                return;
            }

            all.Add(places.In(field));
        }

        int[] near = [.. all[0]
            .Where(position => all.TrueForAll(others => Array.Exists(others, other => Math.Abs(other - position) <= Near)))];
        if (near.Length > 0)
        {
            int[] met = [.. near
                .Concat(all.Skip(1).SelectMany(others =>
                    others.Where(other => Array.Exists(near, position => Math.Abs(other - position) <= Near))))
                .Distinct()
                .Order()];
            met.CopyTo(Add(field, whole: true, met.Length));
        }
    }

    private static int Distance(ReadOnlySpan<int> ones, ReadOnlySpan<int> others)
    {
        var (least, next) = (int.MaxValue, 0);
        foreach (var one in ones)
        {
            while (next < others.Length && others[next] <= one)
            {
                next++;
            }

            least = next > 0 ? Math.Min(least, one - others[next - 1] + 1) : least;
            least = next < others.Length ? Math.Min(least, others[next] - one) : least;
        }

        return least;
    }

    private int[] In(DocumentField field) =>
        [.. _runs.Take(_count).Where(run => run.Field == field).SelectMany(run => Of(run).ToArray()).Distinct()];

    private ReadOnlySpan<int> Of(Run run) => _positions.AsSpan(run.Start, run.Length);

    private readonly record struct Run(DocumentField Field, bool Whole, int Start, int Length);
}
