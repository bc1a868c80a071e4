using WraparoundCare.Platform.Search.Index;

namespace WraparoundCare.Platform.Search.Query;

/// <summary>Where the terms of an alternative stand in a document. Of several terms only those places count where all are in one field.</summary>
internal sealed class Places
{
    // Terms of one alternative further apart than this are in the same field by accident.
    private const int Near = 12;

    private readonly List<Posting> _postings;
    private readonly double _share;

    private Places(List<Posting> postings, double share) => (_postings, _share) = (postings, share);

    public static Places None { get; } = new([], 1);

    public DocumentField First => _postings.Min(posting => posting.Field);

    /// <returns>Null when a term is missing.</returns>
    /// <param name="together">Whether several terms must stand near each other.</param>
    public static Places? Of(IReadOnlyList<uint> terms, DocumentTerms document, bool together)
    {
        if (terms.Count == 1)
        {
            var found = new List<Posting>();
            document.Find(terms[0], found);
            return found.Count == 0 ? null : new Places(found, 1);
        }

        var all = new List<List<Posting>>(terms.Count);
        foreach (var term in terms)
        {
            var found = new List<Posting>();
            document.Find(term, found);
            if (found.Count == 0)
            {
                return null;
            }

            all.Add(found);
        }

        return Meeting(all, together);
    }

    /// <summary>How often the terms stand in the field; a part of a compound counts for less.</summary>
    public double Count(DocumentField field, double part)
    {
        var count = 0d;
        foreach (var posting in _postings)
        {
            if (posting.Field == field)
            {
                count += posting.Positions.Length * (posting.Whole ? 1 : part);
            }
        }

        return count * _share;
    }

    public bool Has(DocumentField field) => _postings.Exists(posting => posting.Field == field);

    public int[] Positions(DocumentField field)
    {
        int[]? positions = null;
        foreach (var posting in _postings.Where(posting => posting.Field == field))
        {
            positions = positions is null ? posting.Positions : [.. positions, .. posting.Positions];
        }

        return positions ?? [];
    }

    /// <summary>How many words further the second stands at the nearest; backwards counts a little more.</summary>
    public static int Distance(Places first, Places second, DocumentField field)
    {
        var (ones, others) = (first.Positions(field), second.Positions(field));
        var least = int.MaxValue;
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                var distance = other > one ? other - one : one - other + 1;
                least = Math.Min(least, distance);
            }
        }

        return least;
    }

    private static Places? Meeting(List<List<Posting>> all, bool together)
    {
        var met = new List<Posting>();
        foreach (var field in all[0].Select(posting => posting.Field).Distinct())
        {
            var others = all.Skip(1).Select(postings => Join(postings, field)).ToList();
            if (others.Exists(positions => positions.Length == 0))
            {
                continue;
            }

            int[] near = [.. Join(all[0], field).Where(position => others.TrueForAll(positions => positions.Any(other => Math.Abs(other - position) <= Near)))];
            if (near.Length > 0)
            {
                met.Add(new Posting(field, Whole: true, [.. near.Concat(others.SelectMany(positions => positions.Where(other => near.Any(position => Math.Abs(other - position) <= Near)))).Distinct().Order()]));
            }
        }

        // Everywhere, but nowhere together: it has the words, and that is all.
        const double Apart = 0.25;
        if (met.Count > 0)
        {
            return new Places(met, 1d / all.Count);
        }

        return together ? null : new Places([.. all.SelectMany(postings => postings)], Apart / all.Count);
    }

    private static int[] Join(List<Posting> postings, DocumentField field) =>
        [.. postings.Where(posting => posting.Field == field).SelectMany(posting => posting.Positions).Distinct()];
}
