namespace WraparoundCare.Architecture.Tests.Repository;

public class TopLevelTests
{
    private static readonly string[] Allowed =
    [
        "src", "tests", "umbraco-packages", ".ci",
        "WraparoundCare.sln", "README.md", "CHANGELOG.md", "Directory.Build.props", "Directory.Packages.props", "global.json",
        ".editorconfig", ".gitattributes", ".gitignore", "nuget.config",
    ];

    [Fact]
    public void Repository_AtTopLevel_HoldsOnlyWhatBelongsThere() => Rule.Holds(SourceTree.Paths, Find);

    [Fact]
    public void Check_OtherFolder_FindsIt() => Assert.Single(Find("scripts/build.sh"));

    [Fact]
    public void Check_OtherFile_FindsIt() => Assert.Single(Find("run.sh"));

    private static IEnumerable<Finding> Find(string path)
        => path.Split('/')[0] is var top && Allowed.Contains(top) ? [] : [new Finding(path, 1, $"{top} does not belong at the top level")];
}
