using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Data.Migrations;
using WraparoundCare.Platform.CareModel;
using WraparoundCare.Platform.CareModel.WorkCards;
using WraparoundCare.Platform.Discovery;
using WraparoundCare.Platform.Downloads;
using WraparoundCare.Platform.Experiences;
using WraparoundCare.Platform.KnowledgeBase;
using WraparoundCare.Platform.MailSubscriptions;
using WraparoundCare.Platform.NewsAndEvents;
using WraparoundCare.Platform.PracticeProjects;
using WraparoundCare.Platform.PracticeProjects.Comparison;
using WraparoundCare.Platform.Previews;
using WraparoundCare.Platform.Reading;
using WraparoundCare.Platform.Reading.Terms;
using WraparoundCare.Platform.SearchPages;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.StyleGuide;
using WraparoundCare.Platform.Themes;

namespace WraparoundCare.Platform;

public static class PlatformBuilderExtensions
{
    /// <summary>The platform's features. The typed models of their pages are found by Umbraco itself.</summary>
    public static IUmbracoBuilder AddPlatform(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<IEntityModel, PlatformEntityModel>();
        builder.Services.AddSingleton(new MigrationSource("platform", typeof(PlatformBuilderExtensions).Assembly));
        builder.Services
            .AddShared(builder.Config)
            .AddCareModel()
            .AddThemes()
            .AddKnowledgeBase()
            .AddDownloads()
            .AddPracticeProjects(builder.Config)
            .AddExperiences()
            .AddNewsAndEvents()
            .AddReading(builder.Config)
            .AddMailSubscriptions()
            .AddPreviews()
            .AddWhatFeaturesTellEachOther();
        builder.AddSearchPages().AddDiscovery();
        builder.Services.AddStyleGuide();
        return builder;
    }

    /// <summary>What the platform does around all answers.</summary>
    public static IApplicationBuilder UsePlatform(this IApplicationBuilder app)
    {
        app.UseDownloads();
        return app;
    }

    /// <summary>What the platform answers besides pages. Map it before the pages, which answer whatever nobody else did.</summary>
    public static IEndpointRouteBuilder MapPlatform(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapCareModel();
        endpoints.MapPracticeProjects();
        endpoints.MapNewsAndEvents();
        endpoints.MapDownloads();
        endpoints.MapDiscovery();
        endpoints.MapControllers();
        return endpoints;
    }

    // A feature knows no other: what one needs of another is asked by a delegate of its own and answered here.
    private static IServiceCollection AddWhatFeaturesTellEachOther(this IServiceCollection services) => services
        .AddScoped<StepToolsSource>(provider => step => provider.GetRequiredService<PageIndex>().AtStep<Tool>(step))
        .AddScoped<ModelStepSource>(provider => () =>
            [.. provider.GetRequiredService<PageIndex>().All<ModelStep>().OrderBy(step => step.Number)])
        .AddScoped<ModelPrincipleSource>(provider => () =>
            [.. provider.GetRequiredService<PageIndex>().All<Principle>().OrderBy(principle => principle.Number)])
        .AddScoped<StepExperienceSource>(provider => (step, project, withExamples) =>
            provider.GetRequiredService<ExperienceList>().About(step, project, withExamples) is { Count: > 0 } found
                ? new StepExperiences(found.Count, found.Url)
                : null)
        .AddScoped<GlossarySource>(
            provider => () => Entries(provider.GetRequiredService<KnowledgeIndex>(), provider.GetRequiredService<SiteTree>()))
        .AddScoped<SearchAbbreviations>(provider => () => Abbreviations(provider.GetRequiredService<KnowledgeIndex>()));

    private static IEnumerable<string> Abbreviations(KnowledgeIndex knowledge) =>
        knowledge.Terms.Where(term => term.HasAbbreviation()).Select(term => $"{term.Title}, {term.Abbreviation}");

    private static IEnumerable<GlossaryEntry> Entries(KnowledgeIndex knowledge, SiteTree tree) =>
        knowledge.Terms.Select(term => new GlossaryEntry(term.Title, [term.Abbreviation, .. term.Variants], term.Meaning, tree.Url(term)));
}
