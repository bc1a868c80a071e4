using System.Numerics;

namespace WraparoundCare.Search.Index;

/// <summary>
/// The public documents that hold a frequent token, as a bit for each document. Documents come in the order of their ids, and PostgreSQL
/// must look at everything that matches before it knows what comes first: of a word that nearly every document has, that is nearly every
/// document. What is rarer is left to the engine, which is quick at it.
/// </summary>
public sealed class BitmapIndex(Vocabulary tokens)
{
    /// <summary>Fewer documents than this are no trouble for an engine.</summary>
    public const int MinDocuments = 1000;

    private const int BitsInWord = 64;

    private readonly Stack<int> _free = [];
    private readonly Lock _lock = new();
    private IndexSnapshotEntry?[] _documents = new IndexSnapshotEntry?[BitsInWord];

    // Beside the documents: to follow a reference for each of thousands of matches takes longer than all the rest.
    private long[] _ids = new long[BitsInWord];
    private int _used;

    // By the number of the token.
    private ulong[]?[] _bits = [];

    public void Add(IndexSnapshotEntry document)
    {
        lock (_lock)
        {
            document.Slot = _free.TryPop(out var free) ? free : NewSlot();
            (_documents[document.Slot], _ids[document.Slot]) = (document, document.Id);
            Mark(document, _bits);
        }
    }

    public void Remove(IndexSnapshotEntry document)
    {
        lock (_lock)
        {
            foreach (var token in document.Terms)
            {
                if (BitsOf(token) is { } bits)
                {
                    bits[document.Slot / BitsInWord] &= ~Bit(document.Slot);
                }
            }

            _documents[document.Slot] = null;
            _free.Push(document.Slot);
        }
    }

    /// <summary>Takes in the tokens that have become frequent. To be done after documents were added.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            List<int> frequent = [.. tokens.AtLeast(MinDocuments).Where(token => BitsOf(token) is null)];
            if (frequent.Count == 0)
            {
                return;
            }

            Array.Resize(ref _bits, Math.Max(_bits.Length, frequent.Max() + 1));
            var made = new ulong[]?[_bits.Length];
            frequent.ForEach(token => _bits[token] = made[token] = new ulong[_documents.Length / BitsInWord]);
            foreach (var document in _documents.OfType<IndexSnapshotEntry>())
            {
                Mark(document, made);
            }
        }
    }

    /// <returns>The public documents that match, by id, at most so many. Null when there is a token that only the engine knows.</returns>
    public List<long>? Find(TokenQuery query, int most)
    {
        var found = new LowestNumbers(most);
        lock (_lock)
        {
            if (Resolve(query) is not { } asked)
            {
                return null;
            }

            for (var word = 0; word * BitsInWord < _used; word++)
            {
                for (var matches = asked.MatchesIn(word); matches != 0; matches &= matches - 1)
                {
                    found.Add(_ids[word * BitsInWord + BitOperations.TrailingZeroCount(matches)]);
                }
            }
        }

        return found.ToList();
    }

    private static ulong Bit(int slot) => 1UL << (slot % BitsInWord);

    private int NewSlot()
    {
        if (_used == _documents.Length)
        {
            Array.Resize(ref _documents, _used * 2);
            Array.Resize(ref _ids, _used * 2);
            _bits = Array.ConvertAll(_bits, bits => bits is null ? null : Wider(bits));
        }

        return _used++;
    }

    private ulong[] Wider(ulong[] bits)
    {
        Array.Resize(ref bits, _documents.Length / BitsInWord);
        return bits;
    }

    private static void Mark(IndexSnapshotEntry document, ulong[]?[] all)
    {
        foreach (var token in document.Terms)
        {
            if (token < all.Length && all[token] is { } bits)
            {
                bits[document.Slot / BitsInWord] |= Bit(document.Slot);
            }
        }
    }

    private BitQuery? Resolve(TokenQuery query)
    {
        var isKnown = true;
        ulong[]? Known(string token)
        {
            var bits = BitsOf(token);
            isKnown &= bits is not null;
            return bits;
        }

        ulong[][] All(IEnumerable<string> list) => [.. list.Select(Known).OfType<ulong[]>()];
        var groups = query.Groups.Select(group => group.Select(All).ToArray()).ToArray();
        var filters = query.Filters.Select(All).ToArray();
        var without = All(query.Without);
        return isKnown ? new BitQuery(groups, filters, without, query.AnyGroup) : null;
    }

    // None for what no public document has.
    private ulong[]? BitsOf(string token) =>
        tokens.Find(token) is not { } number ? [] : BitsOf(number) ?? (tokens.Count(token) == 0 ? [] : null);

    private ulong[]? BitsOf(int token) => token < _bits.Length ? _bits[token] : null;

    /// <summary>A query in bits: see <see cref="TokenQuery"/>.</summary>
    private sealed record BitQuery(ulong[][][][] Groups, ulong[][][] Filters, ulong[][] Without, bool AnyGroup)
    {
        public ulong MatchesIn(int word)
        {
            var matches = InGroups(word);
            foreach (var filter in Filters)
            {
                matches &= Any(filter, word);
            }

            return matches & ~Any(Without, word);
        }

        private ulong InGroups(int word)
        {
            var matches = AnyGroup ? 0 : ulong.MaxValue;
            foreach (var group in Groups)
            {
                var inGroup = 0UL;
                foreach (var alternative in group)
                {
                    inGroup |= All(alternative, word);
                }

                matches = AnyGroup ? matches | inGroup : matches & inGroup;
            }

            return matches;
        }

        private static ulong All(ulong[][] tokens, int word)
        {
            var all = ulong.MaxValue;
            foreach (var bits in tokens)
            {
                all &= At(bits, word);
            }

            return all;
        }

        private static ulong Any(ulong[][] tokens, int word)
        {
            var any = 0UL;
            foreach (var bits in tokens)
            {
                any |= At(bits, word);
            }

            return any;
        }

        private static ulong At(ulong[] bits, int word) => word < bits.Length ? bits[word] : 0;
    }
}
