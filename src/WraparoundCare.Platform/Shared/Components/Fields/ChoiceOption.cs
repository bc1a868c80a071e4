namespace WraparoundCare.Platform.Shared.Components.Fields;

/// <summary>Something that can be chosen.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Hint">What it means, if the label does not say enough.</param>
public sealed record ChoiceOption(string Value, string Label, string? Hint = null);
