using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Community.Forum.Imports.Claims;
using WraparoundCare.Community.Forum.Imports.Discourse;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Imports;

internal static class ImportsRegistration
{
    // Who did not come back by then has lost nothing but the question.
    private static readonly RetentionRule Claims = new(AuthorClaimRow.Table, "imported_at", TimeSpan.FromDays(730), MaxRows: 1_000_000);

    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ImportedCategories>()
        .AddSingleton<ImportedRows>()
        .AddSingleton<TopicImport>()
        .AddSingleton<DiscourseImport>()
        .AddSingleton<AuthorClaims>()
        .AddSingleton<PersonalData, ClaimPersonalData>()
        .AddRetention(Claims);
}
