namespace WraparoundCare.Kernel.Tests.SiteNodes;

internal sealed class SoakLoad(IServiceProvider services, string name)
{
    public Task<string> RunAsync(TimeSpan duration) => Task.FromResult($"{name} {services} {duration}");
}
