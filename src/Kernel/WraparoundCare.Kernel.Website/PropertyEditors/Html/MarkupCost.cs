using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Html;

/// <summary>
/// What it takes to make a tree of markup. For each tag a parser may walk through all elements that are open, and open again all
/// formatting that was never ended: some kilobytes keep it busy for minutes. This never counts less than the parser does, in a time that
/// follows the length: an element counts as open until there is no doubt that the parser ends it too.
/// </summary>
internal sealed class MarkupCost
{
    public const int MaxLength = 2_000_000;

    private const long Max = 5_000_000;

    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Formatting = FrozenSet.ToFrozenSet(
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"],
        StringComparer.Ordinal);

    /// <summary>In these the parser has other rules, and rules for when it leaves them. Whatever follows one stays open.</summary>
    private static readonly FrozenSet<string> OtherRules = FrozenSet.ToFrozenSet(
        ["math", "select", "svg", "template"], StringComparer.Ordinal);

    private readonly List<string> _open = [];
    private long _formatting;
    private bool _hasOtherRules;
    private long _cost;

    public static bool IsTooHigh(string markup) => markup.Length > MaxLength || new MarkupCost().Exceeds(markup);

    private bool Exceeds(string markup) => MarkupTokens.Of(markup).Any(token => IsAmbiguous(token) || Count(token) > Max);

    /// <summary>Whether what follows is markup or not depends on rules that are not known here.</summary>
    private bool IsAmbiguous(HtmlToken token) => _hasOtherRules
        && (MarkupTokens.IsLiteral(token)
            || (token.Type == HtmlTokenType.Comment && token.Data.StartsWith("[CDATA[", StringComparison.Ordinal)));

    private long Count(HtmlToken token)
    {
        _cost++;
        if (token is HtmlTagToken tag)
        {
            Follow(tag);
            _cost += _open.Count * (1 + _formatting);
        }

        return _cost;
    }

    private void Follow(HtmlTagToken tag)
    {
        if (tag.Type == HtmlTokenType.EndTag)
        {
            Close(tag.Name);
            return;
        }

        // Each attribute is compared with the others.
        _cost += (long)tag.Attributes.Count * tag.Attributes.Count;
        _hasOtherRules |= OtherRules.Contains(tag.Name);
        if (_hasOtherRules || !Void.Contains(tag.Name))
        {
            _open.Add(tag.Name);
            _formatting += Formatting.Contains(tag.Name) ? 1 : 0;
        }
    }

    // Only what has nothing but formatting above it is ended for certain. A form ends once, even from where its end has no effect.
    private void Close(string name)
    {
        var place = _open.Count - 1;
        while (place >= 0 && _open[place] != name && Formatting.Contains(_open[place]))
        {
            place--;
            _cost++;
        }

        if (place >= 0 && _open[place] == name && name != "form" && !_hasOtherRules)
        {
            _open.RemoveAt(place);
            _formatting -= Formatting.Contains(name) ? 1 : 0;
        }
    }
}
