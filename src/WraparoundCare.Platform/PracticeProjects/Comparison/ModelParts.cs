using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.PracticeProjects.Comparison;

/// <summary>The steps of the model, in order. The feature that keeps them says so where the features are put together.</summary>
public delegate IReadOnlyList<ContentPage> ModelStepSource();

/// <summary>The principles of the model, in order.</summary>
public delegate IReadOnlyList<ContentPage> ModelPrincipleSource();

/// <summary>What was shared from practice about a step; null for nothing.</summary>
/// <param name="step">A step of the model.</param>
/// <param name="project">Only what belongs to this project; null for what belongs to any or none.</param>
/// <param name="withExamples">Whether what the editors made up counts.</param>
public delegate StepExperiences? StepExperienceSource(ContentPage step, PracticeProject? project, bool withExamples);

/// <param name="Count">One at least.</param>
/// <param name="Url">Where they can be read.</param>
public sealed record StepExperiences(int Count, string Url)
{
    public string Label => Count == 1 ? "1 ervaring" : $"{Count} ervaringen";
}
