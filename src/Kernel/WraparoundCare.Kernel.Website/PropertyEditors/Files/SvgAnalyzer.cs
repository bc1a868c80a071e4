using System.Text;
using System.Xml;
using System.Xml.Linq;
using Umbraco.Cms.Core.Security;
using WraparoundCare.Kernel.Website.PropertyEditors.Html;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

/// <summary>A drawing is a document that a browser runs: no scripts, no handlers, nothing fetched from elsewhere.</summary>
internal sealed class SvgAnalyzer : IFileStreamSecurityAnalyzer
{
    private const string SvgNamespace = "http://www.w3.org/2000/svg";

    private static readonly string[] Refused =
    [
        "script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler", "listener", "set", "animate",
        "animateTransform", "animateMotion",
    ];

    public bool ShouldHandle(Stream fileStream)
    {
        var start = new byte[4096];
        var read = fileStream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var text = Encoding.UTF8.GetString(start, 0, read).Replace("\0", string.Empty, StringComparison.Ordinal);
        return text.Contains("<svg", StringComparison.OrdinalIgnoreCase)
            || text.Contains(":svg", StringComparison.OrdinalIgnoreCase)
            || text.Contains(SvgNamespace, StringComparison.OrdinalIgnoreCase)
            || text.TrimStart('\uFEFF', '\uFFFD', ' ', '\t', '\r', '\n').StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
    }

    public bool IsConsideredSafe(Stream fileStream)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = false };
            using var reader = XmlReader.Create(fileStream, settings);
            var document = XDocument.Load(reader);
            return document.Nodes().All(node => node is not XProcessingInstruction)
                && document.Descendants().All(IsSafe);
        }
        catch (XmlException)
        {
            return false;
        }
    }

    private static bool IsSafe(XElement element) =>
        !Refused.Contains(element.Name.LocalName, StringComparer.OrdinalIgnoreCase)
        && element.Name.NamespaceName != "http://www.w3.org/1999/xhtml"
        && !(element.Name.LocalName.Equals("style", StringComparison.OrdinalIgnoreCase) && ReachesOut(element.Value))
        && element.Attributes().All(IsSafe);

    private static bool IsSafe(XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (name.Equals("href", StringComparison.OrdinalIgnoreCase) || name.Equals("src", StringComparison.OrdinalIgnoreCase))
        {
            return attribute.Value.TrimStart().StartsWith('#') || AllowedUrls.IsEmbeddedImage(attribute.Value);
        }

        return attribute.IsNamespaceDeclaration || !ReachesOut(attribute.Value);
    }

    private static bool ReachesOut(string value) =>
        value.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
        || value.Contains("@import", StringComparison.OrdinalIgnoreCase)
        || value.Contains("expression(", StringComparison.OrdinalIgnoreCase)
        || value.Contains('\\')
        || value.Split("url(", StringSplitOptions.None).Skip(1).Any(target => !target.TrimStart(' ', '\'', '"').StartsWith('#'));
}
