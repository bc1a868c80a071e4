namespace WraparoundCare.Search.Analysis;

/// <summary>Words that are written against a number: "stap3" is "stap 3".</summary>
internal static class LettersAndDigits
{
    // "5e", "2x" and "B12" are names, and a letter by itself asks for nothing.
    private const int MinLetters = 3;

    /// <returns>
    /// The letters and digits apart, in order; only the word itself when it is made of one of both, or of shorter pieces.
    /// </returns>
    public static IReadOnlyList<string> Split(string word)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var place = 1; place <= word.Length; place++)
        {
            if (place == word.Length || char.IsDigit(word[place]) != char.IsDigit(word[place - 1]))
            {
                pieces.Add(word[start..place]);
                start = place;
            }
        }

        return pieces.TrueForAll(piece => char.IsDigit(piece[0]) || piece.Length >= MinLetters) ? pieces : [word];
    }
}
