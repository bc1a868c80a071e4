using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WraparoundCare.Architecture.Tests;

/// <summary>A file of the repository; its path is relative to the root and has forward slashes.</summary>
internal sealed class SourceFile(string path, string text)
{
    private readonly Lazy<SyntaxNode> root = new(() => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(documentationMode: DocumentationMode.None)).GetRoot());

    public string Path => path;

    public string Text => text;

    public IReadOnlyList<string> Lines { get; } = text.TrimEnd('\n').Split('\n');

    public SyntaxNode Root => root.Value;

    public string Name => System.IO.Path.GetFileName(path);

    public string Extension => System.IO.Path.GetExtension(path);

    /// <summary>The folder below <c>src/</c> or <c>tests/</c>, which is also the name of the project.</summary>
    public string Project => path.Split('/') is [_, var project, _, ..] ? project : "";

    /// <summary>The folders below the project's own.</summary>
    public IReadOnlyList<string> Folders => path.Split('/')[2..^1];

    public bool IsIn(string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    public IEnumerable<TNode> Nodes<TNode>() => Root.DescendantNodes().OfType<TNode>();

    public override string ToString() => path;
}
