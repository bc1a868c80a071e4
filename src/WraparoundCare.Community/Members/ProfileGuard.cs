using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Foundation.Privacy.Guard;

namespace WraparoundCare.Community.Members;

/// <summary>
/// Keeps out of a profile what nobody needs there: everybody who reads what a member writes sees it. A name is what one field asks for.
/// </summary>
internal sealed class ProfileGuard(PrivacyGuard guard)
{
    /// <summary>Says in the form what was found, and never what stood there.</summary>
    public void Check(ModelStateDictionary form, params IEnumerable<(string Field, string? Text)> fields)
    {
        foreach (var (field, text) in fields.Where(field => !string.IsNullOrEmpty(field.Text)))
        {
            var kinds = guard.Check(text!).Select(finding => finding.Kind).Distinct();
            foreach (var kind in kinds.Where(kind => kind != PersonalDataKind.FullName))
            {
                var advice = PrivacyAdvice.For(kind);
                form.AddModelError(field, $"{advice.Title}. {advice.Why} Haal het weg.");
            }
        }
    }
}
