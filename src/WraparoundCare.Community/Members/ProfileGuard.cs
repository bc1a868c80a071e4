using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Community.Privacy.Guard;

namespace WraparoundCare.Community.Members;

/// <summary>Keeps out of a profile what nobody needs there: everybody who reads what a member writes sees it.</summary>
internal sealed class ProfileGuard(FormGuard guard)
{
    /// <returns>What the member is asked to confirm, as the value of a check box; null when nothing is asked.</returns>
    public string? Check(ModelStateDictionary form, IGuardedProfile profile) => guard.Check(
        form,
        new GuardConfirmation(nameof(profile.PrivacyConfirmation), profile.PrivacyConfirmation),
        new GuardedText(nameof(profile.Name), profile.Name, IsName: true),
        new GuardedText(nameof(profile.Function), profile.Function, IsName: true),
        new GuardedText(nameof(profile.Organisation), profile.Organisation, IsName: true),
        new GuardedText(nameof(profile.Municipality), profile.Municipality, IsName: true)).Warning;
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
