using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Foundation.Privacy.Guard;

namespace WraparoundCare.Community.Privacy.Guard;

/// <summary>
/// Looks at what a form brings before it is kept. What may be something else after all passes once the writer says so; a citizen service
/// number never does, but who says that it is none can have a moderator look.
/// </summary>
internal sealed class FormGuard(PrivacyGuard guard)
{
    /// <summary>Says in the form what was found, and never what stood there.</summary>
    /// <param name="form">Where it is said.</param>
    /// <param name="confirmed">What the writer said to have looked at, with the names of its fields.</param>
    /// <param name="texts">The texts, with the names of their fields.</param>
    public GuardAnswer Check(ModelStateDictionary form, GuardConfirmation confirmed, params IEnumerable<GuardedText> texts)
    {
        var found = texts.SelectMany(Find).ToList();
        var warning = KeyOf(found, GuardSeverity.Warn);
        var number = KeyOf(found, GuardSeverity.Block);
        var isWarned = warning == confirmed.Warning;
        var isNoNumber = confirmed.NumberField is not null && number == confirmed.Number;
        foreach (var remark in found.Where(remark => !(remark.IsBlocked ? isNoNumber : isWarned)))
        {
            form.AddModelError(remark.Field, remark.Text);
        }

        if (warning is not null && !isWarned)
        {
            form.AddModelError(confirmed.WarningField, "Haal weg wat hierboven staat. Klopt het toch zo? Zet dan hier een vinkje.");
        }

        if (number is not null && !isNoNumber && confirmed.NumberField is { } field)
        {
            form.AddModelError(field, "Haal het nummer weg. Is het geen BSN? Zet dan hier een vinkje.");
        }

        return new GuardAnswer(warning, number);
    }

    private IEnumerable<Remark> Find(GuardedText text) => guard.Check(text.Text ?? string.Empty)
        .Where(finding => !(text.IsName && finding.Kind is PersonalDataKind.FullName))
        .GroupBy(finding => (finding.Kind, finding.Severity))
        .Select(kind => new Remark(text, kind.Key.Kind, kind.Key.Severity is GuardSeverity.Block, kind.Count()));

    // Which kinds in which fields, and how many: something new is asked for anew.
    private static string? KeyOf(List<Remark> found, GuardSeverity severity)
    {
        var key = string.Join(' ', found.Where(remark => remark.IsBlocked == severity is GuardSeverity.Block).Select(remark => remark.Key));
        return key.Length > 0 ? key : null;
    }

    private sealed record Remark(GuardedText In, PersonalDataKind Kind, bool IsBlocked, int Count)
    {
        public string Field => In.Field;

        public string Key => $"{Field}:{Kind}:{Count}";

        public string Text
        {
            get
            {
                var advice = PrivacyAdvice.For(Kind);
                return $"{advice.Title}.\n{advice.Why} {(In.IsName ? "Haal het weg." : advice.Instead)}";
            }
        }
    }
}

/// <param name="Field">The name of the field.</param>
/// <param name="Text">What it holds.</param>
/// <param name="IsName">Whether it asks for a name, or says something in a few words of who writes.</param>
internal sealed record GuardedText(string Field, string? Text, bool IsName = false);

/// <summary>What the writer has looked at, in the words of <see cref="GuardAnswer"/>.</summary>
/// <param name="WarningField">The name of the field that holds it.</param>
/// <param name="Warning">What is no data of a family.</param>
/// <param name="NumberField">The same of what is no citizen service number; null where nobody could look.</param>
/// <param name="Number">What is none.</param>
internal sealed record GuardConfirmation(string WarningField, string? Warning, string? NumberField = null, string? Number = null);

/// <summary>What the writer is asked to confirm, each as the value of a check box; null when nothing is asked.</summary>
/// <param name="Warning">What may be data of a family.</param>
/// <param name="Number">What may be a citizen service number.</param>
internal sealed record GuardAnswer(string? Warning, string? Number);
