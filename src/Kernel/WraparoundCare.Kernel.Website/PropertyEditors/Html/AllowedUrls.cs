using System.Text;
using System.Text.RegularExpressions;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Html;

internal static partial class AllowedUrls
{
    private static readonly string[] LinkSchemes = ["http", "https", "mailto", "tel"];

    public static string? Link(string value)
    {
        var url = WithoutInvisibleCharacters(value);
        if (LocalLink().IsMatch(url))
        {
            return url;
        }

        return Scheme(url) is not { } scheme || LinkSchemes.Contains(scheme, StringComparer.OrdinalIgnoreCase) ? url : null;
    }

    /// <summary>Our own pictures only: a page makes no request to another party. Small pictures may be inside the text itself.</summary>
    public static string? Image(string value)
    {
        var url = WithoutInvisibleCharacters(value);
        if (EmbeddedImage().IsMatch(url))
        {
            return url;
        }

        return Scheme(url) is null && !OtherHost().IsMatch(url) ? url : null;
    }

    public static bool IsEmbeddedImage(string value) => EmbeddedImage().IsMatch(value.Trim());

    /// <summary>Everything before a colon is a scheme, unless it comes after the start of the path, the query or the fragment.</summary>
    private static string? Scheme(string url)
    {
        var end = url.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && url[end] == ':' ? url[..end] : null;
    }

    /// <summary>Browsers skip these when they read an address: <c>java&#9;script:</c> is a script.</summary>
    private static string WithoutInvisibleCharacters(string url)
    {
        var kept = new StringBuilder(url.Length);
        foreach (var character in url)
        {
            if (!char.IsControl(character) && character is not ('\u200B' or '\u2028' or '\u2029' or '\uFEFF'))
            {
                kept.Append(character);
            }
        }

        return kept.ToString().Trim();
    }

    [GeneratedRegex(@"\A/?(\{|%7B)localLink:[A-Za-z0-9:/-]+(\}|%7D)([?#][^\s<>""]*)?\z", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LocalLink();

    [GeneratedRegex(@"\Adata:image/(png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/]+={0,2}\z", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EmbeddedImage();

    [GeneratedRegex(@"\A[\\/]{2}", RegexOptions.None, 1000)]
    private static partial Regex OtherHost();
}
