using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WraparoundCare.Community.Forum.Quotes;

/// <summary>
/// A block of Markdown that begins with the address of the post that it quotes. Who wrote that post is not in it: it is said when it is
/// read, so it stays right when they change their name, and goes when they leave.
/// </summary>
/// <param name="Post">Which post it quotes.</param>
/// <param name="Block">The block, with its header.</param>
internal sealed record Quote(Guid Post, QuoteBlock Block)
{
    /// <summary>Where a post is found, wherever it stands.</summary>
    public const string Address = ForumController.Address + "/bericht/";

    /// <summary>How many characters of a post are quoted when nothing of it was chosen.</summary>
    private const int MaxWhole = 1000;

    /// <summary>Whether it stands by itself: in another quote or a list its header is all that is shown of it.</summary>
    public bool IsOuter => Block.Parent is MarkdownDocument;

    private ParagraphBlock First => (ParagraphBlock)Block[0];

    /// <summary>The lines that it has in its text, without that of its header; from 0, the last included.</summary>
    public (int From, int To) LinesIn(string text) =>
        (First.Line + 1, text.AsSpan(0, Math.Min(Block.Span.End + 1, text.Length)).Count('\n'));

    /// <returns>Null for a block that quotes no post.</returns>
    public static Quote? Of(Block block) =>
        block is QuoteBlock { Count: > 0 } quote
        && quote[0] is ParagraphBlock { Inline.FirstChild: LinkInline { IsImage: false, Url: { } url } header }
        && header.NextSibling is (null or LineBreakInline)
        && PostAt(url) is { } post
            ? new Quote(post, quote)
            : null;

    public static IEnumerable<Quote> In(MarkdownDocument document) => document.Descendants<QuoteBlock>().Select(Of).OfType<Quote>();

    /// <summary>A quote of a whole post as somebody would type it, without what the post itself quotes.</summary>
    public static string Typed(Guid post, int number, string text)
    {
        var own = QuoteText.Keep(text, (_, _) => QuoteText.Part.None).Trim();
        var end = own.Length <= MaxWhole ? own.Length : own.LastIndexOf(' ', MaxWhole);
        var words = end == own.Length ? own : $"{own[..(end > 0 ? end : MaxWhole)].TrimEnd()} […]";
        var lines = words.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? ">" : $"> {line}");
        return $"> [Citaat uit bericht {number}]({Address}{post})\n>\n{string.Join('\n', lines)}\n\n";
    }

    /// <summary>Leaves the words.</summary>
    public void TakeHeader()
    {
        var header = First.Inline!.FirstChild!;
        header.NextSibling?.Remove();
        header.Remove();
        if (First.Inline.FirstChild is null)
        {
            Block.RemoveAt(0);
        }
    }

    public void LeaveHeaderOnly()
    {
        while (First.Inline!.FirstChild!.NextSibling is { } word)
        {
            word.Remove();
        }

        while (Block.Count > 1)
        {
            Block.RemoveAt(Block.Count - 1);
        }
    }

    private static Guid? PostAt(string url) =>
        url.StartsWith(Address, StringComparison.Ordinal) && Guid.TryParseExact(url.AsSpan(Address.Length), "D", out var post)
            ? post
            : null;
}
