using WraparoundCare.Testing.Databases;

namespace WraparoundCare.Kernel.Website.Tests.Packaging;

/// <summary>A first start takes as long as its package; whatever the machine, its commands can be counted.</summary>
public sealed class PackageCommandCountTests
{
    private const int Few = 10;
    private const int Many = 60;
    private const int BudgetForEach = 20;

    [Theory, AllDatabases]
    public async Task Install_OfManyDocuments_StaysWithinTheBudgetForEach(DatabaseKind kind)
    {
        var few = await CountAsync(kind, Few);
        var many = await CountAsync(kind, Many);

        // Each branch is two documents. What does not depend on their number falls away.
        var forEach = (many - few) / (2.0 * (Many - Few));
        Assert.True(
            forEach is > 0 and <= BudgetForEach,
            $"{few} commands for {Few} branches, {many} for {Many}: {forEach:0.0} for each document");
    }

    private static async Task<int> CountAsync(DatabaseKind kind, int branches)
    {
        await using var host = await PackageHost.StartAsync(kind);
        host.Package.AddBranches(branches);
        using var log = new CommandLog();
        await host.InstallAsync();
        return log.Commands.Count(command => !IsOfOthers(command));
    }

    // PostgreSQL takes named locks with a command each, and search notes each change.
    private static bool IsOfOthers(string command) =>
        command.Contains("pg_advisory", StringComparison.Ordinal)
        || command.Contains("set_config", StringComparison.Ordinal)
        || command.Contains("search_queue", StringComparison.Ordinal);
}
