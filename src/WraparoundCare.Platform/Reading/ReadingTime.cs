using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace WraparoundCare.Platform.Reading;

/// <summary>How long reading a text takes, for someone who reads it for work and not for the clock.</summary>
public static partial class ReadingTime
{
    private const int WordsPerMinute = 200;

    /// <param name="text">The running text.</param>
    /// <param name="lines">What the page says beside it.</param>
    public static string Of(IHtmlContent? text, params IEnumerable<string> lines)
    {
        var words = Word().Count(Tag().Replace(text?.ToString() ?? string.Empty, " ")) + lines.Sum(line => Word().Count(line));
        var minutes = Math.Max(1, (words + WordsPerMinute - 1) / WordsPerMinute);
        return minutes == 1 ? "1 minuut lezen" : $"{minutes} minuten lezen";
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’-]*", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
