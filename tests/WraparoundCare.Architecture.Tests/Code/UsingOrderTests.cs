using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WraparoundCare.Architecture.Tests.Code;

/// <summary>
/// Usings stand as <c>dotnet format</c> sorts them: System first, then by name; static ones and aliases after the others. The build
/// itself refuses every other fault of style, and the whole of <c>dotnet format</c> would judge all of it a second time.
/// </summary>
public class UsingOrderTests
{
    [Fact]
    public void Usings_InOurSource_AreSorted() => Rule.Holds(SourceTree.CSharp, Find);

    [Theory]
    [InlineData("using B;\nusing A;")]
    [InlineData("using A;\nusing System.Text;")]
    [InlineData("using A.C.D;\nusing A.C;")]
    [InlineData("using static A.B;\nusing C;")]
    [InlineData("using A = B.C;\nusing static C.D;")]
    [InlineData("using AB;\nusing A.C;")]
    public void Check_UsingAfterOneThatComesLater_FindsIt(string usings) => Assert.Equal(2, Assert.Single(Find(File(usings))).Line);

    [Theory]
    [InlineData("using System;\nusing System.Text;\nusing A;\nusing a;\nusing b;\nusing C;\nusing static A.A;\nusing A = A.A;")]
    [InlineData("using A;\n\nnamespace B;\n\nclass C;")]
    public void Check_SortedUsings_FindsNothing(string usings) => Assert.Empty(Find(File(usings)));

    private static SourceFile File(string text) => new("src/A/A.cs", text);

    private static IEnumerable<Finding> Find(SourceFile file)
    {
        var usings = ((CompilationUnitSyntax)file.Root).Usings;
        return usings.Zip(usings.Skip(1))
            .Where(pair => Compare(pair.First, pair.Second) > 0)
            .Select(pair => Finding.At(file, pair.Second, $"stands before {pair.First.NamespaceOrType}"));
    }

    private static int Compare(UsingDirectiveSyntax first, UsingDirectiveSyntax second)
    {
        var kinds = Kind(first).CompareTo(Kind(second));
        return kinds != 0 ? kinds : CompareNames(Names(first), Names(second));
    }

    private static int Kind(UsingDirectiveSyntax directive)
    {
        var kind = directive.Alias is not null ? 4 : directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) ? 2 : 0;
        return Names(directive)[0] == "System" && directive.Alias is null ? kind : kind + 1;
    }

    private static string[] Names(UsingDirectiveSyntax directive) =>
        (directive.Alias?.Name.ToString() ?? directive.NamespaceOrType.ToString()).Split('.');

    private static int CompareNames(string[] first, string[] second)
    {
        foreach (var (one, other) in first.Zip(second))
        {
            var order = string.Compare(one, other, StringComparison.OrdinalIgnoreCase);
            if (order != 0)
            {
                return order;
            }
        }

        return first.Length.CompareTo(second.Length);
    }
}
