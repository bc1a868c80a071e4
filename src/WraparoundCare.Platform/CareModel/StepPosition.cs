namespace WraparoundCare.Platform.CareModel;

/// <summary>Where a step stands among all steps, by its number and not by its place in the tree.</summary>
public sealed record StepPosition(IReadOnlyList<ModelStep> All, ModelStep? Previous, ModelStep? Next)
{
    public static StepPosition Of(ModelStep step, IEnumerable<ModelStep> steps)
    {
        List<ModelStep> all = [.. steps.OrderBy(other => other.Number)];
        var previous = all.LastOrDefault(other => other.Number < step.Number);
        var next = all.FirstOrDefault(other => other.Number > step.Number);
        return new StepPosition(all, previous, next);
    }
}
