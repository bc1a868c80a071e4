using System.Security.Cryptography;
using System.Text;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Community.Forum.Quotes;

namespace WraparoundCare.Community.Forum.Tips;

/// <summary>What a post says in its own words, as a short mark: with any other words it is another.</summary>
internal static class TipMark
{
    public static string Of(ForumPostRow post)
    {
        // What it quotes was said by another, and can be erased without its writer.
        var own = QuoteText.Keep(post.Text, (_, _) => QuoteText.Part.None).ReplaceLineEndings("\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(own)).AsSpan(0, ForumTipRow.MarkLength / 2));
    }
}
