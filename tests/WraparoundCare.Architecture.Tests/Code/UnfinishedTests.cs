using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WraparoundCare.Architecture.Tests.Code;

/// <summary>What is not built yet refuses by name (NotSupportedException) and stands in an issue, not in a comment.</summary>
public partial class UnfinishedTests
{
    [Fact]
    public void Code_AsItStands_IsFinished()
        => Rule.Holds(
            [.. SourceTree.Files.Where(file => file.Extension is ".cs" or ".cshtml" or ".css" or ".js" or ".ts" or ".sql")], Find);

    [Theory]
    [InlineData("src/A/A.cs", "class A { void M() => throw new NotImplemented" + "Exception(); }")]
    [InlineData("src/A/A.cs", "// TO" + "DO: later")]
    [InlineData("src/A/A.cs", "class A; /* FIX" + "ME */")]
    [InlineData("src/A/A.css", "/* HA" + "CK */")]
    public void Check_UnfinishedMark_FindsIt(string path, string text)
        => Assert.Single(Find(new SourceFile(path, text)));

    [Fact]
    public void Check_MarkInText_FindsNothing()
        => Assert.Empty(Find(new SourceFile("src/A/A.cs", "class A { string leftover = \"TO" + "DO\"; }")));

    private static IEnumerable<Finding> Find(SourceFile file)
        => file.Extension == ".cs"
            ? Comments(file).Concat(file.Nodes<IdentifierNameSyntax>().Where(name => name.Identifier.Text == "NotImplemented" + "Exception")
                .Select(name => Finding.At(file, name, "unfinished")))
            : file.Lines.Select((line, index) => (line, index)).Where(item => Mark().IsMatch(item.line))
                .Select(item => new Finding(file.Path, item.index + 1, "unfinished"));

    private static IEnumerable<Finding> Comments(SourceFile file)
        => file.Root.DescendantTrivia()
            .Where(trivia => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                && Mark().IsMatch(trivia.ToString()))
            .Select(trivia => new Finding(file.Path, trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1, "unfinished"));

    [GeneratedRegex(@"\bTO(?:)DO\b|\bFIX(?:)ME\b|\bHA(?:)CK\b|\bX(?:)XX\b")]
    private static partial Regex Mark();
}
