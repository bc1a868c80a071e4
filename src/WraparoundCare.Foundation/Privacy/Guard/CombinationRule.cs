namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>
/// An exact age with two more of: a place, a school by its name, what happened, the country somebody comes from. Each alone passes, and a
/// band or a region is what we ask people to write.
/// </summary>
internal static class CombinationRule
{
    private const int Before = 30;

    private const int After = 40;

    private const int NearPerson = 8;

    private static readonly string[] Aged = ["jarig"];

    private static readonly WordSet From = WordSet.Of("uit in te bij nabij");

    private static readonly WordSet Verbs = WordSet.Of("is was wordt werd van");

    public static IEnumerable<PrivacyFinding> Find(PlainText text)
    {
        var details = new Details(text);
        for (var token = 0; token < text.Count; token++)
        {
            if (Ages.CanBegin(text, token) && EndOfAge(text, token) is > 0 and var end && Around(text, details, token, end) is { } place)
            {
                yield return text.Found(PersonalDataKind.IdentifyingCombination, place.First, place.Last);
                token = Math.Max(end, place.Last);
            }
        }
    }

    private static int EndOfAge(PlainText text, int number)
    {
        if (Ages.EndInYears(text, number) is > 0 and var end)
        {
            return IsOfPerson(text, number, end) ? end : -1;
        }

        var who = number - 2;
        if (text.IsSign(number - 1, '(') && (Persons.IsPerson(text, who) || NameParts.IsFirstName(text, who)))
        {
            return Ages.EndInBrackets(text, number - 1);
        }

        var isSomebody = Persons.IsPerson(text, who) || text.IsWord(who, Persons.Pronouns);
        return text.IsWord(number - 1, Verbs) && isSomebody && (Ages.IsBare(text, number) || text.IsWord(number + 1, From)
            || text.IsWord(number + 1, "dat") || text.IsWord(number + 1, "die")) ? number : -1;
    }

    /// <summary>12 jaar may be how long something takes.</summary>
    private static bool IsOfPerson(PlainText text, int age, int end)
    {
        for (var token = age - NearPerson; token <= end + NearPerson; token++)
        {
            if (Persons.IsPerson(text, token) || text.IsWord(token, Persons.Pronouns) || NameParts.IsFirstName(text, token))
            {
                return true;
            }
        }

        return text.StartsWith(end, Aged) || text.IsWord(end + 1, "oud");
    }

    private static (int First, int Last)? Around(PlainText text, Details details, int age, int end)
    {
        var (first, last) = (age, end);
        var kinds = 0;
        var seen = 0;
        for (var token = Math.Max(0, age - Before); token < end + After && token < text.Count; token++)
        {
            var kind = details.At(token);
            if (kind != 0 && (seen & kind) == 0)
            {
                seen |= kind;
                kinds++;
                (first, last) = (Math.Min(first, token), Math.Max(last, token));
            }
        }

        var isKnown = (seen & Details.School) != 0 && NameParts.IsFirstName(text, age - 2) && text.IsSign(age - 1, '(');
        return kinds > 1 || (kinds == 1 && isKnown && !IsSurnamed(text, age - 2)) ? (first, last) : null;
    }

    private static bool IsSurnamed(PlainText text, int token) => text.IsCapital(token - 1);
}
