using System.Text.RegularExpressions;

namespace WraparoundCare.Architecture.Tests.Styles;

/// <summary>What a style sheet of ours sets: as much of CSS as its declarations and the blocks around them.</summary>
internal static partial class StyleSheet
{
    /// <summary>The style sheets in source; the bundle of NL Design System is made by its builders.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. SourceTree.With(".css").Where(file => file.IsIn("src"))];

    public static IEnumerable<Declaration> Read(SourceFile file)
    {
        // Comments leave their line ends behind, so that lines can be named.
        var text = Comment().Replace(file.Text, comment => new string('\n', comment.Value.Count(letter => letter == '\n')));
        var blocks = new Stack<string>();
        var (start, parentheses) = (0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '"' or '\'':
                    index = text.IndexOf(text[index], index + 1);
                    break;
                case '(':
                    parentheses++;
                    break;
                case ')':
                    parentheses--;
                    break;
                case '{':
                    blocks.Push(text[start..index].Trim());
                    start = index + 1;
                    break;
                case ';' or '}' when parentheses == 0:
                    if (text[start..index].Split(':', 2) is [var property, var value] && blocks.Count > 0)
                    {
                        var line = 1 + text.AsSpan(0, start + property.Length).Count('\n');
                        yield return new Declaration(file.Path, line, [.. blocks.Reverse()], property.Trim(), value.Trim());
                    }

                    if (text[index] == '}')
                    {
                        blocks.Pop();
                    }

                    start = index + 1;
                    break;
            }
        }
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();
}

/// <param name="Path">The file.</param>
/// <param name="Line">The line in it.</param>
/// <param name="Blocks">The layers, conditions and selectors around it, from the outside inwards.</param>
/// <param name="Property">What it sets.</param>
/// <param name="Value">What it sets it to.</param>
internal sealed record Declaration(string Path, int Line, IReadOnlyList<string> Blocks, string Property, string Value)
{
    public string Selector => Blocks[^1];

    public bool IsWithin(string block) => Blocks.Any(around => around.Contains(block, StringComparison.Ordinal));

    public Finding Because(string what) => new(Path, Line, $"{Selector} {{ {Property}: {Value} }}: {what}");
}
