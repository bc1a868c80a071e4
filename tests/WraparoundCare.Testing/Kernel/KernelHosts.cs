using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Testing.Kernel;

/// <summary>
/// One host for each kind of database, started at first use and shared by the tests of a class, which takes this as its class fixture.
/// What such a test makes it calls by a name of its own (<see cref="Unique"/>), and what it asks is about that; a test that changes or
/// counts what is everybody's starts a <see cref="KernelHost"/> for itself.
/// </summary>
public sealed class KernelHosts : IAsyncDisposable
{
    private readonly Dictionary<DatabaseKind, KernelHost> _hosts = [];

    /// <param name="kind">The engine to run on.</param>
    /// <param name="prepare">What all tests of the class need, made once.</param>
    public async Task<KernelHost> OnAsync(DatabaseKind kind, Func<KernelHost, Task>? prepare = null)
    {
        if (!_hosts.TryGetValue(kind, out var host))
        {
            _hosts[kind] = host = await KernelHost.StartAsync(kind);
            await (prepare?.Invoke(host) ?? Task.CompletedTask);
        }

        // The kernel's static services are those of the host that was started last.
        StaticServiceProvider.Instance = host.Services;
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts.Values)
        {
            await host.DisposeAsync();
        }
    }
}
