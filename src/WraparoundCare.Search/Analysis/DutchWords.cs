namespace WraparoundCare.Search.Analysis;

/// <summary>
/// Whether a word is Dutch, by a Bloom filter of the OpenTaal word list: a megabyte that is read in a millisecond, where the words
/// themselves would take tens of megabytes and a tenth of a second at each start. It knows every word of the list, and takes one
/// in a hundred thousand other words for Dutch.
/// </summary>
internal sealed class DutchWords
{
    private const int BitsPerWord = 24;
    private const int Probes = 14;

    private readonly byte[] _bits;

    private DutchWords(byte[] bits) => _bits = bits;

    public static DutchWords Embedded()
    {
        using var stream = typeof(DutchWords).Assembly.GetManifestResourceStream($"{typeof(DutchWords).Namespace}.Words.dutch.bloom")
            ?? throw new InvalidOperationException("The Dutch words are not embedded.");
        var bits = new byte[stream.Length];
        stream.ReadExactly(bits);
        return new DutchWords(bits);
    }

    /// <param name="lines">
    /// A word list. Names, which begin with a capital letter, and phrases are left out; a word with hyphens is one word.
    /// </param>
    /// <returns>The filter as it is embedded.</returns>
    public static byte[] Make(IEnumerable<string> lines)
    {
        HashSet<string> words =
        [
            .. lines.Where(line => line.Length > 0 && !char.IsUpper(line[0]) && !line.Contains(' ', StringComparison.Ordinal))
                .Select(line => string.Concat(WordTokenizer.Tokenize(line).Select(word => word.Text))),
        ];
        var made = new DutchWords(new byte[words.Count * BitsPerWord / 8]);
        foreach (var word in words)
        {
            var (first, step) = Hash(word);
            for (var probe = 0u; probe < Probes; probe++)
            {
                var bit = made.BitOf(first, step, probe);
                made._bits[bit >> 3] |= (byte)(1 << (int)(bit & 7));
            }
        }

        return made._bits;
    }

    /// <param name="word">Folded.</param>
    public bool Contains(ReadOnlySpan<char> word)
    {
        var (first, step) = Hash(word);
        for (var probe = 0u; probe < Probes; probe++)
        {
            var bit = BitOf(first, step, probe);
            if ((_bits[bit >> 3] & 1 << (int)(bit & 7)) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private uint BitOf(uint first, uint step, uint probe) => (uint)((ulong)(first + probe * step) * (ulong)_bits.Length * 8 >> 32);

    // FNV-1a with its bits mixed once more, as two numbers from which all places follow.
    private static (uint First, uint Step) Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037ul;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 1099511628211ul;
        }

        hash = (hash ^ hash >> 33) * 0xff51afd7ed558ccdul;
        hash ^= hash >> 33;
        return ((uint)hash, (uint)(hash >> 32) | 1);
    }
}
