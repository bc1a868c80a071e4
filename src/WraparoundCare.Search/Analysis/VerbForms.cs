namespace WraparoundCare.Search.Analysis;

/// <summary>
/// The forms of weak verbs that a stemmer leaves apart: "betaalt", "betaalde" and "betaald" belong to "betalen". They follow from the
/// infinitive and the form of "ik" by rule, also for separable verbs ("opgesteld" to "opstellen"), and are made once.
/// </summary>
internal sealed class VerbForms
{
    private const string VoicelessEnds = "tkfschpx";
    private const int MinFirstPartLength = 4;

    private static readonly string[] Separable =
    [
        "aan", "af", "bij", "door", "in", "na", "om", "op", "over", "toe", "uit", "voor", "mee", "terug", "samen", "vast", "weg", "los",
        "neer", "tegen", "onder", "rond",
    ];

    private static readonly string[] Inseparable = ["be", "ver", "ont", "her", "ge", "er", "mis"];

    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _infinitives = new(StringComparer.Ordinal);

    public VerbForms()
    {
        foreach (var line in WordList.Read("verbs"))
        {
            Add(line[0], line[1]);
        }
    }

    /// <returns>The infinitive that the word is a form of, or null. An infinitive is no form of itself.</returns>
    public string? Infinitive(string word)
    {
        if (_infinitives.TryGetValue(word, out var infinitive))
        {
            return infinitive;
        }

        foreach (var prefix in Separable)
        {
            if (word.Length > prefix.Length + 3 && word.StartsWith(prefix, StringComparison.Ordinal)
                && _infinitives.TryGetValue(word[prefix.Length..], out var simple))
            {
                return prefix + simple;
            }
        }

        return null;
    }

    /// <returns>The infinitive with what stands before the participle at the end of the word ("uithuisgeplaatst":
    /// uithuisplaatsen), or null.</returns>
    public string? InfinitiveOfCompound(string word)
    {
        for (var start = MinFirstPartLength; start < word.Length - 4; start++)
        {
            if (word.AsSpan(start).StartsWith("ge", StringComparison.Ordinal) && _infinitives.TryGetValue(word[start..], out var simple))
            {
                return word[..start] + simple;
            }
        }

        return null;
    }

    /// <summary>Whether it is a word that goes with a verb and stands apart from it in many sentences.</summary>
    public static bool IsParticle(string word) => Separable.Contains(word, StringComparer.Ordinal);

    public bool IsInfinitive(string word) => word.EndsWith("en", StringComparison.Ordinal) && _stems.Contains(word);

    /// <returns>The two words into which a separable verb falls apart in a sentence ("ik leg het uit"), or null.</returns>
    public (string Particle, string Verb)? Separated(string word)
    {
        foreach (var particle in Separable)
        {
            if (word.Length > particle.Length + 2 && word.StartsWith(particle, StringComparison.Ordinal)
                && (_stems.Contains(word[particle.Length..]) || _infinitives.ContainsKey(word[particle.Length..])))
            {
                return (particle, word[particle.Length..]);
            }
        }

        return null;
    }

    private void Add(string infinitive, string stem)
    {
        _stems.Add(stem);
        _stems.Add(infinitive);
        var voiceless = VoicelessEnds.Contains(Sound(infinitive), StringComparison.Ordinal);
        var past = stem + (voiceless ? "te" : "de");
        AddForm(infinitive, stem.EndsWith('t') ? stem : stem + "t");
        if (stem.EndsWith("eer", StringComparison.Ordinal))
        {
            // The stemmer undoubles a vowel after a consonant only, and "evalueer" has none there.
            AddForm(infinitive, stem);
        }

        AddForm(infinitive, past);
        AddForm(infinitive, past + "n");
        var participle = stem[^1] is 't' or 'd' ? stem : stem + (voiceless ? "t" : "d");
        if (!Inseparable.Any(prefix => stem.StartsWith(prefix, StringComparison.Ordinal)))
        {
            participle = "ge" + participle;
        }

        AddForm(infinitive, participle);
        AddForm(infinitive, participle + "e");
        AddForm(infinitive, participle + "en");
    }

    // The last sound of the infinitive without -en decides between t and d: "leven" has a v there, though "ik leef" does not.
    private static char Sound(string infinitive) => infinitive[^3];

    private void AddForm(string infinitive, string form)
    {
        if (form.Length > 3)
        {
            _infinitives.TryAdd(form, infinitive);
        }
    }
}
