using WraparoundCare.Platform.CareModel;
using WraparoundCare.Platform.PracticeProjects;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Components.Fields;

namespace WraparoundCare.Community.Experiences;

/// <summary>What an experience can be about: the steps and practice projects that everybody reads.</summary>
internal sealed class SubmissionSubjects(PageIndex pages, SiteTree tree)
{
    public SubmissionChoices Choices => new(Options<ModelStep>(), Options<PracticeProject>());

    /// <summary>What is not on the site any more, or never was, is left out.</summary>
    public ExperienceForm Known(ExperienceForm form)
    {
        var choices = Choices;
        return form with
        {
            Choices = choices,
            Steps = [.. choices.Steps.Select(step => step.Value).Intersect(form.Steps ?? [])],
            Project = choices.Projects.Select(project => project.Value).FirstOrDefault(project => project == form.Project),
        };
    }

    public SubmissionView Of(ExperienceSubmissionRow row, string? author)
    {
        var choices = Choices;
        return new SubmissionView(row, author)
        {
            Steps = [.. choices.StepsOf(row.StepKeys)],
            Project = choices.ProjectOf(row.ProjectKey),
            Page = PageOf(row),
        };
    }

    /// <summary>The same in a list, which says less of each.</summary>
    public SubmissionView Listed(ExperienceSubmissionRow row) => new(row, Author: null) { Page = PageOf(row) };

    private string? PageOf(ExperienceSubmissionRow row) =>
        row.PageKey is { } key && pages.All().FirstOrDefault(page => page.Key == key) is { } page ? tree.Url(page) : null;

    private IReadOnlyList<ChoiceOption> Options<T>()
        where T : ContentPage =>
        [.. pages.All<T>().OrderBy(page => page.SortOrder).Select(page => new ChoiceOption(page.Key.ToString(), page.LinkText))];
}
