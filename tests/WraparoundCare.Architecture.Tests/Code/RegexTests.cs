using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WraparoundCare.Architecture.Tests.Code;

/// <summary>
/// Every pattern is matched in a time that has an end, whatever it is matched with. The compiler refuses constructors and methods of Regex
/// without one (BannedSymbols.txt); here the same is asked of those that are generated.
/// </summary>
public class RegexTests
{
    [Fact]
    public void Source_AsItStands_MatchesInATimeThatEnds() => Rule.Holds(SourceTree.Source, Find);

    [Theory]
    [InlineData("[GeneratedRegex(\"a+\")]")]
    [InlineData("[GeneratedRegex(\"a+\", RegexOptions.IgnoreCase)]")]
    [InlineData("[GeneratedRegexAttribute(\"NonBacktracking\", RegexOptions.IgnoreCase, \"nl-NL\")]")]
    public void Check_PatternWithoutAnEnd_FindsIt(string attribute) => Assert.Single(Find(Partial(attribute)));

    [Theory]
    [InlineData("[GeneratedRegex(\"a+\", RegexOptions.None, 1000)]")]
    [InlineData("[GeneratedRegex(\"a+\", RegexOptions.None, matchTimeoutMilliseconds: 1000)]")]
    [InlineData("[GeneratedRegex(\"a+\", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]")]
    public void Check_PatternWithAnEnd_FindsNothing(string attribute) => Assert.Empty(Find(Partial(attribute)));

    private static SourceFile Partial(string attribute) =>
        new("src/A/A.cs", $"partial class A {{ {attribute} static partial Regex B(); }}");

    private static IEnumerable<Finding> Find(SourceFile file) => file.Nodes<AttributeSyntax>()
        .Where(attribute => attribute.Name.ToString() is "GeneratedRegex" or "GeneratedRegexAttribute" && !HasAnEnd(attribute))
        .Select(attribute => Finding.At(file, attribute, "give it a time, or RegexOptions.NonBacktracking"));

    private static bool HasAnEnd(AttributeSyntax attribute)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? [];
        return arguments.Skip(1).Any(
            argument => argument.Expression.ToString().Contains("RegexOptions.NonBacktracking", StringComparison.Ordinal))
            || arguments.Skip(2).Any(argument => int.TryParse(argument.Expression.ToString(), out var time) && time > 0);
    }
}
