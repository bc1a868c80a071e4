using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

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
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument("<body></body>");
        IHtmlElement body = document.Body!;
        body.InnerHtml = html;
        Clean(body, 0);
        return body;
    }

    private static void Clean(INode parent, int level)
    {
        foreach (INode node in parent.ChildNodes.ToArray())
        {
            if (node is IElement element)
            {
                CleanElement(element, level);
            }
            else if (node is not IText)
            {
                parent.RemoveChild(node);
            }
        }
    }

    private static void CleanElement(IElement element, int level)
    {
        if (level >= DeepestLevel
            || element.NamespaceUri != NamespaceNames.HtmlUri
            || DroppedWithContent.Contains(element.LocalName))
        {
            element.Remove();
            return;
        }

        Clean(element, level + 1);
        var name = element.LocalName == "h1" ? "h2" : element.LocalName;
        if (!Allowed.Contains(name))
        {
            element.Replace([.. element.ChildNodes]);
            return;
        }

        IElement kept = name == element.LocalName ? element : Rename(element, name);
        CleanAttributes(kept);
        if (IsEmptyImage(kept))
        {
            kept.Remove();
        }
    }

    /// <summary>The page itself has the only first-level heading.</summary>
    private static IElement Rename(IElement element, string name)
    {
        IElement renamed = element.Owner!.CreateElement(name);
        foreach (IAttr attribute in element.Attributes)
        {
            if (AllowedAttributes.Clean(name, attribute.Name, attribute.Value) is { } value)
            {
                renamed.SetAttribute(attribute.Name, value);
            }
        }

        renamed.Append([.. element.ChildNodes]);
        element.Replace(renamed);
        return renamed;
    }

    private static void CleanAttributes(IElement element)
    {
        foreach (IAttr attribute in element.Attributes.ToArray())
        {
            var value = attribute.NamespaceUri is null
                ? AllowedAttributes.Clean(element.LocalName, attribute.Name, attribute.Value)
                : null;
            if (value is null)
            {
                element.Attributes.RemoveNamedItem(attribute.Name);
            }
            else if (value != attribute.Value)
            {
                element.SetAttribute(attribute.Name, value);
            }
        }

        if (element.GetAttribute("target") == "_blank")
        {
            KeepOpenerAway(element);
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
