namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>A text without what hides its words and numbers, cut into tokens, that still knows where each stood.</summary>
internal sealed class PlainText(string characters, int[] starts, int[] ends)
{
    private readonly string _folded = string.Create(characters.Length, characters, Fold);

    private readonly List<Token> _tokens = Cut(characters);

    private HashSet<int>? _links;

    /// <summary>How many tokens and characters were looked at: what a check costs.</summary>
    public long Work { get; private set; }

    public int Count => _tokens.Count;

    public int Length => characters.Length;

    public Token this[int token]
    {
        get
        {
            Work++;
            return token >= 0 && token < _tokens.Count ? _tokens[token] : default;
        }
    }

    public static PlainText Read(string text) => new PlainTextReader(text).Read();

    /// <returns>The letters or digits, small and without accents.</returns>
    public ReadOnlySpan<char> Of(int token)
    {
        var found = this[token];
        return _folded.AsSpan(found.Start, found.Length);
    }

    /// <returns>A piece of the text, small and without accents.</returns>
    public ReadOnlySpan<char> Slice(int start, int length)
    {
        Work += length;
        return _folded.AsSpan(start, length);
    }

    public char Character(int at)
    {
        Work++;
        return at >= 0 && at < _folded.Length ? _folded[at] : '\0';
    }

    public bool IsNumber(int token) => this[token].Kind == TokenKind.Number;

    public bool IsWord(int token) => this[token].Kind == TokenKind.Word;

    public bool IsWord(int token, WordSet words) => IsWord(token) && words.Contains(Of(token));

    public bool IsWord(int token, string word) => IsWord(token) && Of(token).SequenceEqual(word);

    public bool IsSign(int token, char sign) => this[token] is { Kind: TokenKind.Sign } found && _folded[found.Start] == sign;

    public bool IsSign(int token, string signs) =>
        this[token] is { Kind: TokenKind.Sign } found && signs.Contains(_folded[found.Start], StringComparison.Ordinal);

    public bool IsCapital(int token) => this[token] is { Kind: TokenKind.Word } found && char.IsUpper(characters[found.Start]);

    public bool StartsWith(int token, string[] stems)
    {
        var word = Of(token);
        foreach (var stem in stems)
        {
            if (word.StartsWith(stem))
            {
                return true;
            }
        }

        return false;
    }

    public bool EndsWith(int token, string[] endings)
    {
        var word = Of(token);
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How much stands between a token and the one before it.</summary>
    public int Gap(int token) => token > 0 && token < Count ? this[token].Start - this[token - 1].End : int.MaxValue;

    /// <returns>The value of a row of at most nine digits; -1 when this is none.</returns>
    public int Value(int token) => this[token] is { Kind: TokenKind.Number, Length: < 10 } ? Characters.ValueOf(Of(token)) : -1;

    /// <summary>Whether a sentence ends with this sign: the next begins with a capital.</summary>
    public bool EndsSentence(int token) => IsSign(token, ".!?") && Gap(token + 1) > 0 && (token + 1 >= Count || IsCapital(token + 1));

    /// <summary>Keeps the numbers of addresses of pages, of bank accounts and the like out of the search.</summary>
    public void MarkAsLink(int token) => (_links ??= []).Add(token);

    public bool IsInLink(int token) => _links?.Contains(token) == true;

    /// <returns>The first token that begins at or after this place.</returns>
    public int TokenAt(int place)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = this[middle].Start < place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public PrivacyFinding Found(PersonalDataKind kind, int first, int last, GuardSeverity severity = GuardSeverity.Warn) =>
        FoundAt(kind, this[first].Start, this[last].End, severity);

    public PrivacyFinding FoundAt(PersonalDataKind kind, int start, int end, GuardSeverity severity = GuardSeverity.Warn) =>
        new(kind, starts[start], ends[end - 1] - starts[start], severity);

    private static void Fold(Span<char> folded, string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            folded[at] = Characters.Fold(text[at]);
        }
    }

    private static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(text.Length / 4);
        var start = 0;
        while (start < text.Length)
        {
            var kind = KindOf(text[start]);
            var end = start + 1;
            while (kind is TokenKind.Word or TokenKind.Number && end < text.Length && KindOf(text[end]) == kind)
            {
                end++;
            }

            if (kind != TokenKind.None)
            {
                tokens.Add(new Token(kind, start, end - start));
            }

            start = end;
        }

        return tokens;
    }

    private static TokenKind KindOf(char sign) =>
        char.IsAsciiDigit(sign) ? TokenKind.Number
        : char.IsLetter(sign) ? TokenKind.Word
        : char.IsWhiteSpace(sign) || sign == '_' ? TokenKind.None
        : TokenKind.Sign;
}
