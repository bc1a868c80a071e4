namespace WraparoundCare.Search.Analysis;

/// <summary>
/// A token filter: takes a Dutch compound apart. "jeugdhulpverlener" is jeugd + hulp + verlener. Parts come from a list of words that
/// compounds are really made of; between two parts may stand -s-, -e- or -en-, before which a consonant is doubled ("begrippenlijst"). The
/// fewest parts win, then the longest last part, which says what the word is.
/// </summary>
internal sealed class CompoundSplitter
{
    private const int MinPartLength = 3;
    private const int MinCompoundLength = 6;
    private const int MaxParts = 4;

    private static readonly string[] Links = ["", "s", "e", "en"];

    private readonly HashSet<string> _components = [.. WordList.Read("components").Select(line => line[0])];
    private readonly HashSet<string> _stems;
    private readonly DutchStemFilter _stemmer;

    public CompoundSplitter(DutchStemFilter stemmer)
    {
        _stemmer = stemmer;
        _stems = [.. _components.Where(word => word.Length > MinPartLength).Select(stemmer.Stem)];
    }

    /// <returns>Where each part begins and ends in the word, links left out; empty when the word is not a compound.</returns>
    public IReadOnlyList<Range> Split(string word)
    {
        if (word.Length < MinCompoundLength || word.Any(char.IsDigit) || IsComponent(word))
        {
            return [];
        }

        return Best(word, 0, MaxParts) is { Count: > 1 } parts ? parts : [];
    }

    /// <summary>Whether compounds are made of the word.</summary>
    public bool IsComponent(string word) => _components.Contains(word) || _stemmer.IsListed(word) || _stems.Contains(_stemmer.Stem(word));

    private List<Range>? Best(string word, int start, int most)
    {
        List<Range>? best = start > 0 && IsLast(word[start..]) ? [start..word.Length] : null;
        if (most == 1 || best is not null)
        {
            return best;
        }

        for (var end = word.Length - MinPartLength; end >= start + MinPartLength; end--)
        {
            if (!_components.Contains(word[start..end]))
            {
                continue;
            }

            string[] links = word[end] == word[end - 1] ? [.. Links, $"{word[end]}en"] : Links;
            foreach (var link in links)
            {
                if (end + link.Length + MinPartLength <= word.Length
                    && string.CompareOrdinal(word, end, link, 0, link.Length) == 0
                    && Best(word, end + link.Length, Math.Min(most, best?.Count ?? most) - 1) is { } rest
                    && (best is null
                        || rest.Count + 1 < best.Count
                        || (rest.Count + 1 == best.Count && Length(rest[^1]) > Length(best[^1]))))
                {
                    best = [start..end, .. rest];
                }
            }
        }

        return best;
    }

    private static int Length(Range range) => range.End.Value - range.Start.Value;

    private bool IsLast(string part) => _components.Contains(part) || (part.Length > MinPartLength && _stems.Contains(_stemmer.Stem(part)));
}
