using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Website.Startup;

namespace WraparoundCare.Kernel.Website.Tests.Startup;

public sealed class RefusingPortTests
{
    [Fact]
    public void Call_UnbuiltPort_NamesPortAndMember()
    {
        var port = (ITagRepository)RefusingPort.For(typeof(ITagRepository));

        var refusal = Assert.Throws<NotSupportedException>(() => port.GetTagsForEntityType(default));

        Assert.Contains("ITagRepository.GetTagsForEntityType", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuse_PortThatAServiceAsksFor_IsRegistered()
    {
        var services = new ServiceCollection().AddSingleton<Asking>().AddSingleton<IKeyValueRepository>(_ => null!);

        var refused = UnbuiltPorts.Refuse(services);

        Assert.Contains(typeof(IAuditRepository), refused);
        Assert.Contains(typeof(IConsentRepository), refused);
        Assert.DoesNotContain(typeof(IKeyValueRepository), refused);
        Assert.NotNull(services.BuildServiceProvider().GetRequiredService<Asking>());
    }

    private sealed class Asking(IAuditRepository audit, Lazy<IConsentRepository>? consent = null)
    {
        public object Ports => (audit, consent);
    }
}
