namespace WraparoundCare.Platform.CareModel;

public sealed record PhaseSection(int Number, string Name, string Text, IReadOnlyList<ModelStep> Steps);
