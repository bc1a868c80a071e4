using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Consent;

public sealed class ConsentServiceTests
{
    [Theory, AllDatabases]
    public async Task Register_Again_ReplacesTheCurrentAndKeepsHistory(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IConsentService>();
        service.RegisterConsent("user/1", "site", "nieuwsbrief", ConsentState.Granted, "via formulier");
        service.RegisterConsent("user/1", "site", "nieuwsbrief", ConsentState.Revoked);
        service.RegisterConsent("user/2", "site", "nieuwsbrief", ConsentState.Granted);

        await host.RestartAsync();

        service = host.Get<IConsentService>();
        var current = Assert.Single(service.LookupConsent("user/1"));
        var withHistory = Assert.Single(service.LookupConsent("user/1", includeHistory: true));
        Assert.True(current.IsRevoked() && current.Current);
        Assert.Null(current.History);
        Assert.Equal([("via formulier", false)], withHistory.History!.Select(consent => (consent.Comment!, consent.Current)));
    }

    [Theory, AllDatabases]
    public async Task Lookup_ByPrefixes_FindsAllOfThem(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<IConsentService>();
        service.RegisterConsent("user/1", "site", "nieuwsbrief/week", ConsentState.Granted);
        service.RegisterConsent("user/1", "site", "nieuwsbrief/maand", ConsentState.Pending);
        service.RegisterConsent("user/1", "forum", "nieuwsbrief/week", ConsentState.Granted);

        var found = service.LookupConsent("user/", "site", "nieuwsbrief/", sourceStartsWith: true, actionStartsWith: true);

        Assert.Equal(["nieuwsbrief/maand", "nieuwsbrief/week"], found.Select(consent => consent.Action).Order());
    }
}
