using System.Globalization;
using System.Text;

namespace WraparoundCare.Search.Index;

/// <summary>
/// How terms, facets and readers are written for the database engines: with small letters, digits and underscores only, so that neither
/// engine has anything left to analyse. A term has no underscore at its start; everything else has.
/// </summary>
internal static class Tokens
{
    public static string Term(string term) => Encode(term);

    /// <summary>The term in the title or another name of the document.</summary>
    public static string Named(string term) => "_n" + Encode(term);

    public static string Facet(string facet, string slug) => $"_f{Encode(facet)}_{Encode(slug)}";

    public static string Type(string slug) => $"_t{Encode(slug)}";

    public static string Reader(string name) => $"_r{Encode(name)}";

    /// <summary>In every document that anybody may read.</summary>
    public static string Anyone => "_a";

    /// <summary>In every other document. To leave out few is much quicker than to ask for nearly all.</summary>
    public static string NotAnyone => "_c";

    /// <summary>One of these is in every document that the reader may see, who is not just anyone.</summary>
    public static IReadOnlyList<string> For(SearchReader reader) => [Anyone, .. reader.Names.Select(Reader)];

    private static string Encode(string text)
    {
        if (text.All(char.IsAsciiLetterOrDigit))
        {
            return text.ToLowerInvariant();
        }

        var encoded = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            _ = char.IsAsciiLetterOrDigit(letter)
                ? encoded.Append(char.ToLowerInvariant(letter))
                : encoded.Append(CultureInfo.InvariantCulture, $"_{(int)letter:x}_");
        }

        return encoded.ToString();
    }
}
