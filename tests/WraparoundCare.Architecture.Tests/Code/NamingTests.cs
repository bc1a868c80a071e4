using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WraparoundCare.Architecture.Tests.Code;

public class NamingTests
{
    // A folder is named after what is done there; these say nothing.
    private static readonly string[] EmptyNames = ["Helpers", "Utilities", "Utils", "Managers", "Common", "Misc"];

    [Fact]
    public void Namespace_InCode_IsItsFolder() => Rule.Holds(SourceTree.CSharp, FindNamespaces);

    [Fact]
    public void Type_InCode_IsNotNamedAsItsNamespace() => Rule.Holds(SourceTree.CSharp, FindTypes);

    [Fact]
    public void Folder_InRepository_SaysWhatIsInIt() => Rule.Holds(SourceTree.Paths, FindFolders);

    [Theory]
    [InlineData("namespace WraparoundCare.Foundation.Data;")]
    [InlineData("namespace WraparoundCare.Foundation.Data.Migrations.Sqlite { }")]
    [InlineData("namespace WraparoundCare.Umbraco.Migrations;")]
    public void Check_NamespaceOfOtherFolder_FindsIt(string text)
        => Assert.Single(FindNamespaces(new SourceFile("src/WraparoundCare.Foundation/Data/Migrations/A.cs", text)));

    [Fact]
    public void Check_NamespaceOfFolder_FindsNothing()
        => Assert.Empty(FindNamespaces(
            new SourceFile("src/WraparoundCare.Foundation/Data/Migrations/A.cs", "namespace WraparoundCare.Foundation.Data.Migrations;")));

    [Fact]
    public void Check_TypeNamedAsNamespace_FindsIt()
        => Assert.Single(FindTypes(
            new SourceFile("src/WraparoundCare.Platform/Forum/Forum.cs", "namespace WraparoundCare.Platform.Forum; class Forum;")));

    [Fact]
    public void Check_FolderOfHelpers_FindsIt()
        => Assert.Single(FindFolders("src/WraparoundCare.Platform/Helpers/A.cs"));

    private static IEnumerable<Finding> FindNamespaces(SourceFile file)
    {
        var expected = string.Join('.', [file.Project, .. file.Folders]);
        return file.Nodes<BaseNamespaceDeclarationSyntax>()
            .Where(declaration => declaration.Name.ToString() != expected)
            .Select(declaration => Finding.At(file, declaration, $"namespace {declaration.Name} should be {expected}"));
    }

    private static IEnumerable<Finding> FindTypes(SourceFile file)
        => file.Nodes<BaseTypeDeclarationSyntax>()
            .Where(type => type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString().Split('.')
                .Contains(type.Identifier.Text) is true)
            .Select(type => Finding.At(file, type, $"{type.Identifier.Text} has the name of its namespace"));

    private static IEnumerable<Finding> FindFolders(string path)
        => path.Split('/')[..^1].Intersect(EmptyNames).Select(name => new Finding(path, 1, $"a folder named {name} says nothing"));
}
