using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WraparoundCare.Architecture.Tests.Tests;

public partial class TestNameTests
{
    [Fact]
    public void Test_InTests_IsNamedVerbSituationOutcome() => Rule.Holds(SourceTree.Tests, FindNames);

    [Fact]
    public void Test_InTests_IsNeverSkipped() => Rule.Holds(SourceTree.Tests, FindSkipped);

    [Theory]
    [InlineData("SavesNode")]
    [InlineData("Save_NewNode")]
    [InlineData("save_NewNode_GetsId")]
    [InlineData("Save_New_Node_GetsId")]
    public void Check_OtherName_FindsIt(string name)
        => Assert.Single(FindNames(new SourceFile("tests/A/A.cs", $"class A {{ [Fact] public void {name}() {{ }} }}")));

    [Theory]
    [InlineData("class A { [Theory, AllDatabases] public void Save_NewNode_GetsId() { } }")]
    [InlineData("class A { public void Helper() { } }")]
    public void Check_RightNameOrNoTest_FindsNothing(string text)
        => Assert.Empty(FindNames(new SourceFile("tests/A/A.cs", text)));

    [Fact]
    public void Check_SkippedTest_FindsIt()
        => Assert.Single(
            FindSkipped(new SourceFile("tests/A/A.cs", "class A { [Fact(Skip = \"slow\")] public void Save_NewNode_GetsId() { } }")));

    private static IEnumerable<Finding> FindNames(SourceFile file)
        => file.Nodes<MethodDeclarationSyntax>()
            .Where(method => IsTest(method) && !VerbSituationOutcome().IsMatch(method.Identifier.Text))
            .Select(method => Finding.At(file, method, $"{method.Identifier.Text} should read Verb_Situation_Outcome"));

    private static IEnumerable<Finding> FindSkipped(SourceFile file)
        => file.Nodes<AttributeArgumentSyntax>()
            .Where(argument => argument.NameEquals?.Name.Identifier.Text == "Skip")
            .Select(argument => Finding.At(file, argument, "a skipped test checks nothing"));

    private static bool IsTest(MethodDeclarationSyntax method)
        => method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory");

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*_[A-Z0-9][A-Za-z0-9]*_[A-Z0-9][A-Za-z0-9]*$")]
    private static partial Regex VerbSituationOutcome();
}
