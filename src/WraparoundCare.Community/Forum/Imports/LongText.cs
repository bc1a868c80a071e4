namespace WraparoundCare.Community.Forum.Imports;

/// <summary>Makes texts of one that is longer than a post may be, each ending with a paragraph, a line or a word.</summary>
internal static class LongText
{
    private static readonly IReadOnlyList<string> Ends = ["\n\n", "\n", " "];

    /// <param name="text">Without white space around it.</param>
    /// <param name="max">How many characters each may have.</param>
    public static IEnumerable<string> Split(string text, int max)
    {
        while (text.Length > max)
        {
            var end = Ends.Select(end => text.LastIndexOf(end, max, StringComparison.Ordinal)).FirstOrDefault(at => at > max / 2, max);
            end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
            yield return text[..end].TrimEnd();
            text = text[end..].Trim();
        }

        yield return text;
    }
}
