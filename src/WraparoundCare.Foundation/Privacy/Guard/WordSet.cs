using System.Collections.Frozen;

namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>Words in small letters without accents.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private WordSet(IEnumerable<string> words)
    {
        _words = words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <param name="words">With white space between them.</param>
    public static WordSet Of(string words) => new(Split(words));

    /// <summary>The words of a file beside this class.</summary>
    public static WordSet Load(string file)
    {
        using var stream = typeof(WordSet).Assembly.GetManifestResourceStream(typeof(WordSet), file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var reader = new StreamReader(stream);
        return Of(reader.ReadToEnd());
    }

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
