namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>What was found and where. What stands there is left out on purpose: a finding may be logged and mailed.</summary>
/// <param name="Start">Where it begins in the text as it was given, in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
public readonly record struct PrivacyFinding(PersonalDataKind Kind, int Start, int Length, GuardSeverity Severity);
