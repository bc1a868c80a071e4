namespace WraparoundCare.Search.Analysis;

/// <summary>Words that a query may do without. They are never taken out of it: a query of stop words only looks for all of them.</summary>
public sealed class StopWords(IEnumerable<string> more)
{
    private static readonly string[] Own = [.. WordList.Read("stopwords").SelectMany(line => line)];

    private readonly HashSet<string> _words = [.. Own, .. more];

    public bool Contains(string word) => _words.Contains(word);
}
