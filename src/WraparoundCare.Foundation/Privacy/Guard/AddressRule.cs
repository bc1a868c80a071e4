namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>A postcode with a house number on either side of it, or the street and number where somebody is said to live.</summary>
internal static class AddressRule
{
    private const int LongestNumber = 4;

    private const int FurthestHome = 6;

    /// <summary>Words and units of two letters: in "2014 en 12" is no postcode. Capitals are read as one.</summary>
    private static readonly WordSet NoLetters = WordSet.Of(
        "al an as at au bv cd cm cv da dd de di dl dm do dr ds ed ee eg ei el em en er ex ga gb go gr ha he hf ho hu ie ii ik in is"
        + " iv ja je jl jr kb kg km la ma mb me mg ml mm mn na nl no nr nu of oh ok om op pk pp ps re sd ss sa st te tv un us uw vb vr"
        + " vs we wk wo wu za ze zn zo zz bw sr sv rv bc");

    private static readonly WordSet Never = WordSet.Of("sa sd ss");

    private static readonly WordSet NumberWords = WordSet.Of("nr nummer nummers huisnr huisnummer hnr no num huisno");

    private static readonly WordSet Boxes = WordSet.Of(
        "postbus antwoordnummer zaal kamer gebouw lokaal verdieping ruimte tel telefoon groep postcode pc artikel art lid stap om"
        + " van en jaar");

    private static readonly WordSet Units = WordSet.Of(
        "jaar jr jarig jarige kinderen gezinnen uur u keer x min minuten jongeren mensen km euro procent gram kg ml m weken maanden"
        + " dagen januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug"
        + " sep okt nov dec");

    private static readonly WordSet Home = WordSet.Of(
        "woont wonen woon wonend wonende woonachtig woonde adres thuisadres woonadres verblijft verhuist verhuisd verhuisde ingeschreven"
        + " logeert huisadres");

    private static readonly string[] Streets =
    [
        "straat", "laan", "weg", "plein", "gracht", "kade", "dijk", "singel", "steeg", "hof", "plantsoen", "dreef", "pad", "park", "akker",
        "veld", "brink", "ring", "baan", "wal", "kamp", "erf", "str", "burg", "haven", "oord", "markt", "werf", "hoek",
    ];

    /// <summary>Also without a capital.</summary>
    private static readonly string[] SureStreets = ["straat", "laan", "plein", "gracht", "kade", "dijk", "singel", "plantsoen", "dreef"];

    public static IEnumerable<PrivacyFinding> Find(PlainText text)
    {
        var end = -1;
        for (var token = 0; token < text.Count; token++)
        {
            if (text.IsNumber(token) && token > end && FindAt(text, token) is { } place)
            {
                end = place.Last;
                yield return text.Found(PersonalDataKind.Address, place.First, place.Last);
            }
        }
    }

    private static (int First, int Last)? FindAt(PlainText text, int token)
    {
        if (!IsPostcode(text, token))
        {
            return IsHomeStreet(text, token) ? (token - 1, token) : null;
        }

        if (NumberAfter(text, token + 2) is > 0 and var number)
        {
            return (token, number);
        }

        return NumberBefore(text, token) is >= 0 and var street ? (street, token + 1) : null;
    }

    private static bool IsPostcode(PlainText text, int token)
    {
        if (text[token].Length != 4 || text.Of(token)[0] == '0' || text[token + 1] is not { Kind: TokenKind.Word, Length: 2 })
        {
            return false;
        }

        if (text.IsWord(token - 1) && text.Gap(token) == 0)
        {
            return false;
        }

        var gap = text.Gap(token + 1);
        var isWord = gap > 0 && !text.IsCapital(token + 1) && text.IsWord(token + 1, NoLetters);
        var isPart = text.IsSign(token - 1, "-./:+") && text.Gap(token) == 0 && text.IsNumber(token - 2);
        var isOther = text.IsWord(token + 1, Never) || text.IsWord(token - 1, "artikel") || text.IsInLink(token);
        return gap <= 2 && !isWord && !isPart && !isOther;
    }

    /// <summary>1234 AB 12, 1234 AB, huisnummer 12 and 1234 AB Zeist, Lindelaan 12.</summary>
    private static int NumberAfter(PlainText text, int token)
    {
        var first = token;
        while (token < first + 4 && (text.IsSign(token, ",-/.:;#|(") || text.IsWord(token, NumberWords)
            || (text.IsWord(token, "en") && text.IsWord(token + 1, NumberWords))))
        {
            token++;
        }

        if (IsHouseNumber(text, token))
        {
            return token;
        }

        for (; token < first + 8 && (text.IsCapital(token) || text.IsSign(token, ",") || text.IsWord(token, Details.Places)); token++)
        {
            if (text.IsCapital(token) && IsHouseNumber(text, token + 1) && !text.IsWord(token, Boxes))
            {
                return token + 1;
            }
        }

        return text.IsWord(token, NumberWords) && IsHouseNumber(text, token + 1) ? token + 1 : -1;
    }

    /// <summary>Lindelaan 12, 1234 AB and huisnummer 12, postcode 1234 AB.</summary>
    private static int NumberBefore(PlainText text, int postcode)
    {
        var token = postcode - 1;
        while (token > postcode - 5 && (text.IsSign(token, ",:;-") || text.IsWord(token, "postcode") || text.IsWord(token, "pc")))
        {
            token--;
        }

        if (text[token] is { Kind: TokenKind.Word, Length: <= 3 } && text.IsNumber(token - 1))
        {
            token--;
        }

        var street = token - 1;
        var isNamed = text.IsCapital(street) || IsStreet(text, street) || text.IsWord(street, NumberWords);
        var isNumber = text[token] is { Kind: TokenKind.Number, Length: <= LongestNumber };
        return isNumber && isNamed && !text.IsWord(street, Boxes) ? street : -1;
    }

    private static bool IsHouseNumber(PlainText text, int token)
    {
        if (text[token] is not { Kind: TokenKind.Number, Length: <= LongestNumber } || text.Of(token)[0] == '0')
        {
            return false;
        }

        var isUnit = text.IsWord(token + 1, Units) || text.IsSign(token + 1, "%€+")
            || (text.IsSign(token + 1, "-") && text.IsNumber(token + 2) && text.IsWord(token + 3, Units));
        var isTime = text.IsSign(token + 1, ":.") && text.Gap(token + 2) == 0 && text.IsNumber(token + 2);
        var isPostcode = text[token].Length == 4 && text[token + 1] is { Kind: TokenKind.Word, Length: 2 };
        return !isUnit && !isTime && !isPostcode;
    }

    private static bool IsHomeStreet(PlainText text, int number)
    {
        var street = number - 1;
        while (street > number - 3 && (text.IsWord(street, NumberWords) || text.IsWord(street, "op")))
        {
            street--;
        }

        if (!IsHouseNumber(text, number) || !IsStreet(text, street))
        {
            return false;
        }

        for (var token = street - 1; token >= street - 1 - FurthestHome && !Ends(text, token); token--)
        {
            if (text.IsWord(token, Home))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The dot of Burg. and Prof. stands before a capital too.</summary>
    private static bool Ends(PlainText text, int token) =>
        text.EndsSentence(token) && !(text.IsCapital(token - 1) && text[token - 1].Length <= 4);

    private static bool IsStreet(PlainText text, int token) =>
        text.IsWord(token) && text.EndsWith(token, text.IsCapital(token) ? Streets : SureStreets)
        && !Streets.AsSpan().Contains(text.Of(token).ToString());
}
