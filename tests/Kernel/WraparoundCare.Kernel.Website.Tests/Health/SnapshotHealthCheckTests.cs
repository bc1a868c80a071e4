using Microsoft.Extensions.Diagnostics.HealthChecks;
using WraparoundCare.Kernel.Website.Health;
using WraparoundCare.Kernel.Website.PublishedCache;

namespace WraparoundCare.Kernel.Website.Tests.Health;

public sealed class SnapshotHealthCheckTests
{
    private readonly PublishedSnapshotStore _snapshots = new();

    [Fact]
    public async Task Check_BeforeContentIsRead_IsUnhealthy() => Assert.Equal(HealthStatus.Unhealthy, await CheckAsync());

    [Fact]
    public async Task Check_ContentOfAnEmptySite_IsHealthy()
    {
        _snapshots.Seeded();

        Assert.Equal(HealthStatus.Healthy, await CheckAsync());
    }

    private async Task<HealthStatus> CheckAsync()
    {
        var check = new SnapshotHealthCheck(_snapshots);
        var registration = new HealthCheckRegistration("content", check, HealthStatus.Unhealthy, tags: null);
        var context = new HealthCheckContext { Registration = registration };
        return (await check.CheckHealthAsync(context, TestContext.Current.CancellationToken)).Status;
    }
}
