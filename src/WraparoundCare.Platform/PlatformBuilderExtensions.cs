using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Platform.CareModel;
using WraparoundCare.Platform.KnowledgeBase;
using WraparoundCare.Platform.PracticeProjects;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform;

public static class PlatformBuilderExtensions
{
    /// <summary>The platform's features. The typed models of their pages are found by Umbraco itself.</summary>
    public static IUmbracoBuilder AddPlatform(this IUmbracoBuilder builder)
    {
        builder.Services.AddScoped<SiteTree>();
        builder.Services.AddScoped<CareModelTree>();
        builder.Services.AddScoped<KnowledgeIndex>();
        builder.Services.AddScoped<KnowledgeLists>();
        builder.Services.AddScoped<ProjectList>();
        return builder;
    }
}
