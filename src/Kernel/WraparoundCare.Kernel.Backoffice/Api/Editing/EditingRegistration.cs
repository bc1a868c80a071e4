using Microsoft.Extensions.DependencyInjection;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Kernel.Backoffice.Api.Editing;

internal static class EditingRegistration
{
    private const int MaxForms = 100_000;
    private static readonly TimeSpan Term = TimeSpan.FromDays(30);

    public static IServiceCollection AddEditing(this IServiceCollection services)
    {
        services.AddSingleton<IEntityModel, EditingEntityModel>();
        services.AddSingleton<EditingSessions>();
        services.AddRetention(new RetentionRule("editing_session", "seen_at", Term, MaxForms));
        return services;
    }
}
