using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace WraparoundCare.Platform.Reading.Terms;

/// <summary>Makes the first occurrence of each term on a page a link to what it means, further down on the same page.</summary>
internal sealed class TermMarker(Glossary glossary)
{
    // Headings are for finding one's way, links already lead somewhere, and the rest is not our own running text.
    private static readonly HashSet<string> Untouched = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "button", "cite", "code", "dfn", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "label", "pre", "samp", "summary",
    };

    private readonly HashSet<GlossaryEntry> _seen = [];

    /// <summary>The terms that were met, in the order of the text.</summary>
    public IReadOnlyList<GlossaryEntry> Met => [.. _seen];

    public void Mark(IElement body)
    {
        NoteLinks(body);
        foreach (var text in TextIn(body).ToList())
        {
            Mark(text);
        }
    }

    // Where an editor has linked a term, the reader needs no second link to it.
    private void NoteLinks(IElement body)
    {
        var linked = body.QuerySelectorAll("a[href]")
            .Select(link => Address(link.GetAttribute("href")!))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in glossary.Entries.Where(entry => linked.Contains(Address(entry.Url))))
        {
            _seen.Add(entry);
        }
    }

    private static string Address(string url) => url.Split('#', '?')[0].TrimEnd('/');

    private static IEnumerable<IText> TextIn(INode parent) => parent.ChildNodes.SelectMany(node => node switch
    {
        IText text => [text],
        IElement element when Untouched.Contains(element.LocalName) || element.HasAttribute("lang") => [],
        _ => TextIn(node),
    });

    private void Mark(IText text)
    {
        var data = text.Data;
        var (owner, parent, done) = (text.Owner!, text.Parent!, 0);
        foreach (var (start, length, entry) in glossary.Find(data).ToList())
        {
            if (!_seen.Add(entry))
            {
                continue;
            }

            parent.InsertBefore(owner.CreateTextNode(data[done..start]), text);
            parent.InsertBefore(Link(owner, entry, data.Substring(start, length)), text);
            done = start + length;
        }

        text.Data = data[done..];
    }

    // A screen reader reads the meaning with the link; the link brings every other reader to it.
    private static IElement Link(IDocument owner, GlossaryEntry entry, string words)
    {
        var link = (IHtmlAnchorElement)owner.CreateElement("a");
        link.ClassName = "term";
        link.SetAttribute("href", $"#{entry.Id}");
        link.SetAttribute("aria-describedby", entry.MeaningId);
        link.TextContent = words;
        return link;
    }
}
