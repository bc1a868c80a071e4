using System.Text.RegularExpressions;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Html;

/// <summary>What an allowed attribute may hold. A rule gives the value to keep, or null to drop the attribute.</summary>
internal static partial class AllowedAttributes
{
    private static readonly Dictionary<string, Func<string, string?>> Global = new(StringComparer.Ordinal)
    {
        ["class"] = value => Tokens(value, ClassName()),
        ["dir"] = value => OneOf(value, "ltr", "rtl", "auto"),
        ["id"] = value => Matching(value, Identifier()),
        ["lang"] = value => Matching(value, Language()),
        ["title"] = Text,
    };

    private static readonly Dictionary<string, Func<string, string?>> Cell = new(StringComparer.Ordinal)
    {
        ["abbr"] = Text,
        ["colspan"] = value => Matching(value, Number()),
        ["headers"] = value => Tokens(value, Identifier()),
        ["rowspan"] = value => Matching(value, Number()),
        ["scope"] = value => OneOf(value, "row", "col", "rowgroup", "colgroup"),
    };

    private static readonly Dictionary<string, Func<string, string?>> Block = new(StringComparer.Ordinal)
    {
        ["data-content-key"] = value => Guid.TryParse(value, out Guid key) ? key.ToString("D") : null,
    };

    private static readonly Dictionary<string, Dictionary<string, Func<string, string?>>> ByElement = new(StringComparer.Ordinal)
    {
        ["a"] = new(StringComparer.Ordinal)
        {
            ["data-anchor"] = AllowedUrls.Link,
            ["data-culture"] = value => Matching(value, Language()),
            ["href"] = AllowedUrls.Link,
            ["hreflang"] = value => Matching(value, Language()),
            ["rel"] = value => Tokens(value, LinkRelation()),
            ["target"] = value => OneOf(value, "_blank"),
            ["type"] = value => OneOf(value, "document", "media"),
        },
        ["bdo"] = [],
        ["blockquote"] = new(StringComparer.Ordinal) { ["cite"] = AllowedUrls.Link },
        ["col"] = new(StringComparer.Ordinal) { ["span"] = value => Matching(value, Number()) },
        ["colgroup"] = new(StringComparer.Ordinal) { ["span"] = value => Matching(value, Number()) },
        ["del"] = new(StringComparer.Ordinal) { ["datetime"] = value => Matching(value, DateTime()) },
        ["details"] = new(StringComparer.Ordinal) { ["open"] = _ => string.Empty },
        ["img"] = new(StringComparer.Ordinal)
        {
            ["alt"] = Text,
            ["data-udi"] = value => Matching(value, MediaUdi()),
            ["height"] = value => Matching(value, Size()),
            ["loading"] = value => OneOf(value, "lazy", "eager"),
            ["src"] = AllowedUrls.Image,
            ["width"] = value => Matching(value, Size()),
        },
        ["ins"] = new(StringComparer.Ordinal) { ["datetime"] = value => Matching(value, DateTime()) },
        ["li"] = new(StringComparer.Ordinal) { ["value"] = value => Matching(value, Number()) },
        ["ol"] = new(StringComparer.Ordinal)
        {
            ["reversed"] = _ => string.Empty,
            ["start"] = value => Matching(value, Number()),
            ["type"] = value => value is "1" or "a" or "A" or "i" or "I" ? value : null,
        },
        ["q"] = new(StringComparer.Ordinal) { ["cite"] = AllowedUrls.Link },
        ["td"] = Cell,
        ["th"] = Cell,
        ["time"] = new(StringComparer.Ordinal) { ["datetime"] = value => Matching(value, DateTime()) },
        ["umb-rte-block"] = Block,
        ["umb-rte-block-inline"] = Block,
    };

    public static string? Clean(string element, string attribute, string value)
    {
        if (ByElement.TryGetValue(element, out Dictionary<string, Func<string, string?>>? own)
            && own.TryGetValue(attribute, out Func<string, string?>? rule))
        {
            return rule(value);
        }

        return Global.TryGetValue(attribute, out rule) ? rule(value) : null;
    }

    private static string? Text(string value) => value;

    private static string? Matching(string value, Regex pattern) => pattern.IsMatch(value) ? value : null;

    private static string? OneOf(string value, params ReadOnlySpan<string> allowed)
    {
        foreach (var candidate in allowed)
        {
            if (candidate.Equals(value, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }

        return null;
    }

    private static string? Tokens(string value, Regex pattern)
    {
        var tokens = value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(token => pattern.IsMatch(token));
        var kept = string.Join(' ', tokens);
        return kept.Length > 0 ? kept : null;
    }

    // Word's own (MsoNormal) mean nothing here.
    [GeneratedRegex(@"\A(?!Mso)[A-Za-z_-][A-Za-z0-9_-]{0,99}\z", RegexOptions.None, 1000)]
    private static partial Regex ClassName();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_.:-]{0,99}\z", RegexOptions.None, 1000)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\A[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,3}\z", RegexOptions.None, 1000)]
    private static partial Regex Language();

    [GeneratedRegex(@"\A-?[0-9]{1,4}\z", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[0-9]{1,5}%?\z", RegexOptions.None, 1000)]
    private static partial Regex Size();

    [GeneratedRegex(@"\A[0-9TZPWDHMSYtz:+. -]{1,40}\z", RegexOptions.None, 1000)]
    private static partial Regex DateTime();

    [GeneratedRegex(@"\Aumb://media/[a-fA-F0-9-]{32,36}\z", RegexOptions.None, 1000)]
    private static partial Regex MediaUdi();

    [GeneratedRegex(@"\A(external|license|nofollow|noopener|noreferrer|ugc)\z", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LinkRelation();
}
