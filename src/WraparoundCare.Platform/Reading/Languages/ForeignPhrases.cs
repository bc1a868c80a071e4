using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Html;

namespace WraparoundCare.Platform.Reading.Languages;

/// <summary>
/// Phrases in another language, which a screen reader must pronounce as such (WCAG 3.1.2). Editors list them once, and they are marked
/// wherever running text has them. A line is the code of the language, a colon and the phrase, as in "en: Goal Attainment Scaling".
/// </summary>
public sealed partial class ForeignPhrases
{
    private static readonly HashSet<string> Untouched =
        new(StringComparer.OrdinalIgnoreCase) { "code", "pre", "kbd", "samp", "script", "style" };

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, string> _languages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Regex? _any;

    public ForeignPhrases(IEnumerable<string> lines)
    {
        foreach (var line in lines.Select(line => Line().Match(line)).Where(line => line.Success))
        {
            _languages[line.Groups[2].Value] = line.Groups[1].Value.ToLowerInvariant();
        }

        // The longest first, so that a phrase within another does not take its place.
        var phrases = _languages.Keys.OrderByDescending(phrase => phrase.Length).Select(Regex.Escape);
        _any = _languages.Count == 0
            ? null
            : new Regex(
                $@"\b(?:{string.Join('|', phrases)})\b",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking,
                Longest);
    }

    public void Mark(IElement body)
    {
        foreach (var text in TextIn(body).ToList())
        {
            Mark(text);
        }
    }

    public IHtmlContent Mark(string text)
    {
        var content = new HtmlContentBuilder();
        var done = 0;
        foreach (var found in Find(text))
        {
            content.Append(text[done..found.Index]);
            content.AppendFormat("<span lang=\"{0}\">{1}</span>", _languages[found.Value], found.Value);
            done = found.Index + found.Length;
        }

        return content.Append(text[done..]);
    }

    private IEnumerable<Match> Find(string text) => _any?.Matches(text) ?? Enumerable.Empty<Match>();

    private void Mark(IText text)
    {
        var data = text.Data;
        var (owner, parent, done) = (text.Owner!, text.Parent!, 0);
        foreach (var found in Find(data))
        {
            var span = owner.CreateElement("span");
            span.SetAttribute("lang", _languages[found.Value]);
            span.TextContent = found.Value;
            parent.InsertBefore(owner.CreateTextNode(data[done..found.Index]), text);
            parent.InsertBefore(span, text);
            done = found.Index + found.Length;
        }

        text.Data = data[done..];
    }

    private static IEnumerable<IText> TextIn(INode parent) => parent.ChildNodes.SelectMany(node => node switch
    {
        IText text => [text],
        IElement element when Untouched.Contains(element.LocalName) || element.HasAttribute("lang") => [],
        _ => TextIn(node),
    });

    [GeneratedRegex(@"^\s*([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*:\s*(\S.*?)\s*$", RegexOptions.None, 1000)]
    private static partial Regex Line();
}
