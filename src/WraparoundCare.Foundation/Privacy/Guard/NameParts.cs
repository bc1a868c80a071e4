namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>First names, the small words between, and surnames.</summary>
internal static class NameParts
{
    private const int MostParts = 6;

    private static readonly WordSet FirstNames = WordSet.Load("first-names.txt");

    private static readonly WordSet Between = WordSet.Of(
        "van de der den het 't t ten ter te la le el al bin ben von du da dos di op in 's s aan");

    private static readonly string[] Organisations =
    [
        "instituut", "stichting", "team", "school", "zorg", "huis", "centrum", "college", "platform", "raad", "hulp", "groep", "kring",
        "universiteit", "gemeente", "bureau", "vereniging", "wijk", "stad", "poli", "thuis", "project", "model", "lyceum", "gymnasium",
    ];

    /// <summary>What begins with a capital as well, and is no surname or no first name.</summary>
    private static readonly WordSet NoNames = WordSet.Of(
        "team groep stichting huis huize project stap fase school college gemeente wijk locatie provincie regio mdo ots uhp gi hu"
        + " nji vng de het een in op bij van met voor na en of als wie wat hoe waar wij we ik hij zij ze je jij u er dit dat die deze"
        + " onze mijn zijn haar hun moeder vader zoon dochter oma opa kind jongen meisje versie bijlage tabel figuur hoofdstuk"
        + " paragraaf artikel zorg jeugd veilig thuis basisschool januari februari maart april mei juni juli augustus september"
        + " oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag kamer zaal training methode model"
        + " plan richtlijn wet raad bureau centrum lokaal sociaal is was wordt heeft zit gaat komt over iemand vanaf rond ongeveer"
        + " tussen vmbo mavo havo vwo mbo hbo roc sbo vso cluster ook maar dan toen nu sinds");

    public static bool IsFirstName(PlainText text, int token) => text.IsCapital(token) && text.IsWord(token, FirstNames);

    /// <summary>A first name or initials and a surname.</summary>
    /// <returns>The last token, and whether the first name is a known one; -1 when no name begins here.</returns>
    public static (int Last, bool IsKnown) Read(PlainText text, int first)
    {
        if (!text.IsWord(first) || text.IsWord(first, NoNames))
        {
            return (-1, false);
        }

        if (!text.IsCapital(first))
        {
            return (text.IsWord(first, FirstNames) ? SmallSurname(text, first) : -1, false);
        }

        var isInitial = text[first].Length == 1 && text.IsSign(first + 1, '.');
        var last = Surname(text, isInitial ? AfterInitials(text, first) : first + 1);
        return (last, !isInitial && text.IsWord(first, FirstNames));
    }

    private static int AfterInitials(PlainText text, int token)
    {
        var end = token + (MostParts * 2);
        while (token < end && text[token].Length == 1 && text.IsCapital(token) && text.IsSign(token + 1, '.'))
        {
            token += 2;
        }

        return token;
    }

    private static int Surname(PlainText text, int token)
    {
        var last = -1;
        var end = token + MostParts;
        while (token < end && text.Gap(token) <= 2)
        {
            if (IsSurname(text, token))
            {
                last = token;
            }
            else if (text[token].Length == 1 && text.IsCapital(token) && text.IsSign(token + 1, '.') && last < 0)
            {
                return token + 1;
            }
            else if (!text.IsWord(token, Between) && !text.IsSign(token, "'-"))
            {
                break;
            }

            token++;
        }

        return last;
    }

    private static bool IsSurname(PlainText text, int token) =>
        text.IsCapital(token) && text[token].Length > 1 && !text.IsWord(token, NoNames) && !text.IsWord(token, Between)
        && !text.EndsWith(token, Organisations);

    /// <summary>tim de vries: all in small letters, so only a known first name counts, and words that are no verb.</summary>
    private static int SmallSurname(PlainText text, int first)
    {
        var token = first + 1;
        while (token < first + 4 && text.IsWord(token, Between))
        {
            token++;
        }

        return text[token] is { Kind: TokenKind.Word, Length: > 2 } && !text.IsWord(token, NoNames) ? token : -1;
    }
}
