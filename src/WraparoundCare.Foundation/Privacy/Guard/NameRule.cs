namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>
/// Likely full names of clients: a name with an age or a school, or a name right behind a role in a family. Professionals and authors are
/// named without those, or with a year or the work they do.
/// </summary>
internal static class NameRule
{
    private const int FurthestAge = 8;

    private const int FurthestSchool = 8;

    private static readonly WordSet Verbs = WordSet.Of("is wordt werd was");

    private static readonly WordSet Schools = WordSet.Of(
        "school basisschool college lyceum gymnasium vmbo mavo havo vwo praktijkonderwijs praktijkschool mbo roc so vso sbo"
        + " kinderdagverblijf peuterspeelzaal kleuterklas brugklas schakelklas internationale onderbouw bovenbouw kdv opvang"
        + " montessorischool dagbesteding");

    private static readonly WordSet Classes = WordSet.Of("groep klas");

    private static readonly WordSet Goes = WordSet.Of("zit gaat ging zat leerling leerlinge");

    private static readonly WordSet Follows = WordSet.Of("doet volgt");

    private static readonly WordSet To = WordSet.Of("op naar van in uit bij");

    public static IEnumerable<PrivacyFinding> Find(PlainText text)
    {
        for (var token = 0; token < text.Count; token++)
        {
            var (last, isKnown) = NameParts.Read(text, token);
            if (last > token && IsClient(text, token, last, isKnown))
            {
                yield return text.Found(PersonalDataKind.FullName, token, last);
                token = last;
            }
            else if (isKnown && last > token)
            {
                token = last;
            }
        }
    }

    private static bool IsClient(PlainText text, int first, int last, bool isKnown)
    {
        if (HasAgeBeside(text, first, last, isKnown))
        {
            return !IsAtWork(text, first - 3, last + 6);
        }

        if (text.IsWord(first - 1, Persons.Children) && text.IsCapital(first))
        {
            return true;
        }

        if (!isKnown)
        {
            return false;
        }

        return IsBorn(text, last)
            || (IsAged(text, last) && !IsAtWork(text, first - 3, last + FurthestAge + 2))
            || (IsAtSchool(text, first, last) && !IsAtWork(text, first - FurthestSchool, last + FurthestSchool));
    }

    /// <summary>Sanne de Vries (12), Sanne de Vries, 12 jaar, and de 12-jarige Sanne de Vries.</summary>
    private static bool HasAgeBeside(PlainText text, int first, int last, bool isKnown)
    {
        if (Ages.EndInBrackets(text, last + 1) > 0)
        {
            return true;
        }

        var after = text.IsSign(last + 1, ",-:") || text.IsWord(last + 1, Verbs) || text.IsWord(last + 1, "van") ? last + 2 : last + 1;
        var mayBeBare = after == last + 2 && (isKnown || text.IsWord(last + 1, Verbs));
        if (Ages.EndInYears(text, after) > 0 || (mayBeBare && Ages.IsBare(text, after)))
        {
            return true;
        }

        var before = text.IsWord(first - 1, Persons.Children) ? first - 2 : first - 1;
        return text.Of(before).StartsWith("jarig") && text.IsNumber(text.IsSign(before - 1, '-') ? before - 2 : before - 1);
    }

    /// <summary>Robin Smit, geb. 12-03-2012 and Robin Smit (12-03-2012).</summary>
    private static bool IsBorn(PlainText text, int last)
    {
        var date = text.IsSign(last + 1, "(,:") ? last + 2 : last + 1;
        var isFullDate = date == last + 2 && text.IsNumber(date) && text.IsSign(date + 1, "-/.") && text.IsNumber(date + 2)
            && text.IsSign(date + 3, "-/.") && text.IsNumber(date + 4);
        return isFullDate || text.IsWord(date, BirthDateRule.Birth) || text.IsWord(date + 1, BirthDateRule.Birth);
    }

    /// <summary>... is 15, ... wordt volgende maand 10 jaar, leeftijd 11, and in the next sentence: Ze is 12 jaar.</summary>
    private static bool IsAged(PlainText text, int last)
    {
        var isSaid = false;
        for (var token = last + 1; token <= last + FurthestAge; token++)
        {
            isSaid |= text.IsWord(token, Verbs) || text.IsWord(token, "leeftijd");
            isSaid |= text.IsWord(token, Persons.Children) && text.IsWord(token + 1, "van");
            if (text.IsNumber(token) || Ages.EndInYears(text, token) > 0)
            {
                return isSaid && (Ages.EndInYears(text, token) > 0 || (Ages.IsBare(text, token) && IsRightAfter(text, token)));
            }
        }

        return false;
    }

    private static bool IsRightAfter(PlainText text, int token)
    {
        var before = text.IsSign(token - 1, ':') ? token - 2 : token - 1;
        return text.IsWord(before, Verbs) || text.IsWord(before, "leeftijd") || text.IsWord(before, "van");
    }

    private static bool IsAtSchool(PlainText text, int first, int last)
    {
        // Op school De Vlieger zit Nina Postma.
        if (text.IsWord(first - 1, Goes) && (text.IsWord(first - 4, Schools) || text.IsWord(first - 3, Schools)))
        {
            return true;
        }

        var end = last + FurthestSchool;
        for (var token = first - FurthestSchool + 2; token <= end; token++)
        {
            var isClass = text.IsWord(token, Classes) && text.IsNumber(token + 1) && text.Value(token + 1) <= 8;
            if ((isClass || IsPupil(text, token) || IsOfSchool(text, token, last)) && !IsCutOff(text, token, first, last))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>zit op De Regenboog, gaat naar school.</summary>
    private static bool IsPupil(PlainText text, int token)
    {
        if (text.IsWord(token, Follows) && text.IsWord(token + 1, Schools))
        {
            return true;
        }

        if (!text.IsWord(token, Goes) || !text.IsWord(token + 1, To))
        {
            return Persons.IsPerson(text, token) && text.Of(token).StartsWith("leerling");
        }

        for (var place = token + 2; place < token + 5; place++)
        {
            if (text.IsWord(place, Schools) || text.IsWord(place, Classes) || text.IsCapital(place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>... van basisschool De Zonnebloem, right behind the name.</summary>
    private static bool IsOfSchool(PlainText text, int token, int last) =>
        token > last && token <= last + 3 && text.IsWord(token, Schools) && text.IsWord(last + 1, To);

    private static bool IsCutOff(PlainText text, int token, int first, int last)
    {
        for (var between = Math.Min(token, last + 1); between < Math.Max(token, first); between++)
        {
            if (text.EndsSentence(between) && !text.IsWord(between + 1, Persons.Pronouns))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAtWork(PlainText text, int first, int last)
    {
        for (var token = first; token <= last; token++)
        {
            if (text.IsWord(token, Persons.AtWork))
            {
                return true;
            }
        }

        return false;
    }
}
