namespace WraparoundCare.Search.Analysis;

/// <summary>
/// A token filter: brings the forms of a word together. Irregular and domain words come first, then verb forms and diminutives
/// by rule, then <see cref="DutchSnowballStemmer"/>, and last what that one leaves apart: double consonants (gezinn, plann)
/// and v and z at the end (briev, huiz).
/// </summary>
internal sealed class DutchStemFilter
{
    private const int MinStemmedLength = 4;

    // A line of more forms than this is a verb, unless the third is a plural or a diminutive.
    private const int StrongVerbForms = 4;

    private static readonly string[] Prefixes =
    [
        "aan", "achter", "af", "be", "bij", "door", "her", "in", "mee", "na", "om", "onder", "ont", "op", "over", "samen", "tegen",
        "terug", "toe", "uit", "vast", "ver", "voor", "weg",
    ];

    private readonly Dictionary<string, string> _irregular = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _strongVerbs = new(StringComparer.Ordinal);
    private readonly VerbForms _verbs = new();

    public DutchStemFilter()
    {
        foreach (var forms in WordList.Read("irregular"))
        {
            foreach (var form in forms)
            {
                _irregular.TryAdd(form, forms[0]);
                if (forms.Length > StrongVerbForms && forms[2][^1] is not ('e' or 's'))
                {
                    _strongVerbs.TryAdd(form, forms[0]);
                }
            }
        }
    }

    public string Stem(string word)
    {
        if (_irregular.TryGetValue(word, out var irregular))
        {
            return irregular;
        }

        if (word.Length < MinStemmedLength || word.Any(char.IsDigit))
        {
            return word;
        }

        if (_verbs.Infinitive(word) is { } infinitive && !IsPlural(word))
        {
            return _irregular.GetValueOrDefault(infinitive) ?? Regular(infinitive);
        }

        // "bewaren" is no form of "zijn" with something before it.
        return (_verbs.IsInfinitive(word) ? Regular(word) : Prefixed(word))
            ?? (WithoutDiminutive(word) is { } simple ? Stem(simple) : Regular(word));
    }

    // "voorkomt" is to "voorkomen" as "komt" is to "komen".
    private string? Prefixed(string word)
    {
        foreach (var prefix in Prefixes)
        {
            if (word.Length > prefix.Length + 2
                && word.StartsWith(prefix, StringComparison.Ordinal)
                && _strongVerbs.TryGetValue(word[prefix.Length..], out var stem))
            {
                return prefix + stem;
            }
        }

        return null;
    }

    /// <summary>Whether the word is listed, so that it must not be taken apart.</summary>
    public bool IsListed(string word) => _irregular.ContainsKey(word) || _verbs.Infinitive(word) is not null;

    /// <returns>The stems of the particle and the verb of a separable verb, or none.</returns>
    public IReadOnlyList<string> Separated(string word) => _verbs.Separated(word) is var (particle, verb) ? [Stem(verb), particle] : [];

    /// <returns>The stem of the separable verb of which these two words are the parts ("leg" and "uit"), or null
    /// when there is no such verb.</returns>
    public string? Rejoined(string verb, string particle) =>
        VerbForms.IsParticle(particle)
            && !_verbs.IsInfinitive(verb)
            && (_verbs.Separated(particle + verb) is not null || Prefixed(particle + verb) is not null)
            ? Stem(particle + verb)
            : null;

    /// <returns>The stem of a compound verb for a participle of it ("ondertoezichtgesteld"), or null.</returns>
    public string? CompoundVerb(string word) =>
        _verbs.Infinitive(word) is null && _verbs.InfinitiveOfCompound(word) is { } infinitive ? Stem(infinitive) : null;

    /// <returns>The stem of the noun in -atie that belongs to a verb in -eren, or of the verb that belongs to such a noun.</returns>
    public string? Derived(string word)
    {
        var noun = word.EndsWith('s') ? word[..^1] : word;
        if (noun.Length > 7 && noun.EndsWith("atie", StringComparison.Ordinal))
        {
            return Stem($"{noun.AsSpan(0, noun.Length - 4)}eren");
        }

        var verb = _verbs.Infinitive(word) ?? word;
        return verb.Length > 7 && verb.EndsWith("eren", StringComparison.Ordinal) ? Stem($"{verb.AsSpan(0, verb.Length - 4)}atie") : null;
    }

    // Nouns in -ten and -den look like past tenses.
    private static bool IsPlural(string word) =>
        word.EndsWith("heden", StringComparison.Ordinal) || word.EndsWith("teiten", StringComparison.Ordinal);

    private static string Regular(string word)
    {
        var stem = DutchSnowballStemmer.Stem(word);
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('a' or 'e' or 'i' or 'o' or 'u'))
        {
            stem = stem[..^1];
        }

        return stem[^1] switch
        {
            'v' => $"{stem.AsSpan(0, stem.Length - 1)}f",
            'z' => $"{stem.AsSpan(0, stem.Length - 1)}s",
            _ => stem,
        };
    }

    private static string? WithoutDiminutive(string word)
    {
        var bare = word.EndsWith('s') ? word[..^1] : word;
        if (bare.Length < 6 || !bare.EndsWith("je", StringComparison.Ordinal))
        {
            return null;
        }

        if (bare.EndsWith("etje", StringComparison.Ordinal) && bare.Length > 7)
        {
            return bare[..^4] is var stem && stem[^1] == stem[^2] ? stem[..^1] : stem;
        }

        return bare[^3] switch
        {
            't' when bare[^4] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'l' or 'n' or 'r' or 'w' => bare[..^3],
            'p' when bare[^4] == 'm' => bare[..^3],
            'k' when bare.EndsWith("inkje", StringComparison.Ordinal) => $"{bare.AsSpan(0, bare.Length - 3)}g",
            _ => bare[..^2],
        };
    }
}
