using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Website.Startup;
using WraparoundCare.Testing;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Startup;

/// <summary>
/// The table of the kernel's ports in src/README.md tells the truth. Run this test with the environment variable
/// WRITE_PORT_TABLE=1 to write the table anew.
/// </summary>
public sealed class PortTableTests
{
    private const string Begin = "<!-- ports: written by PortTableTests -->";
    private const string End = "<!-- end of ports -->";

    [Fact]
    public async Task Readme_TableOfPorts_IsTrue()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var readme = Path.Combine(Repository.Root, "src", "Kernel", "README.md");
        var text = (await File.ReadAllTextAsync(readme, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var actual = Table(host);

        if (Environment.GetEnvironmentVariable("WRITE_PORT_TABLE") == "1")
        {
            await File.WriteAllTextAsync(readme, text[..begin] + actual + text[end..], TestContext.Current.CancellationToken);
            return;
        }

        Assert.True(
            actual == text[begin..end],
            "The table of ports in src/README.md is not true: run this test with WRITE_PORT_TABLE=1 and look at the difference.");
    }

    [Fact]
    public async Task Refusals_EachReason_IsOfAPortThatRefuses()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);

        var refused = host.Get<RefusedPorts>().Ports.Select(port => port.Name);

        Assert.Empty(KernelPorts.Reasons.Keys.Except(refused));
    }

    private static string Table(KernelHost host)
    {
        using var scope = host.Services.CreateScope();
        var refused = host.Get<RefusedPorts>().Ports.ToHashSet();
        var ports = typeof(IDocumentRepository).Assembly.GetExportedTypes()
            .Where(type => type is { IsInterface: true, IsGenericType: false } && type.Namespace == typeof(IDocumentRepository).Namespace)
            .Concat(KernelPorts.Others)
            .Concat(refused)
            .Distinct()
            .ToList();
        var rows = ports
            .Where(port => !(refused.Contains(port) && IsOnlyABase(port, ports, refused)))
            .OrderBy(port => port.Name, StringComparer.Ordinal)
            .Select(port => $"| `{port.Name}` | {Describe(port, scope.ServiceProvider, refused)} |\n");
        return "\n| port | ours |\n|---|---|\n" + string.Concat(rows);
    }

    // Nobody asks for what several real ports merely have in common.
    private static bool IsOnlyABase(Type port, List<Type> ports, HashSet<Type> refused) =>
        ports.Exists(other => other != port && port.IsAssignableFrom(other) && !refused.Contains(other));

    private static string Describe(Type port, IServiceProvider services, HashSet<Type> refused)
    {
        if (refused.Contains(port))
        {
            return "refuses: " + KernelPorts.Reasons.GetValueOrDefault(port.Name, "not built yet");
        }

        var implementation = services.GetService(port)?.GetType();
        return implementation switch
        {
            null => "absent: no service of ours is made with it",
            _ when implementation.Assembly == typeof(IDocumentRepository).Assembly => $"Umbraco's own `{Name(implementation)}`",
            _ => $"`{implementation.Assembly.GetName().Name!["WraparoundCare.".Length..]}` `{Name(implementation)}`",
        };
    }

    private static string Name(Type type) => type.Name.Split('`')[0];
}
