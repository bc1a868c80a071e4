using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WraparoundCare.Architecture.Tests.Borders;

/// <summary>The features of Platform know themselves and Shared; Shared knows no feature. Only the files beside
/// the folders may know all, and Views, where Umbraco looks for the templates of all features.</summary>
public partial class SliceTests
{
    private const string Platform = "src/WraparoundCare.Platform";

    private static readonly HashSet<string> Slices =
        [.. SourceTree.Files.Where(file => file.IsIn(Platform) && file.Folders.Count > 0).Select(file => file.Folders[0])];

    [Fact]
    public void Slice_InPlatform_UsesOnlySharedAndItself()
        => Rule.Holds([.. SourceTree.Files.Where(file => file.IsIn(Platform))], file => Find(file, Slices));

    [Theory]
    [InlineData("src/WraparoundCare.Platform/Search/A.cs", "using WraparoundCare.Platform.Forum;")]
    [InlineData("src/WraparoundCare.Platform/Search/A.cs", "namespace WraparoundCare.Search; class A { Forum.Topic? t; }")]
    [InlineData("src/WraparoundCare.Platform/Search/A.cs", "class A { object t = new WraparoundCare.Platform.Forum.Topic(); }")]
    [InlineData("src/WraparoundCare.Platform/Search/A.cshtml", "@using WraparoundCare.Platform.Forum")]
    [InlineData("src/WraparoundCare.Platform/Shared/A.cs", "using WraparoundCare.Platform.Forum;")]
    public void Check_OtherSlice_FindsIt(string path, string text)
        => Assert.Single(Find(new SourceFile(path, text), ["Search", "Forum", "Shared"]));

    [Theory]
    [InlineData(
        "src/WraparoundCare.Platform/Search/A.cs", "using WraparoundCare.Platform.Shared.Paging; using WraparoundCare.Search.Queries;")]
    [InlineData("src/WraparoundCare.Platform/Registration.cs", "using WraparoundCare.Platform.Forum;")]
    [InlineData("src/WraparoundCare.Platform/Views/_ViewImports.cshtml", "@using WraparoundCare.Platform.Forum")]
    public void Check_SharedOrItself_FindsNothing(string path, string text)
        => Assert.Empty(Find(new SourceFile(path, text), ["Search", "Forum", "Shared"]));

    private static IEnumerable<Finding> Find(SourceFile file, HashSet<string> slices)
    {
        if (file.Folders is not [var own, ..] || own == "Views")
        {
            return [];
        }

        return Names(file)
            .Where(name => name.Slice != own && name.Slice != "Shared" && slices.Contains(name.Slice))
            .Select(name => new Finding(file.Path, name.Line, $"{own} may not use {name.Slice}"));
    }

    private static IEnumerable<(string Slice, int Line)> Names(SourceFile file)
    {
        var full = file.Lines.SelectMany((line, index) => FullName().Matches(line).Select(match => (match.Groups[1].Value, index + 1)));
        if (file.Extension != ".cs")
        {
            return full;
        }

        // Inside the namespace of a slice, "Forum.Topic" reaches another slice without naming the platform.
        return full.Concat(file.Nodes<QualifiedNameSyntax>()
            .Where(name => name.Left is IdentifierNameSyntax)
            .Select(name => (name.Left.ToString(), name.GetLocation().GetLineSpan().StartLinePosition.Line + 1)));
    }

    [GeneratedRegex(@"WraparoundCare\.Platform\.(\w+)")]
    private static partial Regex FullName();
}
