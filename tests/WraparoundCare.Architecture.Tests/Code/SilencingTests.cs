using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WraparoundCare.Architecture.Tests.Code;

/// <summary>A warning is mended. A rule that is wrong for us is switched off once, with its reason, in .editorconfig.</summary>
public partial class SilencingTests
{
    [Fact]
    public void Code_AsItStands_SilencesNoWarning() => Rule.Holds(SourceTree.CSharp, FindInCode);

    [Fact]
    public void ProjectFile_AsItStands_SilencesNoWarning()
        => Rule.Holds([.. SourceTree.Files.Where(file => file.Extension is ".csproj" or ".props" or ".targets")], FindInProjectFile);

    [Theory]
    [InlineData("#pragma warning disable CA1000\nclass A;")]
    [InlineData("#nullable disable\nclass A;")]
    [InlineData("#region Fields\n#endregion\nclass A;")]
    [InlineData("[SuppressMessage(\"a\", \"b\")] class A;")]
    [InlineData("[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\")]")]
    [InlineData("[UnconditionalSuppressMessage(\"a\", \"b\")] class A;")]
    public void Check_SilencingInCode_FindsIt(string text)
        => Assert.Single(FindInCode(new SourceFile("src/A/A.cs", text)));

    [Theory]
    [InlineData("<Project><NoWarn>CA1000</NoWarn></Project>")]
    [InlineData("<Project><TreatWarningsAsErrors>false</TreatWarningsAsErrors></Project>")]
    [InlineData("<Project><WarningsNotAsErrors>CA1000</WarningsNotAsErrors></Project>")]
    [InlineData("<Project><Nullable>disable</Nullable></Project>")]
    public void Check_SilencingInProjectFile_FindsIt(string text)
        => Assert.Single(FindInProjectFile(new SourceFile("src/A/A.csproj", text)));

    private static IEnumerable<Finding> FindInCode(SourceFile file)
    {
        var directives = file.Root.DescendantTrivia(descendIntoTrivia: true)
            .Where(trivia => trivia.GetStructure() is PragmaWarningDirectiveTriviaSyntax or RegionDirectiveTriviaSyntax
                || trivia.GetStructure() is NullableDirectiveTriviaSyntax nullable
                && nullable.SettingToken.IsKind(SyntaxKind.DisableKeyword))
            .Select(trivia => trivia.GetStructure()!);
        var attributes = file.Nodes<AttributeSyntax>()
            .Where(attribute => attribute.Name.ToString().EndsWith("SuppressMessage", StringComparison.Ordinal));
        return directives.Concat<SyntaxNode>(attributes).Select(node => Finding.At(file, node, $"{node.ToString().Trim()}: mend it"));
    }

    private static IEnumerable<Finding> FindInProjectFile(SourceFile file)
        => Silencing().Matches(file.Text).Select(match => new Finding(file.Path, 1, $"{match.Value}: mend it"));

    [GeneratedRegex(
        "<NoWarn|<WarningsNotAsErrors|<TreatWarningsAsErrors>false|<Nullable>disable|<MSBuildTreatWarningsAsErrors>false"
        + "|<NuGetAudit>false")]
    private static partial Regex Silencing();
}
