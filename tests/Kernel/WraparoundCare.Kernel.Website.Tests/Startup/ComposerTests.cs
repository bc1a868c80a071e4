using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Startup;

public sealed class ComposerTests
{
    [Theory, AllDatabases]
    public async Task Start_ComposerOfAnIntegrator_IsFoundAndRunOnce(DatabaseKind kind)
    {
        await using var host = await ComposedHost.StartAsync(kind);

        Assert.Single((IEnumerable<Listener>)host.Services.GetService(typeof(IEnumerable<Listener>))!);
    }

    // Without them nothing in memory hears of a change, and no call fails.
    [Fact]
    public async Task Start_HandlersOfTheDistributedCache_AreAllRegistered()
    {
        await using var host = await ComposedHost.StartAsync(DatabaseKind.Sqlite);
        var handlers = typeof(IDistributedCacheNotificationHandler).Assembly.GetTypes()
            .Where(
                type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IDistributedCacheNotificationHandler)))
            .ToList();

        Assert.InRange(handlers.Count, 32, 99);
        Assert.All(handlers, handler => Assert.All(handler.GetInterfaces().Where(IsHandler), contract =>
            Assert.Contains(
                (IEnumerable<object>)host.Services.GetService(typeof(IEnumerable<>).MakeGenericType(contract))!,
                found => found.GetType() == handler)));
    }

    private static bool IsHandler(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(INotificationHandler<>);
}
