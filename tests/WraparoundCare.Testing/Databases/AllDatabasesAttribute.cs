using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace WraparoundCare.Testing.Databases;

/// <summary>
/// Runs a theory once on each database: <c>[Theory, AllDatabases] public async Task Save_NewNode_GetsId(DatabaseKind kind)</c>.
/// Further arguments, when given, follow the kind: <c>[Theory, AllDatabases("nl"), AllDatabases("en")]</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AllDatabasesAttribute(params object?[] arguments) : DataAttribute
{
    public IReadOnlyList<object?> Arguments => arguments;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
        => ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
            [.. Enum.GetValues<DatabaseKind>().Select(kind => new TheoryDataRow([kind, .. arguments]))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
