using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Platform.Experiences;
using WraparoundCare.Platform.Shared.Editors;

namespace WraparoundCare.Community.Experiences;

internal static class ExperiencesRegistration
{
    // What its writer left.
    private static readonly RetentionRule Left =
        new(ExperienceSubmissionMapping.Table, "idle_since", TimeSpan.FromDays(365), MaxRows: 100_000);

    public static IUmbracoBuilder AddExperiences(this IUmbracoBuilder builder)
    {
        builder.Services
            .AddSingleton<ExperienceSubmissions>()
            .AddSingleton<ExperienceReviews>()
            .AddSingleton<SubmissionMail>()
            .AddScoped<SubmissionSubjects>()
            .AddSingleton<PersonalData, ExperiencePersonalData>()
            .AddSingleton(new SharingLink(MyExperiencesController.NewAddress))
            .AddSingleton(new EditorMenuItem(
                ExperienceReviewController.Address,
                "Ervaringen van leden",
                "Lees wat leden instuurden. Plaats het op de site, of vraag om aanpassing."))
            .AddRetention(Left);
        return builder;
    }
}
