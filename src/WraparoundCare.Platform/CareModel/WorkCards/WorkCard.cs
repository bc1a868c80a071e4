using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.CareModel.WorkCards;

/// <summary>What a step's page says, as far as it belongs on paper.</summary>
/// <param name="Address">Where the page is, with the name of the site.</param>
internal sealed record WorkCard(int Number, string Title, string Address, DateTime Changed)
{
    public int StepCount { get; init; }

    public string Phase { get; init; } = string.Empty;

    public string Goal { get; init; } = string.Empty;

    public string Who { get; init; } = string.Empty;

    public IReadOnlyList<string> Actions { get; init; } = [];

    public IReadOnlyList<string> Questions { get; init; } = [];

    public IReadOnlyList<string> Pitfalls { get; init; } = [];

    public IReadOnlyList<string> Tools { get; init; } = [];

    public string Name => $"Stap {Number}: {Title}";

    /// <param name="tools">What the page of the step links to, whichever side names the other.</param>
    public static WorkCard Of(ModelStep step, int stepCount, string address, IEnumerable<ContentPage> tools) =>
        new(step.Number, step.Title, address, step.UpdateDate)
        {
            StepCount = stepCount,
            Phase = step.Phase,
            Goal = step.Goal,
            Who = step.Who,
            Actions = step.Actions,
            Questions = step.ExampleQuestions,
            Pitfalls = step.Pitfalls,
            Tools = [.. tools.Select(tool => tool.LinkText), .. step.Instruments],
        };
}
