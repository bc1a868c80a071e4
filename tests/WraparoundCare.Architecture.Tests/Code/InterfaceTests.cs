using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WraparoundCare.Architecture.Tests.Code;

/// <summary>An interface is for a second implementation or a border with the outside, not for every class.</summary>
public class InterfaceTests
{
    private const int ClassesForEach = 10;

    [Fact]
    public void Source_AsItStands_HasFewInterfaces()
    {
        var (interfaces, classes) = Count(SourceTree.Source);

        Assert.True(
            interfaces * ClassesForEach <= classes, $"{interfaces} interfaces to {classes} classes: at most one to {ClassesForEach}");
    }

    [Fact]
    public void Count_Types_TellsThemApart()
        => Assert.Equal(
            (1, 3), Count([new SourceFile("src/A/A.cs", "interface IA; class A : IA { class C; } record B; struct S; enum E { X }")]));

    private static (int Interfaces, int Classes) Count(IReadOnlyList<SourceFile> files)
        => (files.Sum(file => file.Nodes<InterfaceDeclarationSyntax>().Count()),
            files.Sum(file => file.Nodes<ClassDeclarationSyntax>().Count() + file.Nodes<RecordDeclarationSyntax>().Count()));
}
