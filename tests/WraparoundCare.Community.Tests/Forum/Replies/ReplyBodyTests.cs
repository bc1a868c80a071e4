using System.Text;
using MimeKit;
using WraparoundCare.Community.Forum.Replies;

namespace WraparoundCare.Community.Tests.Forum.Replies;

/// <summary>Mails in every form in which they are sent, and in some in which nobody sends them.</summary>
public sealed class ReplyBodyTests
{
    private const string Text = "Eén doel per gezin, zeiden ze: ‘ja, graag’ – voor € 5.";

    [Theory]
    [InlineData("utf-8", ContentEncoding.Base64)]
    [InlineData("utf-8", ContentEncoding.QuotedPrintable)]
    [InlineData("windows-1252", ContentEncoding.QuotedPrintable)]
    [InlineData("windows-1252", ContentEncoding.EightBit)]
    [InlineData("iso-8859-15", ContentEncoding.EightBit)]
    public async Task Read_InSomeCharset_HasItsLetters(string charset, ContentEncoding encoding)
    {
        var text = charset == "iso-8859-15" ? "Eén doel voor € 5." : Text;
        var part = new TextPart("plain") { ContentTransferEncoding = encoding };
        part.SetText(CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset), text);

        Assert.Equal(text, (await ReadAsync(part))!.Text);
    }

    [Fact]
    public async Task Read_Flowed_JoinsItsLines()
    {
        var part = new TextPart("plain")
        {
            Text = "Dit is een lange \r\nregel.\r\nEen nieuwe.\r\n\r\n> geciteerd \r\n> stuk\r\n\r\nKlaar.\r\n-- \r\nNoor\r\n",
        };
        part.ContentType.Parameters["format"] = "flowed";

        Assert.Equal("Dit is een lange regel.\nEen nieuwe.\n\nKlaar.", (await ReadAsync(part))!.Text);
    }

    [Fact]
    public async Task Read_HtmlOnly_HasItsWordsWithoutQuotesAndScripts()
    {
        var part = new TextPart("html")
        {
            Text = """
                <html><head><title>x</title><style>p { color: red }</style></head><body>
                <div>Dag&nbsp;allemaal,<br>een <b>tweede</b>
                regel.</div><p>Punten:</p><ul><li>een</li><li>twee &lt;3</li></ul><script>alert(1)</script><!-- weg -->
                <div class="gmail_quote"><div>Op ma 23 nov 2026 om 10:00 schreef Kennis
                &lt;<a href="mailto:r@v.nl">r@v.nl</a>&gt;:<br></div><blockquote><p>Hallo</p></blockquote></div></body></html>
                """,
        };

        Assert.Equal("Dag allemaal,\neen tweede regel.\n\nPunten:\n\n* een\n* twee <3", (await ReadAsync(part))!.Text);
    }

    [Fact]
    public async Task Read_SeveralForms_TakesThePlainOneOnce()
    {
        MultipartAlternative Both(string text, string html) =>
            new() { new TextPart("plain") { Text = text }, new TextPart("html") { Text = html } };
        var related = new MultipartRelated { Both(Text, "<p>Anders</p>"), Picture("logo.png") };
        var empty = Both(" \n", "<p>Alleen hier</p>");

        Assert.Equal(new ReplyBody(Text, HasFiles: false), await ReadAsync(Both(Text, "<p>Anders</p>")));
        Assert.Equal(new ReplyBody(Text, HasFiles: false), await ReadAsync(related));
        Assert.Equal("Alleen hier", (await ReadAsync(empty))!.Text);
    }

    [Fact]
    public async Task Read_TextsAroundAPicture_HasBothAndSaysThatThereIsAFile()
    {
        var mixed = new Multipart("mixed")
        {
            new TextPart("plain") { Text = "Boven." },
            Picture("foto.png"),
            new TextPart("plain") { Text = "Onder.\nVerstuurd vanaf mijn iPad" },
            new TextPart("plain") { Text = "Niet van mij.", ContentDisposition = new ContentDisposition("attachment") },
        };

        Assert.Equal(new ReplyBody("Boven.\n\nOnder.", HasFiles: true), await ReadAsync(mixed));
    }

    [Fact]
    public async Task Read_NestedWithoutEnd_HasNoTextAndTakesNoTime()
    {
        var nested = string.Concat(Enumerable.Range(0, 900)
            .Select(depth => $"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n"));

        Assert.Equal(string.Empty, (await ReadAsync($"{nested}Content-Type: text/plain\n\ndiep"))!.Text);
    }

    [Fact]
    public async Task Read_PartsWithoutEnd_IsNoMail()
    {
        var parts = string.Concat(Enumerable.Repeat("--b\n\nx\n", 100_000));

        Assert.Null(await ReadAsync($"Content-Type: multipart/mixed; boundary=b\n\n{parts}"));
    }

    public static TheoryData<string> Hostile =>
    [
        string.Empty,
        "\0\0\0",
        "geen kop, geen mail",
        "Content-Type: text/plain; charset=bestaat-niet\n\nHallo",
        "Content-Type: multipart/alternative\n\nzonder grens",
        "Content-Type: multipart/mixed; boundary=\"\"\n\n----\n\n",
        "Content-Type: text/plain; charset=utf-7\n\n+ADw-script+AD4-",
        "Content-Type: text/html\n\n" + string.Concat(Enumerable.Repeat("<b><div>", 100_000)),
        "Content-Type: text/html\n\n<a " + string.Concat(Enumerable.Range(0, 40_000).Select(number => $"a{number}=1 ")) + ">Hallo</a>",
        "Content-Type: text/html\n\n" + new string('<', 900_000),
        "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + new string('A', 900_000),
        "Content-Type: text/plain; format=flowed\n\n" + string.Concat(Enumerable.Repeat("> ", 400_000)),
        "Content-Type: text/plain\n\n" + string.Concat(Enumerable.Repeat("Op 1:00 schreef @ \n", 40_000)),
        "Content-Type: text/plain\n\n" + string.Concat(Enumerable.Repeat("Van:\n", 150_000)),
        "Content-Type: message/rfc822\n\nSubject: x\n\nHallo",
        "Content-Type: application/ms-tnef\n\nxx",
    ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public async Task Read_HostileMail_EndsWithoutFailing(string mail)
    {
        var body = await ReadAsync(mail).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.True(body is null || body.Text.Length <= mail.Length);
    }

    // As a telephone sends one: shown in the text.
    private static MimePart Picture(string name) => new("image", "png")
    {
        Content = new MimeContent(new MemoryStream([1, 2, 3])),
        ContentDisposition = new ContentDisposition("inline") { FileName = name },
    };

    private static async Task<ReplyBody?> ReadAsync(MimeEntity body)
    {
        using var stream = new MemoryStream();
        using var mail = new MimeMessage { Body = body };
        await mail.WriteToAsync(stream, TestContext.Current.CancellationToken);
        return await ReplyBody.ReadAsync(stream.ToArray(), TimeProvider.System, TestContext.Current.CancellationToken);
    }

    private static Task<ReplyBody?> ReadAsync(string mail) =>
        ReplyBody.ReadAsync(Encoding.UTF8.GetBytes(mail), TimeProvider.System, TestContext.Current.CancellationToken);
}
