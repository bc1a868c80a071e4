using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WraparoundCare.Architecture.Tests;

/// <summary>A file of the repository; its path is relative to the root and has forward slashes.</summary>
internal sealed class SourceFile(string path, string text)
{
    private readonly Lazy<SyntaxNode> root = new(
        () => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(documentationMode: DocumentationMode.None)).GetRoot());

    public string Path => path;

    public string Text => text;

    public IReadOnlyList<string> Lines { get; } = text.TrimEnd('\n').Split('\n');

    public SyntaxNode Root => root.Value;

    public string Name => System.IO.Path.GetFileName(path);

    public string Extension => System.IO.Path.GetExtension(path);

    /// <summary>
    /// The name of the project, which is that of its folder below <c>src/</c> or <c>tests/</c>; the kernel's
    /// projects are one folder further down.
    /// </summary>
    public string Project => ProjectDepth < path.Split('/').Length - 1 ? path.Split('/')[ProjectDepth] : "";

    /// <summary>The folders below the project's own.</summary>
    public IReadOnlyList<string> Folders
        => path.Split('/') is { } parts && ProjectDepth + 1 < parts.Length ? parts[(ProjectDepth + 1)..^1] : [];

    private int ProjectDepth => path.Split('/') is [_, "Kernel", ..] ? 2 : 1;

    public bool IsIn(string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    public IEnumerable<TNode> Nodes<TNode>() => Root.DescendantNodes().OfType<TNode>();

    public override string ToString() => path;
}
