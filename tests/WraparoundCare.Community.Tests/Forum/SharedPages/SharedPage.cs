using System.Text.RegularExpressions;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.SharedPages;

/// <summary>A page that may be the same for many readers, beside the one that is made for its reader alone.</summary>
internal static partial class SharedPage
{
    // A page with a question that the site does not know is never kept.
    private const string Unknown = "los=1";

    /// <summary>Reads a page, and sees that it says what a page of their own would say.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="address">The page.</param>
    /// <param name="after">What happened before, for who reads that it failed.</param>
    public static async Task<EditorAnswer> ReadAsync(EditorClient reader, string address, string after)
    {
        var shown = await reader.GetAsync(address);
        var own = await reader.GetAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Unknown}");
        Assert.Equal((after, own.Status, TextOf(own)), (after, shown.Status, TextOf(shown)));
        return shown;
    }

    // But for what is another each time: the token and the key of a form, and when it was shown.
    private static string TextOf(EditorAnswer page) => Spaces().Replace(Varying().Replace(page.Markup, "$1"), " ");

    [GeneratedRegex("(name=\"__RequestVerificationToken\" type=\"hidden\" value=\"|name=\"Id\" value=\"|data-live-since=\")[^\"]+")]
    private static partial Regex Varying();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
