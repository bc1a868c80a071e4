using System.Text.RegularExpressions;

namespace WraparoundCare.Architecture.Tests.Code;

public partial class UnfinishedTests
{
    [Fact]
    public void Code_AsItStands_IsFinished()
        => Rule.Holds([.. SourceTree.Files.Where(file => file.Extension is ".cs" or ".cshtml" or ".css" or ".js" or ".ts" or ".sql")], Find);

    [Theory]
    [InlineData("throw new NotImplemented" + "Exception();")]
    [InlineData("// TO" + "DO: later")]
    [InlineData("/* FIX" + "ME */")]
    public void Check_UnfinishedMark_FindsIt(string text)
        => Assert.Single(Find(new SourceFile("src/A/A.cs", text)));

    private static IEnumerable<Finding> Find(SourceFile file)
        => file.Lines.Select((line, index) => (line, index))
            .Where(item => Mark().IsMatch(item.line))
            .Select(item => new Finding(file.Path, item.index + 1, "unfinished"));

    [GeneratedRegex(@"NotImplemented(?:)Exception|\bTO(?:)DO\b|\bFIX(?:)ME\b|\bHA(?:)CK\b|\bX(?:)XX\b")]
    private static partial Regex Mark();
}
