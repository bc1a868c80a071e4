using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WraparoundCare.Architecture.Tests.Code;

/// <summary>One measured thing: a file, a view, a member (in lines) or a constructor (in parameters).</summary>
internal sealed record Size(string Path, int Line, string What, int Number, int Budget)
{
    /// <summary>How SizeExceptions.txt names it.</summary>
    public string Key => $"{Path} {What.Split(' ')[^1]}";
}

internal static class Sizes
{
    public const string Member = "member";

    /// <summary>
    /// What the container makes: a record that it makes is a bag of services, and counts as the constructor that takes it.
    /// </summary>
    public static HashSet<string> Registered(IEnumerable<SourceFile> files) =>
    [
        .. files.Where(file => file.Extension == ".cs")
            .SelectMany(file => file.Nodes<GenericNameSyntax>())
            .Where(call => call.Identifier.Text is "AddSingleton" or "AddScoped" or "AddTransient")
            .Select(call => call.TypeArgumentList.Arguments[^1].ToString()),
    ];

    public static IEnumerable<Size> Measure(SourceFile file, IReadOnlySet<string> registered) => file.Extension switch
    {
        ".cshtml" => [new Size(file.Path, 1, "view", file.Lines.Count, 150)],
        ".cs" => [new Size(file.Path, 1, "file", file.Lines.Count, 400), .. Members(file), .. Constructors(file, registered)],
        _ => [],
    };

    public static int Percentile(IEnumerable<int> numbers, int percent)
    {
        var ordered = numbers.Order().ToList();
        return ordered.Count == 0 ? 0 : ordered[(ordered.Count - 1) * percent / 100];
    }

    private static IEnumerable<Size> Members(SourceFile file)
        => file.Nodes<MemberDeclarationSyntax>()
            .Where(member => member is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or FieldDeclarationSyntax)
            .Select(member => (Node: (SyntaxNode)member, Name: NameOf(member)))
            .Select(member => new Size(file.Path, LineOf(member.Node), $"{Member} {member.Name}", LinesOf(member.Node), 60));

    private static IEnumerable<Size> Constructors(SourceFile file, IReadOnlySet<string> registered)
        => file.Nodes<ConstructorDeclarationSyntax>()
            .Select(constructor => (Node: (SyntaxNode)constructor, Type: constructor.Identifier.Text, constructor.ParameterList))
            .Concat(file.Nodes<TypeDeclarationSyntax>()
                .Where(type => type.ParameterList is not null)
                .Where(type => type is ClassDeclarationSyntax || registered.Contains(type.Identifier.Text))
                .Select(type => (Node: (SyntaxNode)type, Type: type.Identifier.Text, ParameterList: type.ParameterList!)))
            .Select(item => new Size(file.Path, LineOf(item.Node), $"constructor {item.Type}", item.ParameterList.Parameters.Count, 5));

    private static string NameOf(MemberDeclarationSyntax member)
    {
        var type = member.Ancestors().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault()?.Identifier.Text;
        var name = member switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            PropertyDeclarationSyntax property => property.Identifier.Text,
            FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.Text,
            _ => member.Kind().ToString(),
        };
        return $"{type}.{name}";
    }

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
