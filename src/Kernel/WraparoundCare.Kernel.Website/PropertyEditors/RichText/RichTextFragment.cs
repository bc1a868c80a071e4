using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using Umbraco.Cms.Core;
using WraparoundCare.Kernel.Website.PropertyEditors.Html;

namespace WraparoundCare.Kernel.Website.PropertyEditors.RichText;

/// <summary>
/// Cleaned markup, cut at the places that depend on the request: links to our own pages, pictures, blocks.
/// Parsing is done once per value; rendering only fills the places.
/// </summary>
internal sealed partial class RichTextFragment
{
    private readonly StringBuilder _literal = new();
    private readonly List<RichTextPart> _parts = [];

    private RichTextFragment(IHtmlElement body)
    {
        Markup = body.InnerHtml;
        HasContent = !string.IsNullOrWhiteSpace(body.TextContent)
            || body.QuerySelector("img, hr, umb-rte-block, umb-rte-block-inline") is not null;
        WriteChildren(body);
        FlushLiteral();
    }

    public string Markup { get; }

    public bool HasContent { get; }

    public IReadOnlyList<RichTextPart> Parts => _parts;

    public static RichTextFragment Parse(string markup) => new(HtmlCleaner.Parse(markup));

    private void WriteChildren(INode parent)
    {
        foreach (INode node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText text:
                    _literal.Append(HtmlMarkupFormatter.Instance.Text(text));
                    break;
                case IElement element:
                    Write(element);
                    break;
            }
        }
    }

    private void Write(IElement element)
    {
        switch (element.LocalName)
        {
            case "umb-rte-block" or "umb-rte-block-inline":
                WriteBlock(element);
                break;
            case "img" when UdiParser.TryParse(element.GetAttribute("data-udi"), out GuidUdi? udi):
                WriteImage(element, udi.Guid);
                break;
            case "img" when element.GetAttribute("src") is { } source && source.StartsWith('/') && source.Contains('?'):
                WriteImage(element, Guid.Empty);
                break;
            case "a" when LocalLink().Match(element.GetAttribute("href") ?? string.Empty) is { Success: true } match:
                WriteLocalLink(element, match);
                break;
            default:
                WriteElement(element);
                break;
        }
    }

    private void WriteElement(IElement element)
    {
        var isVoid = element.Flags.HasFlag(NodeFlags.SelfClosing);
        _literal.Append('<').Append(element.LocalName)
            .Append(Attributes(element, "data-anchor", "data-culture", element.LocalName == "a" ? "type" : string.Empty)).Append('>');
        if (isVoid)
        {
            return;
        }

        WriteChildren(element);
        _literal.Append("</").Append(element.LocalName).Append('>');
    }

    private void WriteBlock(IElement element)
    {
        if (Guid.TryParse(element.GetAttribute("data-content-key"), out Guid key))
        {
            Add(new BlockPart(key));
        }
    }

    private void WriteImage(IElement element, Guid media) => Add(new ImagePart(
        media,
        element.GetAttribute("src") ?? string.Empty,
        media == Guid.Empty ? Attributes(element, "src") : Attributes(element, "src", "data-udi", "width", "height", "loading", "decoding"),
        Pixels(element, "width"),
        Pixels(element, "height")));

    private static int? Pixels(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels > 0
            ? pixels
            : null;

    private void WriteLocalLink(IElement element, Match match)
    {
        var start = new LinkPart(
            match.Groups["id"].Value,
            element.GetAttribute("type"),
            element.GetAttribute("data-culture"),
            match.Groups["rest"].Value,
            Attributes(element, "href", "type", "data-culture", "data-anchor"));
        Add(start);
        WriteChildren(element);
        Add(new LinkEndPart(start));
    }

    private void Add(RichTextPart part)
    {
        FlushLiteral();
        _parts.Add(part);
    }

    private void FlushLiteral()
    {
        if (_literal.Length > 0)
        {
            _parts.Add(new LiteralPart(_literal.ToString()));
            _literal.Clear();
        }
    }

    private static string Attributes(IElement element, params ReadOnlySpan<string> except)
    {
        var written = new StringBuilder();
        foreach (IAttr attribute in element.Attributes)
        {
            if (!except.Contains(attribute.Name))
            {
                written.Append(' ').Append(attribute.Name).Append("=\"").Append(Encode(attribute.Value)).Append('"');
            }
        }

        return written.ToString();
    }

    internal static string Encode(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex(@"\A/?(\{|%7B)localLink:(?<id>[A-Za-z0-9:/-]+)(\}|%7D)(?<rest>.*)\z", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LocalLink();
}

internal abstract record RichTextPart;

internal sealed record LiteralPart(string Html) : RichTextPart;

internal sealed record LinkPart(string Id, string? Type, string? Culture, string Rest, string Attributes) : RichTextPart;

internal sealed record LinkEndPart(LinkPart Start) : RichTextPart;

/// <param name="Key">The media item; empty for a picture that is only known by its address.</param>
/// <param name="Source">The address as it is stored: of a media item no more than what is asked of it.</param>
/// <param name="Attributes">The other attributes.</param>
/// <param name="Width">In pixels, when the editor chose it.</param>
/// <param name="Height">In pixels, when the editor chose it.</param>
internal sealed record ImagePart(Guid Key, string Source, string Attributes, int? Width, int? Height) : RichTextPart;

internal sealed record BlockPart(Guid Key) : RichTextPart;
