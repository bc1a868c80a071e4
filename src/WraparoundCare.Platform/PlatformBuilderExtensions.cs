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
using WraparoundCare.Platform.Editors;
using WraparoundCare.Platform.Experiences;
using WraparoundCare.Platform.KnowledgeBase;
using WraparoundCare.Platform.NewsAndEvents;
using WraparoundCare.Platform.PracticeProjects;
using WraparoundCare.Platform.Reading;
using WraparoundCare.Platform.Reading.Terms;
using WraparoundCare.Platform.SearchPages;
using WraparoundCare.Platform.Shared;
using WraparoundCare.Platform.Shared.Contact;
using WraparoundCare.Platform.Shared.Editors;
using WraparoundCare.Platform.Shared.Files;
using WraparoundCare.Platform.Shared.Lists;
using WraparoundCare.Platform.Themes;
using WraparoundCare.Search;

namespace WraparoundCare.Platform;

public static class PlatformBuilderExtensions
{
    /// <summary>Where editors begin once they are signed in.</summary>
    public const string EditorsPath = EditorsController.Address;

    /// <summary>Every query key that a list reads: what distinguishes one kept page from another.</summary>
    public static IEnumerable<string> ListQueryKeys => [.. KnowledgeLists.QueryKeys, .. ProjectList.QueryKeys, .. ExperienceList.QueryKeys, .. ToolList.QueryKeys];

    /// <summary>The platform's features. The typed models of their pages are found by Umbraco itself.</summary>
    public static IUmbracoBuilder AddPlatform(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<IEntityModel, PlatformEntityModel>();
        builder.Services.AddSingleton(new MigrationSource("platform", typeof(PlatformBuilderExtensions).Assembly));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<SiteAddress>();
        builder.Services.AddScoped<PublishedPages>();
        builder.Services.AddScoped<SiteTree>();
        builder.Services.AddSingleton<Assets>();
        builder.Services.AddSingleton<CachedPartials>();
        builder.Services.AddScoped<PageIndex>();
        builder.Services.AddScoped<CareModelTree>();
        builder.Services.AddScoped<StepToolsSource>(provider => step => provider.GetRequiredService<PageIndex>().AtStep<Tool>(step));
        builder.Services.AddScoped<WorkCardEndpoints>();
        builder.Services.AddSingleton<GeneratedFileCache>();
        builder.Services.AddScoped<KnowledgeIndex>();
        builder.Services.AddScoped<KnowledgeLists>();
        builder.Services.AddScoped<ExperienceList>();
        builder.Services.AddScoped<ThemeIndex>();
        builder.Services.AddScoped<PageSchemas>();
        builder.Services.AddScoped<PageSchemaSource>(provider => provider.GetRequiredService<PageSchemas>().Of);
        builder.Services.AddScoped<GlossarySource>(provider => () => Entries(provider.GetRequiredService<KnowledgeIndex>(), provider.GetRequiredService<SiteTree>()));
        builder.Services.AddOptions<ContactOptions>().Bind(builder.Config.GetSection(ContactOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddEditorPolicy();
        builder.Services.AddReading(builder.Config);
        builder.Services.AddPracticeProjects(builder.Config);
        builder.Services.AddNewsAndEvents();
        builder.Services.AddDownloads();
        builder.Services.AddSingleton<PhaseOf>(step => step is ModelStep { Phase: { Length: > 0 } phase } ? FacetValue.Of(phase) with { Order = CarePhase.NumberOf(phase) } : null);
        builder.Services.AddScoped<ISearchSource, PageSearch>();
        builder.Services.AddScoped<SearchAbbreviations>(provider => () => Abbreviations(provider.GetRequiredService<KnowledgeIndex>()));
        builder.AddSearchPages();
        return builder.AddDiscovery(
            new Feed("/feed.atom", "Laatst gewijzigd", _ => true),
            new Feed("/kennisbank/artikelen.atom", "Artikelen", page => page is Article),
            new Feed("/praktijkprojecten/ervaringen.atom", "Ervaringen uit de praktijk", page => page is Experience),
            new Feed("/actueel/nieuws.atom", "Nieuws", page => page is NewsItem));
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
        WorkCardEndpoints.Map(endpoints);
        endpoints.MapNewsAndEvents();
        endpoints.MapDownloads();
        endpoints.MapDiscovery();
        endpoints.MapControllers();
        return endpoints;
    }

    private static IEnumerable<string> Abbreviations(KnowledgeIndex knowledge) =>
        knowledge.Terms.Where(term => term.HasAbbreviation()).Select(term => $"{term.Title}, {term.Abbreviation}");

    private static IEnumerable<GlossaryEntry> Entries(KnowledgeIndex knowledge, SiteTree tree) =>
        knowledge.Terms.Select(term => new GlossaryEntry(term.Title, [term.Abbreviation, .. term.Variants], term.Meaning, tree.Url(term)));
}
