using WraparoundCare.Community.Forum.Quotes;
using WraparoundCare.Search;

namespace WraparoundCare.Community.Forum.Posts;

/// <summary>The beginning of a post as plain text, without what it quotes, for where there is room for a few sentences.</summary>
internal static class PostExcerpt
{
    public const int MaxLength = 300;

    public static string Of(ForumPostRow post)
    {
        var text = PlainText.Of(QuoteMarks.Without(post.Html)).ReplaceLineEndings(" ");
        var end = text.Length <= MaxLength ? text.Length : text.LastIndexOf(' ', MaxLength);
        return end == text.Length ? text : $"{text[..(end > 0 ? end : MaxLength)].TrimEnd()}…";
    }
}
