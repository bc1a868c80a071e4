using System.Xml.Linq;

namespace WraparoundCare.Kernel.Website.Packaging.Validation;

/// <summary>Collects what is wrong with a package, with the file, the line, the element and the reason.</summary>
internal sealed class PackageFaults(string path)
{
    private readonly List<string> _messages = [];

    public void Add(XElement element, string reason) =>
        _messages.Add(Message(path, element, reason));

    public static string Message(string path, XElement element, string reason) =>
        $"{PackageReader.Label(path)}({element.Line()}): {Describe(element)}: {reason}.";

    public void ThrowIfAny()
    {
        if (_messages.Count > 0)
        {
            throw new PackageException(_messages);
        }
    }

    private static string Describe(XElement element)
    {
        var own = $"<{element.Name.LocalName}>{Identity(element)}";
        var owner = Owner(element);
        return owner is null ? own : $"{own} in <{owner.Name.LocalName}>{Identity(owner)}";
    }

    private static XElement? Owner(XElement element) =>
        element.Ancestors().FirstOrDefault(ancestor => Identity(ancestor).Length > 0);

    private static string Identity(XElement element)
    {
        var identity = element.Attr("nodeName") ?? element.Attr("Name") ?? element.Attr("CultureAlias")
            ?? element.Info().Text("Alias") ?? element.Text("Alias") ?? element.Attr("key") ?? element.Attr("Key");
        return identity is null ? string.Empty : $" '{identity}'";
    }
}
