using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Kernel.Persistence.Audit;

internal static class AuditRegistration
{
    // Names and addresses of people who signed in, or tried to: long enough to look into what happened, and no longer.
    private static readonly RetentionRule SecurityEvents = new("audit_entry", "event_date", TimeSpan.FromDays(365), MaxRows: 200_000);

    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddRetention(SecurityEvents)
        .AddSingleton<IAuditRepository, AuditRepository>()
        .AddSingleton<IAuditEntryRepository, AuditEntryRepository>();
}
