using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WraparoundCare.Architecture.Tests.Code;

/// <summary>
/// Nobody waits for a task by blocking a thread. The compiler refuses <c>.Result</c> and <c>.Wait()</c> on every task (BannedSymbols.txt);
/// by syntax only the plain cases can be told from a property or a semaphore.
/// </summary>
public class BlockingTests
{
    /// <summary>
    /// The kernel's value editors and package import are synchronous, its services are not: somewhere one has to wait for the other.
    /// </summary>
    private const string OnlyPlaceThatWaits = "src/Kernel/WraparoundCare.Kernel.Website/Synchronously.cs";

    [Fact]
    public void Code_AsItStands_AwaitsItsTasks() => Rule.Holds(SourceTree.CSharp, Find);

    [Theory]
    [InlineData("LoadAsync().GetAwaiter().GetResult();")]
    [InlineData("LoadAsync().ConfigureAwait(false).GetAwaiter().GetResult();")]
    [InlineData("task.Wait();")]
    [InlineData("task.Wait(100);")]
    [InlineData("Task.WaitAll(a, b);")]
    [InlineData("var x = LoadAsync().Result;")]
    [InlineData("Thread.Sleep(10);")]
    public void Check_BlockingCall_FindsIt(string statement)
        => Assert.Single(Find(new SourceFile("src/A/A.cs", $"class A {{ void M() {{ {statement} }} }}")));

    [Theory]
    [InlineData("await task;")]
    [InlineData("await task.WaitAsync(timeout);")]
    [InlineData("var x = attempt.Result;")]
    [InlineData("semaphore.Wait();")]
    public void Check_OtherCall_FindsNothing(string statement)
        => Assert.Empty(Find(new SourceFile("src/A/A.cs", $"class A {{ async Task M() {{ {statement} }} }}")));

    private static IEnumerable<Finding> Find(SourceFile file)
        => file.Nodes<MemberAccessExpressionSyntax>()
            .Where(access => file.Path != OnlyPlaceThatWaits && Blocks(access))
            .Select(access => Finding.At(file, access, $"{access}: await it"));

    private static bool Blocks(MemberAccessExpressionSyntax access) => access.Name.Identifier.Text switch
    {
        "GetResult" => access.Expression.ToString().EndsWith(".GetAwaiter()", StringComparison.Ordinal),
        "Wait" => IsTask(access.Expression) || access.Expression.ToString().Contains("task", StringComparison.OrdinalIgnoreCase),
        "WaitAll" or "WaitAny" => access.Expression.ToString() is "Task",
        "Sleep" => access.Expression.ToString() is "Thread",
        "Result" => IsTask(access.Expression),
        _ => false,
    };

    private static bool IsTask(ExpressionSyntax expression)
        => expression is InvocationExpressionSyntax call && call.Expression.ToString().EndsWith("Async", StringComparison.Ordinal);
}
