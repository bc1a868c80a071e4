using System.Text;
using MimeKit;
using MimeKit.Text;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>What somebody answered: their own words, as plain text, and whether files came with it.</summary>
/// <param name="Text">Empty when they wrote nothing.</param>
/// <param name="HasFiles">Whether there is something that a post does not take from a mail.</param>
internal sealed record ReplyBody(string Text, bool HasFiles)
{
    private const int MaxDepth = 16;

    // Of a boundary each has at least one; nobody writes so many.
    private const int MaxDashedLines = 2000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <returns>Null when it cannot be read: then it is no mail that anybody wrote.</returns>
    public static async Task<ReplyBody?> ReadAsync(byte[] mail, TimeProvider time, CancellationToken cancellationToken)
    {
        if (DashedLines(mail) > MaxDashedLines)
        {
            return null;
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var stream = new MemoryStream(mail);
            using var message = await MimeMessage.LoadAsync(new ParserOptions { MaxMimeDepth = MaxDepth }, stream, both.Token);
            return Read(message.Body);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or NotSupportedException || patience.IsCancellationRequested)
        {
            return null;
        }
    }

    private static ReplyBody Read(MimeEntity? body)
    {
        var texts = new List<TextPart>();
        var hasFiles = Find(body, texts, isRelated: false, MaxDepth);
        var text = string.Join("\n\n", texts.Select(TextOf).Select(OwnWords.In).Where(text => text.Length > 0));
        return new ReplyBody(text, hasFiles);
    }

    /// <returns>Whether there are files. Pictures inside a text are none: most of them are signatures.</returns>
    private static bool Find(MimeEntity? part, List<TextPart> texts, bool isRelated, int depth)
    {
        switch (part)
        {
            case null:
            case Multipart when depth == 0:
                return false;
            case MultipartAlternative alternative:
                return FindBest(alternative, texts, depth - 1);
            case Multipart several:
                var isOneText = isRelated || several is MultipartRelated;
                return several.Aggregate(false, (has, inner) => Find(inner, texts, isOneText, depth - 1) || has);
            case TextPart { IsAttachment: false } text when text.IsPlain || text.IsHtml:
                texts.Add(text);
                return false;
            case MimePart when IsSignature(part.ContentType):
                return false;
            default:
                return !isRelated || part.IsAttachment;
        }
    }

    // The same words several times: those in plain text, if there are any.
    private static bool FindBest(MultipartAlternative alternative, List<TextPart> texts, int depth)
    {
        var found = alternative.Select(inner =>
        {
            var own = new List<TextPart>();
            return (Has: Find(inner, own, isRelated: true, depth), Texts: own);
        }).ToList();
        var written = found.FindAll(inner => inner.Texts.Exists(text => TextOf(text).Trim().Length > 0));
        texts.AddRange((written.Find(inner => inner.Texts.Exists(text => text.IsPlain)).Texts ?? written.FirstOrDefault().Texts) ?? []);
        return found.Exists(inner => inner.Has);
    }

    private static bool IsSignature(ContentType type) =>
        type.MediaType.Equals("application", StringComparison.OrdinalIgnoreCase)
        && type.MediaSubtype.EndsWith("-signature", StringComparison.OrdinalIgnoreCase);

    private static string TextOf(TextPart part)
    {
        var text = part.Content is null ? string.Empty : Decoded(part);
        if (part.IsHtml)
        {
            return ReplyHtml.Text(text);
        }

        return part.IsFlowed ? Joined(text, part.ContentType.Parameters["delsp"]) : WrappedText.Unwrap(text);
    }

    // What stands above a signature ends with a space and is joined with nothing (RFC 3676).
    private static string Joined(string text, string? deletesSpace) =>
        new FlowedToText { DeleteSpace = string.Equals(deletesSpace, "yes", StringComparison.OrdinalIgnoreCase) }
            .Convert(text.ReplaceLineEndings("\n").Replace("\n-- \n", "\n--\n", StringComparison.Ordinal));

    // Whoever says Latin-1 has the quotes and the euro of Windows, as in a browser. The library knows the charsets of .NET alone.
    private static string Decoded(TextPart part)
    {
        var name = part.ContentType.Charset ?? string.Empty;
        name = name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? "windows-1252" : name;
        return CodePagesEncodingProvider.Instance.GetEncoding(name) is { } encoding ? part.GetText(encoding) : part.Text;
    }

    private static int DashedLines(ReadOnlySpan<byte> mail)
    {
        var number = 0;
        for (var at = mail.IndexOf("\n--"u8); at >= 0; at = mail.IndexOf("\n--"u8))
        {
            number++;
            mail = mail[(at + 1)..];
        }

        return number;
    }
}
