using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Foundation.Privacy.Guard;

namespace WraparoundCare.Community.Members;

/// <summary>
/// Keeps out of a profile what nobody needs there: everybody who reads what a member writes sees it. A name is what one field asks for.
/// What may be something else after all passes once the member says so; a citizen service number does not.
/// </summary>
internal sealed class ProfileGuard(PrivacyGuard guard)
{
    /// <summary>Says in the form what was found, and never what stood there.</summary>
    /// <returns>
    /// What the member is asked to confirm, as the value of a check box: which kinds in which fields, and how many. Null when nothing is
    /// asked. What they confirmed is in the form; something new is asked for anew.
    /// </returns>
    public string? Check(ModelStateDictionary form, IGuardedProfile profile)
    {
        (string Field, string? Text)[] fields =
        [
            (nameof(profile.Name), profile.Name),
            (nameof(profile.Function), profile.Function),
            (nameof(profile.Organisation), profile.Organisation),
            (nameof(profile.Municipality), profile.Municipality),
        ];
        var found = fields.SelectMany(field => Find(field.Field, field.Text)).ToList();
        var question = string.Join(' ', found.Where(remark => remark.IsQuestion).Select(remark => remark.Key));
        var isConfirmed = question == profile.PrivacyConfirmation;
        foreach (var remark in found.Where(remark => !remark.IsQuestion || !isConfirmed))
        {
            form.AddModelError(remark.Field, remark.Text);
        }

        if (question.Length > 0 && !isConfirmed)
        {
            form.AddModelError(
                nameof(profile.PrivacyConfirmation), "Haal weg wat hierboven staat. Klopt het toch zo? Zet dan hier een vinkje.");
        }

        return question.Length > 0 ? question : null;
    }

    private IEnumerable<Remark> Find(string field, string? text) => guard.Check(text ?? string.Empty)
        .Where(finding => finding.Kind is not PersonalDataKind.FullName)
        .GroupBy(finding => (finding.Kind, finding.Severity))
        .Select(kind => new Remark(field, kind.Key.Kind, kind.Key.Severity, kind.Count()));

    private sealed record Remark(string Field, PersonalDataKind Kind, GuardSeverity Severity, int Count)
    {
        public bool IsQuestion => Severity is GuardSeverity.Warn;

        public string Key => $"{Field}:{Kind}:{Count}";

        public string Text => $"{PrivacyAdvice.For(Kind).Title}. {PrivacyAdvice.For(Kind).Why} Haal het weg.";
    }
}

/// <summary>What members tell of themselves, in a form.</summary>
internal interface IGuardedProfile
{
    string? Name { get; }

    string? Function { get; }

    string? Organisation { get; }

    string? Municipality { get; }

    /// <summary>What the member has looked at and says is right, in the words of <see cref="ProfileGuard.Check"/>.</summary>
    string? PrivacyConfirmation { get; }
}
