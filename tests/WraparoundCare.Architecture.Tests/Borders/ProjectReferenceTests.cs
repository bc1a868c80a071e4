using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace WraparoundCare.Architecture.Tests.Borders;

public class ProjectReferenceTests
{
    private const string Foundation = "WraparoundCare.Foundation";
    private const string Search = "WraparoundCare.Search";
    private const string Platform = "WraparoundCare.Platform";
    private const string Community = "WraparoundCare.Community";
    private const string Persistence = "WraparoundCare.Kernel.Persistence";
    private const string Website = "WraparoundCare.Kernel.Website";
    private const string Backoffice = "WraparoundCare.Kernel.Backoffice";

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [Foundation] = [],
        [Search] = [Foundation],
        [Platform] = [Foundation, Search],
        [Community] = [Foundation, Platform, Search],
        [Persistence] = [Foundation],
        [Website] = [],
        [Backoffice] = [Foundation],
        ["WraparoundCare.Web"] = [Backoffice, Community, Foundation, Persistence, Platform, Search, Website],
    };

    [Fact]
    public void ProjectFile_InSource_ReferencesOnlyWhatItMay()
        => Rule.Holds([.. SourceTree.With(".csproj").Where(file => file.IsIn("src"))], FindInProjectFile);

    [Fact]
    public void Assembly_AsCompiled_ReferencesOnlyWhatItMay()
        => Rule.Holds(Allowed.Keys, name => Find(name + ".dll", name, CompiledReferences(name)));

    [Fact]
    public void Check_PlatformUsingKernel_FindsIt()
        => Assert.Single(FindInProjectFile(new SourceFile(
            "src/WraparoundCare.Platform/WraparoundCare.Platform.csproj",
            """<Project><ProjectReference Include="../WraparoundCare.Kernel.Website/WraparoundCare.Kernel.Website.csproj" />"""
            + "</Project>")));

    [Fact]
    public void Check_PlatformUsingCommunity_FindsIt()
        => Assert.Single(FindInProjectFile(new SourceFile(
            "src/WraparoundCare.Platform/WraparoundCare.Platform.csproj",
            """<Project><ProjectReference Include="../WraparoundCare.Community/WraparoundCare.Community.csproj" /></Project>""")));

    [Fact]
    public void Check_KernelUsingSearch_FindsIt()
        => Assert.Single(FindInProjectFile(new SourceFile(
            "src/Kernel/WraparoundCare.Kernel.Website/WraparoundCare.Kernel.Website.csproj",
            """<Project><ProjectReference Include="../../WraparoundCare.Search/WraparoundCare.Search.csproj" /></Project>""")));

    [Fact]
    public void Check_UnknownProject_FindsIt()
        => Assert.Single(FindInProjectFile(new SourceFile("src/WraparoundCare.Common/WraparoundCare.Common.csproj", "<Project />")));

    private static IEnumerable<Finding> FindInProjectFile(SourceFile file)
        => Find(
            file.Path,
            file.Project,
            XDocument.Parse(file.Text)
                .Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)));

    private static IEnumerable<Finding> Find(string path, string project, IEnumerable<string> references)
        => Allowed.TryGetValue(project, out var allowed)
            ? references.Except(allowed).Select(reference => new Finding(path, 1, $"{project} may not reference {reference}"))
            : [new Finding(path, 1, $"{project} is a new project: say here what it may reference")];

    private static List<string> CompiledReferences(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Where(name => name.StartsWith("WraparoundCare.", StringComparison.Ordinal))];
    }
}
