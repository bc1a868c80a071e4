namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>
/// Dates on which somebody was born. A platform is full of dates, so a date must be said to be one (geboren, geb., jarig), or stand right
/// behind a person as only such dates do: zoon (05-02-2013).
/// </summary>
internal static class BirthDateRule
{
    private const int FurthestWord = 9;

    private const int NearWord = 5;

    private const int OldestYears = 120;

    private const int AdultYears = 15;

    private const int ChildYears = 30;

    private const int LeastMonths = 18;

    /// <summary>kind 12-05-2024 is what happened to it.</summary>
    private const int LeastMonthsWithoutSign = 48;

    public static readonly WordSet Birth = WordSet.Of(
        "geboren geb gebdat gebdatum gebdag geboortedatum geboortedata geboortedag geboortejaar geboortedat geborene gd dob gbd gbdt"
        + " birth birthdate beviel bevallen");

    private static readonly WordSet Birthday = WordSet.Of("jarig verjaardag verjaart verjaard");

    /// <summary>A cohort, and no person.</summary>
    private static readonly WordSet Cohort = WordSet.Of("na voor vanaf sinds tussen tot per");

    /// <summary>What happens on a date and is no birth.</summary>
    private static readonly string[] Events =
    [
        "verslag", "gesprek", "overleg", "mdo", "evaluatie", "notulen", "bijeenkomst", "zitting", "huisbezoek", "intake", "plan", "rapport",
        "brief", "mail", "besluit", "beschikking", "wet", "training", "congres", "afspraak", "contact", "telefoon", "belde", "gebeld",
        "bericht", "melding", "aanmelding", "aangemeld", "versie", "update", "start", "gestart", "datum", "toets", "formulier",
        "presentatie", "opname", "uithuis", "uit huis", "termijn", "deadline", "einde", "ingang", "bezoek", "bespreking", "agenda",
        "observatie", "onderzoek", "gezien", "foto", "tekening", "toestemming", "rooster", "vergadering", "terugkoppeling", "cursus",
        "evalueren", "geplaatst", "zorgplan", "indicatie", "terug",
    ];

    private static readonly WordSet NoBirthday = WordSet.Of("bestaan jubileum bestaat feest");

    /// <summary>How a child is named in a table: m, 05-06-2016.</summary>
    private static readonly WordSet Sexes = WordSet.Of("m v");

    private static readonly WordSet Years = WordSet.Of("jaar jr");

    private static readonly WordSet EventPrepositions = WordSet.Of("op sinds vanaf tot per van dd d om na voor tussen en in");

    public static IEnumerable<PrivacyFinding> Find(PlainText text, DateOnly today)
    {
        var before = new ReadDate(-2, -2, default, IsSure: false);
        for (var token = 0; token < text.Count; token++)
        {
            if (DateReader.Read(text, token, today) is { } date)
            {
                var isOfBirth = IsSaid(text, date, before) || IsBehindPerson(text, date, today) || IsListed(text, date, before);
                if (isOfBirth && IsInPast(date, today))
                {
                    yield return text.Found(PersonalDataKind.DateOfBirth, date.First, date.Last);
                    before = date;
                }

                token = date.Last;
            }
            else if (DateReader.EndOfDayAndMonth(text, token) is > 0 and var last && IsNear(text, token, last, Birthday))
            {
                yield return text.Found(PersonalDataKind.DateOfBirth, token, last);
                token = last;
            }
        }
    }

    private static bool IsInPast(ReadDate date, DateOnly today) => date.Date <= today && date.Date > today.AddYears(-OldestYears);

    private static bool IsSaid(PlainText text, ReadDate date, ReadDate before) =>
        IsSaidBefore(text, date.First, before.Last) || IsSaidAfter(text, date) || IsStar(text, date) || IsOfSomebody(text, date.First)
        || (date.IsSure && IsNear(text, date.First, date.Last, Birthday));

    /// <summary>geb. 03-03-14, geboren te Utrecht op 3 maart 2014; not: geboren na 1 januari 2005.</summary>
    private static bool IsSaidBefore(PlainText text, int first, int end)
    {
        for (var token = first - 1; token > Math.Max(end, first - FurthestWord - 1); token--)
        {
            if (text.IsWord(token, Birth) || IsBirth(text, token) || IsLetters(text, token) || IsIntoTheWorld(text, token))
            {
                return true;
            }

            var isEvent = IsEvent(text, token) && !text.IsWord(token, "datum") && !text.IsWord(token, "contact");
            if (isEvent || text.IsWord(token, Cohort) || EndsBefore(text, token))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"geboorte" itself is a subject of many texts.</summary>
    private static bool IsBirth(PlainText text, int token) => text.IsWord(token, "geboorte")
        && (text.IsSign(token + 1, ":=") || text.IsNumber(token + 1) || text.IsWord(token + 1, "op") || text.IsWord(token + 1, "datum"));

    private static bool IsIntoTheWorld(PlainText text, int token) => text.IsWord(token, "wereld") && text.IsWord(token - 1, "ter");

    private static bool IsEvent(PlainText text, int token) => text.IsWord(token) && text.StartsWith(token, Events);

    /// <summary>The dot of an abbreviation stands before a capital too.</summary>
    private static bool EndsBefore(PlainText text, int token) => text.EndsSentence(token) && !text.IsWord(token - 1, Birth);

    /// <summary>g.d. and d.o.b.</summary>
    private static bool IsLetters(PlainText text, int token) =>
        (text.IsWord(token, "d") && text.IsSign(token - 1, '.') && text.IsWord(token - 2, "g"))
        || (text.IsWord(token, "b") && text.IsSign(token - 1, '.') && text.IsWord(token - 2, "o") && text.IsWord(token - 4, "d"));

    private static bool IsSaidAfter(PlainText text, ReadDate date)
    {
        if (text.IsWord(date.First - 1, Cohort))
        {
            return false;
        }

        for (var token = date.Last + 1; token <= date.Last + NearWord && !text.EndsSentence(token) && !text.IsNumber(token); token++)
        {
            var isNext = text.IsNumber(token + 1) || text.IsNumber(token + 2);
            if (IsIntoTheWorld(text, token) || (text.IsWord(token, Birth) && !isNext))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStar(PlainText text, ReadDate date) => date.IsSure && text.IsSign(date.First - 1, "*°");

    /// <summary>Hij is van 14 september 2007.</summary>
    private static bool IsOfSomebody(PlainText text, int first) =>
        text.IsWord(first - 1, "van") && text.IsWord(first - 2, "is")
        && (text.IsWord(first - 3, Persons.Pronouns) || Persons.IsPerson(text, first - 3) || Persons.IsPerson(text, first - 4));

    private static bool IsNear(PlainText text, int first, int last, WordSet words)
    {
        for (var away = 1; away <= NearWord; away++)
        {
            if (IsBirthday(text, first - away, words) || IsBirthday(text, last + away, words))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBirthday(PlainText text, int token, WordSet words) =>
        text.IsWord(token, words) && !text.IsNumber(token - 1) && !text.IsSign(token - 1, '-')
        && !text.IsWord(token + 1, NoBirthday);

    /// <summary>zoon (05-02-2013), meisje, 5 februari 2013: a person, and nothing that happens on a date.</summary>
    private static bool IsBehindPerson(PlainText text, ReadDate date, DateOnly today)
    {
        var person = PersonBefore(text, date.First);
        if (person < 0 || !date.IsSure)
        {
            return false;
        }

        var isAdult = text.IsWord(person, Persons.Adults);
        var least = person < date.First - 1 ? LeastMonths : LeastMonthsWithoutSign;
        var isOldEnough = isAdult ? date.Date < today.AddYears(-AdultYears) : date.Date < today.AddMonths(-least);
        return isOldEnough && (isAdult || date.Date > today.AddYears(-ChildYears)) && !HasEvent(text, person, date.Last);
    }

    private static int PersonBefore(PlainText text, int first)
    {
        var token = first - 1;
        while (token > first - 6 && (text.IsSign(token, "(,:;-/") || text.IsNumber(token) || text.IsWord(token, Years)))
        {
            token--;
        }

        var isSex = text.IsWord(token, Sexes) && (token == 0 || text[token - 1].Kind == TokenKind.Sign);
        return isSex || Persons.IsPerson(text, token) || NameParts.IsFirstName(text, token) ? token : -1;
    }

    private static bool HasEvent(PlainText text, int person, int last)
    {
        for (var token = person - NearWord; token <= last + 2; token++)
        {
            if (IsEvent(text, token) || text.IsWord(token, "dag"))
            {
                return true;
            }
        }

        return text.IsWord(person + 1, EventPrepositions);
    }

    private static bool IsListed(PlainText text, ReadDate date, ReadDate before) =>
        date.First == before.Last + 2 && (text.IsSign(date.First - 1, ",&/") || text.IsWord(date.First - 1, "en"));
}
