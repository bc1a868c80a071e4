using System.Text;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace WraparoundCare.Kernel.Website.Routing;

/// <summary>
/// The segment of a document in its address, as the kernel makes it of the name, and never without a page of its own: a name without a
/// letter or digit gives the document's key, and a segment that a sister has already gets a number. Accents that are written apart, as
/// macOS does, count as the letters that they make.
/// </summary>
internal sealed partial class UniqueUrlSegments(IShortStringHelper strings, SiblingSegments siblings) : IUrlSegmentProvider
{
    private const int KeyLength = 8;

    public string? GetUrlSegment(IContentBase content, string? culture = null) => GetUrlSegment(content, true, culture);

    public string? GetUrlSegment(IContentBase content, bool published, string? culture = null)
    {
        if (content is not IContent document)
        {
            return null;
        }

        var wanted = strings.CleanStringForUrlSegment(Source(document, published, culture).Normalize(NormalizationForm.FormC), culture);
        if (wanted.Length == 0)
        {
            wanted = $"{document.Key:N}"[..KeyLength];
        }

        var taken = siblings.Of(document, published, culture);
        return taken.Contains(wanted) ? Numbered(wanted, taken, siblings.Stored(document.Key, published, culture)) : wanted;
    }

    // An address that the document has already stays, also when a lower number has come free.
    private static string Numbered(string wanted, HashSet<string> taken, string? own) =>
        own is not null
        && own.StartsWith(wanted, StringComparison.Ordinal)
        && Number().IsMatch(own[wanted.Length..])
        && !taken.Contains(own)
            ? own
            : Enumerable.Range(1, taken.Count).Select(number => $"{wanted}-{number}").First(candidate => !taken.Contains(candidate));

    private static string Source(IContent document, bool published, string? culture)
    {
        var chosen = document.HasProperty(Constants.Conventions.Content.UrlName)
            ? document.GetValue<string>(Constants.Conventions.Content.UrlName, culture, published: published)?.Trim()
            : null;
        return !string.IsNullOrEmpty(chosen)
            ? chosen
            : (published ? document.GetPublishName(culture) : null) ?? document.GetCultureName(culture) ?? string.Empty;
    }

    [GeneratedRegex("^-[0-9]+$", RegexOptions.NonBacktracking)]

    private static partial Regex Number();
}
