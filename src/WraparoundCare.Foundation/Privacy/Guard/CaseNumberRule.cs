namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>Numbers of files, cases, clients and registrations: by the word before them, and those of courts by their form.</summary>
internal static class CaseNumberRule
{
    private const int FurthestValue = 6;

    private const int LongestValue = 12;

    private const int FewestDigits = 3;

    private static readonly string[] Endings = ["nummer", "nummers", "nr", "nrs", "nmr", "num", "nmmr"];

    /// <summary>Numbers of things and organisations: KvK-nummer, ISBN-nummer.</summary>
    private static readonly WordSet NoCases = WordSet.Of(
        "kvk btw isbn issn rsin agb iban bsn tel telefoon fax mobiel huis order factuur bestel artikel product model serie"
        + " vestigings versie pagina zaal kamer bus trein afslag lijn spoor servicedesk ticket project oin uzovi vat doi hkz rekening"
        + " bank gsm sofi burgerservice");

    private static readonly WordSet Codes = WordSet.Of(
        "zaakid dossierid clientid dossiercode clientcode zaakcode casusid casuscode gezinsid");

    private static readonly string[] Stems =
    [
        "dos", "zaak", "zaaks", "client", "clienten", "patient", "casus", "beschikking", "beschikkings", "rekest", "parket", "procedure",
        "referentie", "toewijzing", "toewijzings", "melding", "meldings", "skj", "big", "klant", "relatie", "v", "rol", "registratie",
        "zorg", "kenmerk", "paspoort", "document", "polis", "cjib", "dossiers", "burger", "arrest", "leerling", "indicatie", "besluit",
        "kvb", "vreemdelingen", "aanvraag", "zorgdossier", "zorgtoewijzings", "aanmeld",
        "inschrijf", "raads", "ots", "pgb", "meld", "cl", "reg",
        "verbaal", "procesverbaal", "pv", "aangifte", "ciz", "gezins", "familie", "verzekerings", "uitkerings", "traject", "incident",
        "klacht", "bezwaar", "hulpvraag", "personeels", "medewerkers", "studenten", "indicatiebesluit", "zorgkantoor", "bsr", "duo",
    ];

    /// <summary>Words that mean more than a number: a value must look like one.</summary>
    private static readonly WordSet Weak = WordSet.Of(
        "dossier zaak kenmerk referentie client cliente skj big case patient beschikking rekest zaakkenmerk ref indicatiebesluit"
        + " besluit mutatie");

    private static readonly WordSet Between = WordSet.Of(
        "nr nummer no num is was van het de een gezin mijn zijn haar client bij raad skj big registratie reg id code");

    private static readonly WordSet NumberWords = WordSet.Of("nr nummer nmr no num id registratie reg");

    private static readonly WordSet Kinds = WordSet.Of("je fa kg ha bz ez");

    private static readonly WordSet Rolls = WordSet.Of("rk za vv");

    /// <summary>After these a number is no citizen service number, also when that word stands a little before it.</summary>
    public static readonly WordSet OtherNumbers = WordSet.Of(
        "tel telefoon telefoonnummer mobiel geb geboren geboortedatum dossiernummer zaaknummer skj kvk iban postcode");

    public static IEnumerable<PrivacyFinding> Find(PlainText text)
    {
        for (var token = 0; token < text.Count; token++)
        {
            var place = Court(text, token) ?? (text.IsWord(token) ? AfterWord(text, token) : null);
            if (place is { } found)
            {
                yield return text.Found(PersonalDataKind.CaseNumber, found.First, found.Last);
                token = found.Last;
            }
        }
    }

    /// <summary>C/16/123456 and JE RK 24-123.</summary>
    private static (int First, int Last)? Court(PlainText text, int token)
    {
        if (text.IsWord(token, "c") && text[token + 1] is { Kind: TokenKind.Number, Length: 2 } && text.IsCapital(token)
            && text[token + 2] is { Kind: TokenKind.Number, Length: 6 })
        {
            return (token, token + 2);
        }

        if (text.IsWord(token, "c") && text.IsSign(token + 1, "/-") && text[token + 2] is { Kind: TokenKind.Number, Length: 2 }
            && text.IsSign(token + 3, "/-") && text[token + 4] is { Kind: TokenKind.Number, Length: >= 5 })
        {
            var next = text.IsSign(token + 5, "/") ? token + 6 : token + 5;
            return (token, Court(text, next) is { } more && next == token + 6 ? more.Last : token + 4);
        }

        if (!text.IsWord(token, Kinds))
        {
            return null;
        }

        var roll = text.IsSign(token + 1, '-') ? token + 2 : token + 1;
        var isRoll = text.IsWord(roll, Rolls) && text[roll + 1] is { Kind: TokenKind.Number, Length: 2 or 4 };
        return isRoll && text.IsSign(roll + 2, "-/") && text.IsNumber(roll + 3) ? (token, roll + 3) : null;
    }

    private static (int First, int Last)? AfterWord(PlainText text, int token)
    {
        var word = text.Of(token);
        var isWeak = Weak.Contains(word);
        var isFirst = isWeak && !IsNumberWord(text, token + 1);
        var isNumbered = IsNumbered(text, token);
        if (!isWeak && !isNumbered && !IsStrong(word) && !(IsNumberWord(text, token + 1) && IsStem(word)))
        {
            return null;
        }

        var value = StartOfValue(text, token + 1, isFirst);
        if (value < 0 && !isFirst)
        {
            return Further(text, token + 1);
        }

        if (value < 0 || IsDate(text, value) || (isFirst && word is not "skj" and not "big" && IsBsn(text, value)))
        {
            return null;
        }

        if (Court(text, value) is { } ofCourt)
        {
            return ofCourt;
        }

        var (last, digits, isPlain) = ReadValue(text, value);
        var least = !isFirst ? 2 : isPlain ? LeastPlain(word) : FewestDigits;
        var isYear = isFirst && isPlain && digits == 4 && text.Value(value) is > 1900 and < 2100;
        return digits >= least && !isYear && !text.IsInLink(value) ? (value, last) : null;
    }

    /// <summary>WIJ-nummer 88123, and: bekend onder nummer 88123.</summary>
    private static bool IsNumbered(PlainText text, int token) =>
        (text.IsSign(token + 1, '-') && IsNumberWord(text, token + 1) && !text.IsWord(token, NoCases))
        || (text.IsWord(token, "onder") && IsNumberWord(text, token + 1));

    private static int LeastPlain(ReadOnlySpan<char> word) => word is "skj" or "big" ? 6 : 4;

    private static bool IsNumberWord(PlainText text, int token) =>
        text.IsWord(token, NumberWords) || (text.IsSign(token, "-.") && text.Gap(token + 1) == 0 && text.IsWord(token + 1, NumberWords));

    /// <summary>Het zaaknummer dat ik kreeg was 99123: a long number in the same sentence, and no date or amount.</summary>
    private static (int First, int Last)? Further(PlainText text, int token)
    {
        for (var value = token; value < token + FurthestValue && !text.EndsSentence(value); value++)
        {
            if (text.IsNumber(value))
            {
                var (last, digits, _) = ReadValue(text, value);
                var isOther = IsDate(text, value) || text.IsInLink(value) || text.IsSign(value - 1, "€+");
                return digits > 4 && !isOther ? (value, last) : null;
            }
        }

        return null;
    }

    /// <summary>beschikking met nummer ...</summary>
    private static bool IsWithNumber(PlainText text, int token) => text.IsWord(token, "met") && IsNumberWord(text, token + 1);

    private static bool IsStrong(ReadOnlySpan<char> word)
    {
        if (Codes.Contains(word))
        {
            return true;
        }

        foreach (var ending in Endings)
        {
            if (word.EndsWith(ending) && IsStem(word[..^ending.Length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"dossier" and how it is mistyped; the others as they are.</summary>
    private static bool IsStem(ReadOnlySpan<char> stem) =>
        Stems.AsSpan().Contains(stem.ToString()) || (stem.StartsWith("dos") && stem.Length < 9);

    /// <summary>What stands behind "client" and passes the test of a citizen service number is one.</summary>
    private static bool IsBsn(PlainText text, int value) => text[value].Length == 9 && BsnRule.PassesElevenTest(text.Of(value));

    private static bool IsDate(PlainText text, int value) =>
        text[value] is { Kind: TokenKind.Number, Length: <= 2 } && text.IsSign(value + 1, "-/.")
        && text[value + 2].Length <= 2 && text.IsSign(value + 3, "-/.")
        && text[value + 4] is { Kind: TokenKind.Number, Length: 4 };

    private static int StartOfValue(PlainText text, int token, bool isWeak)
    {
        var end = token + FurthestValue;
        for (; token < end; token++)
        {
            if (IsValue(text, token))
            {
                return token;
            }

            var isBetween = text.IsSign(token, ":=#.-()/") || (isWeak
                ? IsNumberWord(text, token) || IsWithNumber(text, token) || text.IsSign(token + 1, ':')
                : text.IsWord(token, Between) || text.IsSign(token - 1, '('));
            if (!isBetween)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>A number, or short capitals that one is joined to.</summary>
    private static bool IsValue(PlainText text, int token) => text.IsNumber(token) || (text[token] is { Kind: TokenKind.Word, Length: <= 4 }
        && !text.IsWord(token, Between) && IsJoined(text, token) && HasDigitSoon(text, token));

    private static bool HasDigitSoon(PlainText text, int token)
    {
        for (var next = token + 1; next < token + 4; next++)
        {
            if (text.IsNumber(next))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJoined(PlainText text, int token) =>
        text.IsNumber(token + 1) ? text.Gap(token + 1) <= 1 && (text.Gap(token + 1) == 0 || text.IsCapital(token))
        : text.IsSign(token + 1, "-/.") && text.Gap(token + 1) == 0 && text.Gap(token + 2) == 0;

    private static (int Last, int Digits, bool IsPlain) ReadValue(PlainText text, int token)
    {
        var (first, last, digits) = (token, token, 0);
        for (; token < first + LongestValue; token++)
        {
            if (text.IsNumber(token))
            {
                digits += text[token].Length;
                last = token;
            }

            var isMore = text.Gap(token + 1) == 0 || (token == first && text.IsWord(token) && text.IsNumber(token + 1))
                || (text.IsNumber(token) && text.IsNumber(token + 1) && text.Gap(token + 1) == 1);
            var isPart = text.IsNumber(token + 1) || text.IsSign(token + 1, "-/.")
                || text[token + 1] is { Kind: TokenKind.Word, Length: <= 4 };
            if (!isMore || !isPart)
            {
                break;
            }
        }

        return (last, digits, last == first);
    }
}
