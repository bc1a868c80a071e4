namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>
/// An exact age of a person: 12 jaar, 12-jarige, (12), is 12. Bands (ongeveer 10, 10-12, vanaf 12), years of experience and terms pass.
/// </summary>
internal static class Ages
{
    private const int Oldest = 99;

    private static readonly WordSet Years = WordSet.Of("jaar jr j jaren jarig jarige jaartjes");

    private static readonly WordSet Words = WordSet.Of(
        "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig");

    private static readonly WordSet Rough = WordSet.Of(
        "ongeveer rond rondom circa ca plusminus zo'n zon vanaf tot tussen bijna boven onder ruim minstens minimaal maximaal"
        + " hooguit gemiddeld ouder jonger bestaat bestond duurde duurt binnen over elke ieder t/m na voor al sinds werkt groep klas"
        + " stap fase score schaal nummer nr artikel art om p pagina week dag");

    private static readonly WordSet NotAge = WordSet.Of(
        "ervaring geleden lang later werkzaam actief praktijk dienst bestaan bestaat oudere eerder termijn garantie als bij samen getrouwd"
        + " gescheiden onderzoek voor na jeugdzorg hulp cel gevangenisstraf ots");

    private static readonly WordSet Counted = WordSet.Of("tot of");

    /// <returns>The last token of an age that begins here and says so itself: 12 jaar, 12-jarige; -1 when it does not.</returns>
    public static int EndInYears(PlainText text, int number)
    {
        if (IsInOneWord(text, number))
        {
            return number;
        }

        if (!IsPossible(text, number) || IsBand(text, number))
        {
            return -1;
        }

        var word = text.IsSign(number + 1, '-') ? number + 2 : number + 1;
        if (!text.IsWord(word, Years) || (word == number + 2 && !text.Of(word).StartsWith("jarig")))
        {
            return -1;
        }

        var isInWork = text.IsWord(word + 1, "in") && !text.IsCapital(word + 2);
        return isInWork || text.IsWord(word + 1, NotAge) || text.IsSign(word + 1, '+') ? -1 : word;
    }

    /// <summary>(12), (12 jaar), (12j): what a person's name or role is followed by.</summary>
    /// <returns>The last token; -1 when this is none.</returns>
    public static int EndInBrackets(PlainText text, int bracket)
    {
        if (!text.IsSign(bracket, '(') || !IsPossible(text, bracket + 1))
        {
            return -1;
        }

        var end = EndInYears(text, bracket + 1) is > 0 and var word ? word + 1 : bracket + 2;
        return text.IsSign(end, "),;") && !IsBand(text, bracket + 1) ? end : -1;
    }

    /// <summary>A number that can be an age, and that nothing after it makes an amount.</summary>
    public static bool IsBare(PlainText text, int number) =>
        IsPossible(text, number) && !IsBand(text, number) && text[number].Length <= 2
        && (number + 1 >= text.Count || text.IsSign(number + 1, ",.;)!?") || text.IsWord(number + 1, Follow));

    private static readonly WordSet Follow = WordSet.Of("en zit woont is heeft maar dus geworden oud die wil gaat ze hij");

    /// <summary>In digits or in words: 12 and twaalf, and twaalfjarige.</summary>
    public static bool CanBegin(PlainText text, int token) => text.IsNumber(token) || text.IsWord(token, Words) || IsInOneWord(text, token);

    private static bool IsInOneWord(PlainText text, int token)
    {
        var word = text.Of(token);
        var end = word.EndsWith("jarige") ? 6 : word.EndsWith("jarig") ? 5 : word.Length;
        return text.IsWord(token) && Words.Contains(word[..^end]);
    }

    private static bool IsPossible(PlainText text, int number) => text.IsWord(number, Words) ||
        text[number] is { Kind: TokenKind.Number, Length: <= 2 } && text.Value(number) is >= 0 and <= Oldest && !text.IsInLink(number);

    private static bool IsBand(PlainText text, int number)
    {
        var before = text.IsWord(number - 1, "de") ? number - 2 : number - 1;
        if (text.IsWord(before, Rough) || text.IsSign(number - 1, "±~<>≥≤+€/"))
        {
            return true;
        }

        var isAfterRange = text.IsSign(number - 1, "-.,:") && text.IsNumber(number - 2) && text.Gap(number) <= 1;
        var isBeforeRange = text.IsSign(number + 1, "-/+.,:%€") && (text.IsNumber(number + 2) || !text.IsSign(number + 1, "-.,:"));
        var isListed = text.IsWord(number + 1, Counted) && text.IsNumber(number + 2);
        var isSecond = text.IsWord(number - 1, Counted) && text.IsNumber(number - 2);
        return isAfterRange || isBeforeRange || isListed || isSecond;
    }
}
