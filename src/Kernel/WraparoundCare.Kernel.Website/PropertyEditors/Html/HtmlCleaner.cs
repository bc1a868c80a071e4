using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Html;

/// <summary>Keeps what is on the list and nothing else; the tree comes from a parser that reads HTML as browsers do.</summary>
internal static class HtmlCleaner
{
    /// <summary>No text of ours is nested deeper; walking or writing a tree of 100,000 levels would exhaust the stack.</summary>
    private const int DeepestLevel = 100;

    private static readonly FrozenSet<string> Allowed = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "address", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd",
            "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "i",
            "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong", "sub", "summary",
            "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "umb-rte-block",
            "umb-rte-block-inline", "var", "wbr",
        ],
        StringComparer.Ordinal);

    /// <summary>Their content is not text for a reader. Of any other unknown element the content stays.</summary>
    private static readonly FrozenSet<string> DroppedWithContent = FrozenSet.ToFrozenSet(
        [
            "applet", "audio", "base", "button", "canvas", "datalist", "dialog", "embed", "frame", "frameset", "head", "iframe",
            "input", "link", "listing", "math", "meta", "noembed", "noframes", "noscript", "object", "optgroup", "option", "param",
            "picture", "plaintext", "portal", "script", "select", "slot", "source", "style", "svg", "template", "textarea",
            "title", "track", "video", "xmp",
        ],
        StringComparer.Ordinal);

    public static IHtmlElement Parse(string html)
    {
        IHtmlElement body = HtmlParsing.Parse(html);
        var clean = (IHtmlElement)body.Clone(false);
        Clean(body, clean, 0);
        return clean;
    }

    /// <summary>What is kept goes into a new tree: taking thousands of nodes out of the old one, one by one, takes too long.</summary>
    private static void Clean(INode parent, INode kept, int level)
    {
        foreach (INode node in parent.ChildNodes)
        {
            if (node is IElement element)
            {
                CleanElement(element, kept, level);
            }
            else if (node is IText)
            {
                kept.AppendChild(node.Clone());
            }
        }
    }

    private static void CleanElement(IElement element, INode parent, int level)
    {
        if (level >= DeepestLevel
            || element.NamespaceUri != NamespaceNames.HtmlUri
            || DroppedWithContent.Contains(element.LocalName))
        {
            return;
        }

        // The page itself has the only first-level heading.
        var name = element.LocalName == "h1" ? "h2" : element.LocalName;
        if (!Allowed.Contains(name))
        {
            Clean(element, parent, level + 1);
            return;
        }

        IElement kept = element.Owner!.CreateElement(name);
        CopyAttributes(element, kept);
        if (!IsEmptyImage(kept))
        {
            parent.AppendChild(kept);
            Clean(element, kept, level + 1);
        }
    }

    private static void CopyAttributes(IElement element, IElement kept)
    {
        foreach (IAttr attribute in element.Attributes)
        {
            if (attribute.NamespaceUri is null
                && AllowedAttributes.Clean(kept.LocalName, attribute.Name, attribute.Value) is { } value)
            {
                kept.SetAttribute(attribute.Name, value);
            }
        }

        if (kept.GetAttribute("target") == "_blank")
        {
            KeepOpenerAway(kept);
        }
    }

    private static void KeepOpenerAway(IElement link)
    {
        var relations = link.GetAttribute("rel")?.Split(' ') ?? [];
        link.SetAttribute("rel", string.Join(' ', relations.Append("noopener").Distinct(StringComparer.OrdinalIgnoreCase)));
    }

    private static bool IsEmptyImage(IElement element) =>
        element.LocalName == "img" && !element.HasAttribute("data-udi") && string.IsNullOrEmpty(element.GetAttribute("src"));
}
