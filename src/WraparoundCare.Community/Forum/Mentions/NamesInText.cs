using Markdig;

namespace WraparoundCare.Community.Forum.Mentions;

/// <summary>
/// Names after an @ in a text: those that are known, or all that may be names while nobody knows yet which are. A name may have spaces
/// and any letters, so it ends where a known one ends.
/// </summary>
internal sealed class NamesInText
{
    /// <summary>How long a name is at most.</summary>
    public const int MaxLength = 100;

    /// <summary>What stands between a name that more than one member has and what tells them apart.</summary>
    public const char CodeMark = '~';

    // More are never looked for: a text is not made of names.
    private const int MostFound = 50;
    private const int MostEnds = 12;

    private readonly IReadOnlyList<string>? _known;

    /// <summary>Looks for what may be names.</summary>
    public NamesInText()
    {
    }

    /// <param name="known">The names that stand for somebody.</param>
    public NamesInText(IEnumerable<string> known) => _known = [.. known.OrderByDescending(name => name.Length)];

    /// <summary>What stands after each @ that was seen, as far as a name may go.</summary>
    public List<string> Found { get; } = [];

    public MarkdownParserContext ToContext()
    {
        var context = new MarkdownParserContext();
        context.Properties[typeof(NamesInText)] = this;
        return context;
    }

    /// <param name="rest">What stands after an @.</param>
    /// <returns>How long the name is that it begins with; 0 when it is none that is known.</returns>
    public int Match(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('\n', '\r');
        var line = end < 0 ? rest : rest[..end];
        if (_known is null)
        {
            if (Found.Count < MostFound && line.Length > 0)
            {
                Found.Add(line[..Math.Min(line.Length, MaxLength + 1)].ToString());
            }

            return 0;
        }

        foreach (var name in _known)
        {
            if (line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && EndsAt(line, name.Length))
            {
                return name.Length;
            }
        }

        return 0;
    }

    /// <returns>All names that a piece of text may begin with, the longest first.</returns>
    public static IEnumerable<string> In(string rest) => Enumerable.Range(1, Math.Min(rest.Length, MaxLength))
        .Where(length => EndsAt(rest, length) && !char.IsWhiteSpace(rest[length - 1]))
        .Take(MostEnds)
        .Reverse()
        .Select(length => rest[..length]);

    /// <summary>The text with something else in the place of a name.</summary>
    public string Replace(string text, string name, string with)
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0;)
        {
            var length = Match(text.AsSpan(at + 1));
            var isIt = length > 0 && text.AsSpan(at + 1, length).Equals(name, StringComparison.OrdinalIgnoreCase);
            if (isIt)
            {
                text = string.Concat(text.AsSpan(0, at + 1), with, text.AsSpan(at + 1 + length));
            }

            at = text.IndexOf('@', at + 1);
        }

        return text;
    }

    private static bool EndsAt(ReadOnlySpan<char> line, int length) => length == line.Length || !char.IsLetterOrDigit(line[length]);
}
