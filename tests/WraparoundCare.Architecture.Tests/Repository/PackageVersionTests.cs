using System.Xml.Linq;

namespace WraparoundCare.Architecture.Tests.Repository;

public class PackageVersionTests
{
    [Fact]
    public void Project_InRepository_LeavesVersionsToTheCentralFile() => Rule.Holds(SourceTree.With(".csproj"), Find);

    [Theory]
    [InlineData("""<Project><PackageReference Include="A" Version="1.0" /></Project>""")]
    [InlineData("""<Project><PackageReference Include="A" VersionOverride="1.0" /></Project>""")]
    [InlineData("""<Project><PackageReference Include="A"><Version>1.0</Version></PackageReference></Project>""")]
    public void Check_VersionInProject_FindsIt(string text)
        => Assert.Single(Find(new SourceFile("src/A/A.csproj", text)));

    private static IEnumerable<Finding> Find(SourceFile file)
        => XDocument.Parse(file.Text).Descendants("PackageReference")
            .Where(reference =>
                reference.Attributes().Any(attribute => attribute.Name.LocalName.StartsWith("Version", StringComparison.Ordinal))
                || reference.HasElements)
            .Select(reference =>
                new Finding(file.Path, 1, $"{reference.Attribute("Include")?.Value}: the version belongs in Directory.Packages.props"));
}
