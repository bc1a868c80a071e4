using System.Text.RegularExpressions;

namespace WraparoundCare.Architecture.Tests.Views;

/// <summary>Who hears the forms of a page in a list can tell them apart: where there can be several, each has a name of its own.</summary>
public partial class FormNameTests
{
    [Fact]
    public void Form_AmongOthers_HasAName() => Rule.Holds(SourceTree.With(".cshtml"), Find);

    [Theory]
    [InlineData("<form>\n</form>\n<form aria-label=\"Zoek\">\n</form>")]
    [InlineData("@foreach (var a in b)\n{\n  <li>\n    <form method=\"post\">\n    </form>\n  </li>\n}")]
    [InlineData("<ul>\n  @foreach (var a in b)\n  {\n    <form method=\"post\"\n      action=\"/a\">\n    </form>\n  }\n</ul>")]
    public void Check_SeveralWithoutAName_FindsIt(string text) => Assert.Single(Find(new SourceFile("src/A/A.cshtml", text)));

    [Theory]
    [InlineData("<form method=\"post\">\n</form>")]
    [InlineData("@foreach (var a in b)\n{\n  <p>@a</p>\n}\n@if (c)\n{\n  <form method=\"post\">\n  </form>\n}")]
    [InlineData("@foreach (var a in b)\n{\n  <form method=\"post\" action=\"/a/@(a > 1)\"\n    aria-label=\"Weg: @a\">\n  </form>\n}")]
    public void Check_OneOrNamed_FindsNothing(string text) => Assert.Empty(Find(new SourceFile("src/A/A.cshtml", text)));

    private static IEnumerable<Finding> Find(SourceFile file)
    {
        var forms = Form().Matches(file.Text).Select(match => file.Text.AsSpan(0, match.Index).Count('\n')).ToList();
        return forms
            .Where(line => (forms.Count > 1 || IsRepeated(file, line)) && !IsNamed(file, line))
            .Select(line => new Finding(file.Path, line + 1, "one of several forms, without an aria-label"));
    }

    // A tag ends with the line that ends so.
    private static bool IsNamed(SourceFile file, int line)
    {
        var end = Enumerable.Range(line, file.Lines.Count - line).First(at => file.Lines[at].EndsWith('>'));
        return file.Lines.Skip(line).Take(end - line + 1).Any(text => text.Contains("aria-label", StringComparison.Ordinal));
    }

    // Below a loop that stands further to the left, with nothing as far to the left as the loop in between but its brace.
    private static bool IsRepeated(SourceFile file, int line)
    {
        var depth = DepthOf(file.Lines[line]);
        foreach (var above in file.Lines.Take(line).Reverse().Where(text => text.Trim() is not ("" or "{") && DepthOf(text) < depth))
        {
            if (Loop().IsMatch(above))
            {
                return true;
            }

            depth = DepthOf(above);
        }

        return false;
    }

    private static int DepthOf(string line) => line.Length - line.TrimStart().Length;

    [GeneratedRegex(@"<form\b")]
    private static partial Regex Form();

    [GeneratedRegex(@"^\s*@?for(each)? \(")]
    private static partial Regex Loop();
}
