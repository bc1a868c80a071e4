using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WraparoundCare.Architecture.Tests.Code;

/// <summary>A line is read without scrolling. Longer ones may stand inside a string of several lines, whose lines are its value.</summary>
public class LineLengthTests
{
    private const int MaxColumns = 140;

    [Fact]
    public void Line_InOurSource_IsAtMost140Columns()
        => Rule.Holds([.. SourceTree.Files.Where(IsOurs)], Find);

    [Theory]
    [InlineData("src/A/A.cs")]
    [InlineData("src/A/A.cshtml")]
    [InlineData("src/A/wwwroot/css/a.css")]
    [InlineData("src/A/wwwroot/js/a.js")]
    [InlineData("tests/A/A.cs")]
    public void Check_LongLine_FindsIt(string path)
    {
        var file = new SourceFile(path, $"// short\n// {new string('x', MaxColumns - 2)}\n");

        Assert.True(IsOurs(file));
        Assert.Equal($"{path}:2: 141 columns, at most 140", Assert.Single(Find(file)).ToString());
    }

    [Fact]
    public void Check_LineOf140Columns_FindsNothing()
        => Assert.Empty(Find(new SourceFile("src/A/A.cs", $"// {new string('x', MaxColumns - 3)}\n")));

    [Theory]
    [InlineData("")]
    [InlineData("$")]
    public void Check_LongLineInsideAString_FindsNothing(string prefix)
        => Assert.Empty(Find(new SourceFile("src/A/A.cs", Assignment(prefix, before: 0))));

    [Fact]
    public void Check_LongLineWhereAStringBegins_FindsIt()
        => Assert.Equal(1, Assert.Single(Find(new SourceFile("src/A/A.cs", Assignment("", before: MaxColumns)))).Line);

    [Theory]
    [InlineData("src/A/Migrations/Sqlite/0001_start.sql")]
    [InlineData("docs/a.js")]
    [InlineData("src/A/package-lock.json")]
    public void Check_FileThatIsNotRead_IsLeftOut(string path)
        => Assert.False(IsOurs(new SourceFile(path, string.Empty)));

    private static string Assignment(string prefix, int before)
        => $"var a{new string('a', before)} = {prefix}\"\"\"\n    {new string('x', MaxColumns)}\n    \"\"\";";

    private static bool IsOurs(SourceFile file)
        => file.Extension is ".cs" or ".cshtml" or ".css" or ".js"
            && (file.IsIn("src") || file.IsIn("tests"));

    private static IEnumerable<Finding> Find(SourceFile file)
        => file.Lines.Select((line, index) => (Columns: line.Length, Number: index + 1))
            .Where(line => line.Columns > MaxColumns && !IsInsideAString(file, line.Number))
            .Select(line => new Finding(file.Path, line.Number, $"{line.Columns} columns, at most {MaxColumns}"));

    // Where the string begins and where it ends is code.
    private static bool IsInsideAString(SourceFile file, int number)
        => file.Extension == ".cs"
            && file.Nodes<ExpressionSyntax>()
                .Where(expression => expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax)
                .Select(expression => expression.GetLocation().GetLineSpan())
                .Any(span => span.StartLinePosition.Line + 1 < number && number < span.EndLinePosition.Line + 1);
}
