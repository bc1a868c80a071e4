using System.Text.RegularExpressions;

namespace WraparoundCare.Architecture.Tests.Repository;

/// <summary>The repository works anywhere: it names no folder of one machine and no package source.</summary>
public partial class MachinePathTests
{
    [Fact]
    public void File_InRepository_NamesNoMachine() => Rule.Holds(SourceTree.Files, Find);

    [Theory]
    [InlineData("see /ho" + "me/ann/site")]
    [InlineData("cd /wo" + "rk/main")]
    [InlineData("log=/tm" + "p/site.log")]
    [InlineData(@"C:\Us" + @"ers\ann")]
    [InlineData("\"resolved\": \"https://regi" + "stry.npmjs.org/x\"")]
    public void Check_MachinePath_FindsIt(string text)
        => Assert.Single(Find(new SourceFile("README.md", text)));

    [Theory]
    [InlineData("${TMPDIR:-/tmp}/x")]
    [InlineData("https://example.org/work/1")]
    [InlineData("/usr/bin/chromium")]
    public void Check_OtherPath_FindsNothing(string text)
        => Assert.Empty(Find(new SourceFile("README.md", text)));

    private static IEnumerable<Finding> Find(SourceFile file)
        => file.Lines.Select((line, index) => (line, index))
            .Where(item => Machine().IsMatch(item.line))
            .Select(item => new Finding(file.Path, item.index + 1, "names a folder of one machine or a package source"));

    [GeneratedRegex(@"(?<![\w.}])/(?:home|root|work|farm|tmp)/\w|C:\\Users|\b(?:registry\.npmjs|api\.nuget|deb\.debian)\.org")]
    private static partial Regex Machine();
}
