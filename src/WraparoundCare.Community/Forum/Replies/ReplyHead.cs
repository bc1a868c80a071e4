using System.Security.Cryptography;
using MimeKit;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>
/// The head of a mail, which is read before anything else: what comes from a program or from a stranger is not read any further.
/// </summary>
internal sealed class ReplyHead
{
    private const int MaxBytes = 64 * 1024;

    private static readonly HashSet<string> Bulk = new(StringComparer.OrdinalIgnoreCase) { "bulk", "list", "junk", "auto_reply" };

    // That one of them is there is enough.
    private static readonly string[] Automatic =
    [
        "List-Id", "List-Post", "List-Unsubscribe", "X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond", "X-Autoresponder",
        "X-Auto-Reply", "X-Loop", "X-Failed-Recipients", "Feedback-ID",
    ];

    // Of programs that say it nowhere else.
    private static readonly string[] AutomaticSubjects =
    [
        "Automatisch antwoord:", "Automatische beantwoording:", "Automatic reply:", "Auto:", "Autoreply:", "Out of office",
        "Afwezig:", "Afwezigheidsbericht", "Niet aanwezig:", "Undeliverable:", "Onbestelbaar:", "Undelivered Mail",
    ];

    private static readonly string[] Recipients = ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"];

    private readonly HeaderList _headers;

    private ReplyHead(HeaderList headers, string fingerprint) => (_headers, Fingerprint) = (headers, fingerprint);

    public string? MessageId => Value("Message-ID");

    /// <summary>Tells a mail without a Message-ID from others.</summary>
    public string Fingerprint { get; }

    /// <summary>Whether a program wrote it or sent it on: then nothing may ever answer it.</summary>
    public bool IsAutomatic =>
        (Value("Auto-Submitted") is { } submitted && !submitted.StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || (Value("Precedence") is { } precedence && Bulk.Contains(precedence))
        || (Value("Return-Path") is { } path && path.Replace(" ", string.Empty, StringComparison.Ordinal) is "<>")
        || Automatic.Any(_headers.Contains)
        || Value("Content-Type")?.StartsWith("multipart/report", StringComparison.OrdinalIgnoreCase) == true
        || AutomaticSubjects.Any(begin => Value("Subject")?.StartsWith(begin, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>The one who says to have written it; null when nobody does, or several.</summary>
    public string? From => _headers.Count(header => header.Id is HeaderId.From) == 1 && Addresses("From") is [var one] ? one : null;

    /// <summary>The addresses that it went to.</summary>
    public IEnumerable<string> To => Recipients.SelectMany(Addresses);

    /// <returns>Null when it is no mail, or its head is longer than any.</returns>
    public static ReplyHead? Read(Stream mail)
    {
        var bytes = new byte[MaxBytes];
        var length = mail.ReadAtLeast(bytes, MaxBytes, throwOnEndOfStream: false);
        var head = bytes.AsSpan(0, length);
        if (length == MaxBytes && head.IndexOf("\n\n"u8) < 0 && head.IndexOf("\n\r\n"u8) < 0)
        {
            return null;
        }

        try
        {
            using var stream = new MemoryStream(bytes, 0, length);
            return new ReplyHead(HeaderList.Load(stream), Convert.ToHexString(SHA256.HashData(head)));
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private string? Value(string name) => _headers[name]?.Trim();

    private List<string> Addresses(string name) =>
    [
        .. _headers
            .Where(header => header.Field.Equals(name, StringComparison.OrdinalIgnoreCase))
            .SelectMany(header => InternetAddressList.TryParse(header.Value ?? string.Empty, out var list) ? list.Mailboxes : [])
            .Select(mailbox => mailbox.Address),
    ];
}
