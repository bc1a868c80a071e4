using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WraparoundCare.Architecture.Tests.Tests;

/// <summary>A test waits for what is to happen, never for an amount of time.</summary>
public class WaitingTests
{
    [Fact]
    public void Test_InTests_WaitsForWhatHappens()
        => Rule.Holds([.. SourceTree.Tests.Where(file => file.Project != "WraparoundCare.Benchmarks")], Find);

    [Theory]
    [InlineData("await Task.Delay(100);")]
    [InlineData("System.Threading.Thread.Sleep(100);")]
    [InlineData("await page.WaitForTimeoutAsync(100);")]
    public void Check_Sleep_FindsIt(string statement)
        => Assert.Single(Find(new SourceFile("tests/A/A.cs", $"class A {{ async Task M() {{ {statement} }} }}")));

    private static IEnumerable<Finding> Find(SourceFile file)
        => file.Nodes<MemberAccessExpressionSyntax>()
            .Where(access => access.ToString() is var text
                && (text.EndsWith("Task.Delay", StringComparison.Ordinal)
                    || text.EndsWith("Thread.Sleep", StringComparison.Ordinal)
                    || access.Name.Identifier.Text == "WaitForTimeoutAsync"))
            .Select(access => Finding.At(file, access, $"{access}: wait for what is to happen"));
}
