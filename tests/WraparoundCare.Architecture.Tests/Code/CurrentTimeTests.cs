using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WraparoundCare.Architecture.Tests.Code;

/// <summary>The compiler refuses these too (BannedSymbols.txt); here the rule cannot be switched off for a project.</summary>
public class CurrentTimeTests
{
    [Fact]
    public void Code_AsItStands_TakesTimeFromTimeProvider() => Rule.Holds(SourceTree.CSharp, Find);

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow.AddDays(1)")]
    [InlineData("System.DateTime.Today")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("DateTimeOffset.Now.Year")]
    public void Check_CurrentTimeStatic_FindsIt(string expression)
        => Assert.Single(Find(new SourceFile("src/A/A.cs", $"class A {{ object M() => {expression}; }}")));

    [Fact]
    public void Check_TimeProvider_FindsNothing()
        => Assert.Empty(Find(new SourceFile("src/A/A.cs", "class A(TimeProvider time) { object M() => time.GetUtcNow().UtcDateTime; }")));

    private static IEnumerable<Finding> Find(SourceFile file)
        => file.Nodes<MemberAccessExpressionSyntax>()
            .Where(access => access.Name.Identifier.Text is "Now" or "UtcNow" or "Today"
                && access.Expression.ToString().Split('.')[^1] is "DateTime" or "DateTimeOffset")
            .Select(access => Finding.At(file, access, $"{access}: take the time from TimeProvider"));
}
