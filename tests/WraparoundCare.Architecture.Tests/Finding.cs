using Microsoft.CodeAnalysis;

namespace WraparoundCare.Architecture.Tests;

/// <summary>A place that breaks a rule.</summary>
internal sealed record Finding(string Path, int Line, string What)
{
    public static Finding At(SourceFile file, SyntaxNode node, string what)
        => new(file.Path, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, what);

    public override string ToString() => $"{Path}:{Line}: {What}";
}
