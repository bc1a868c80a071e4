using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Mail;

namespace WraparoundCare.Foundation.Tests.Mail;

/// <summary>A mail as text and as HTML.</summary>
public sealed class MailWriterTests
{
    private static readonly MailKind Digest = MailKind.Subscribed("digest", "het weekoverzicht");
    private static readonly MailKind Account = MailKind.ForAccount("account");
    private static readonly Uri Site = new("https://kennis.example/");

    private static readonly MailText Everything = new MailText("Beste Noor & <b>Bram</b>,", "Je krijgt deze mail omdat je lid bent.")
        .Paragraph("Eerste regel\nTweede <script>alert(1)</script> regel")
        .Heading("Nieuw deze week")
        .List("één \"onderwerp\"", "twee <img src=x>")
        .Link("Lees het hele bericht", new Uri("https://kennis.example/forum/1?a=1&b=2"))
        .Action("Naar het forum", new Uri("https://kennis.example/forum"));

    [Fact]
    public void Write_EveryPart_ReadsAlikeInBoth()
    {
        var mail = Write(Digest, Everything);

        Assert.StartsWith(
            """
            Beste Noor & <b>Bram</b>,

            Eerste regel
            Tweede <script>alert(1)</script> regel

            Nieuw deze week
            ---------------

            * één "onderwerp"
            * twee <img src=x>

            Lees het hele bericht:
            https://kennis.example/forum/1?a=1&b=2

            Naar het forum:
            https://kennis.example/forum

            Met vriendelijke groet,
            Kennisplatform Wraparound Care

            -- 
            Je krijgt deze mail omdat je lid bent.

            Wil je geen mail meer over het weekoverzicht?
            Afmelden:
            https://kennis.example/afmelden?mail=
            """.ReplaceLineEndings("\n"),
            mail.Text,
            StringComparison.Ordinal);
        var html = Parse(mail.Html!);
        Assert.Equal("Beste Noor & <b>Bram</b>,", html.QuerySelector("main p")!.TextContent);
        Assert.Equal(["één \"onderwerp\"", "twee <img src=x>"], html.QuerySelectorAll("li").Select(item => item.TextContent));
        Assert.Equal(
            ["https://kennis.example/forum/1?a=1&b=2", "https://kennis.example/forum", "https://kennis.example/forum"],
            html.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).SkipLast(1));
    }

    [Fact]
    public void Write_Html_IsReadableByEverybodyAndFetchesNothing()
    {
        var mail = Write(Digest, Everything);

        var html = Parse(mail.Html!);
        Assert.Equal("nl", html.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Onderwerp <1>", html.Title);
        Assert.Equal("Onderwerp <1>", Assert.Single(html.QuerySelectorAll("h1")).TextContent);
        Assert.Equal("light dark", html.QuerySelector("meta[name=color-scheme]")!.GetAttribute("content"));
        Assert.Contains("prefers-color-scheme: dark", html.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(html.QuerySelectorAll("img, script, link, iframe, object, [src], [background], [onclick], form"));
        Assert.DoesNotContain("url(", mail.Html!, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", mail.Html!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Write_ForAnAccount_HasNothingToEnd()
    {
        var mail = Write(Account, Everything);

        Assert.Equal((false, null), (mail.IsSubscription, mail.Unsubscribe));
        Assert.DoesNotContain("Afmelden", mail.Text + mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_CharactersThatAreNoText_LeavesThemOut()
    {
        var mail = Write(Account, new MailText("Beste \u202Enoor\u2066\0,", "Omdat."));

        Assert.StartsWith("Beste noor,", mail.Text, StringComparison.Ordinal);
        Assert.Contains("<p>Beste noor,</p>", mail.Html!, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LetterThatIsWritten_IsTextInItsLanguage()
    {
        var mail = Write(Account, MailText.AsWritten("Hello,\r\n\nhttps://kennis.example/\n", "en"));

        Assert.Equal(("Hello,\n\nhttps://kennis.example/\n", null, "en"), (mail.Text, mail.Html, mail.Language));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/forum")]
    public void Action_NotAPage_IsRefused(string address) =>
        Assert.Throws<ArgumentException>(() => Everything.Link("Hier", new Uri(address, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void Action_ASecondOne_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Everything.Action("Nog iets", new Uri("https://kennis.example/")));

    [Fact]
    public void Read_LinkThatWasChanged_EndsNothing()
    {
        var unsubscribing = Unsubscribing();
        var token = unsubscribing.LinkFor(Digest, "hash")!.Query["?mail=".Length..];

        Assert.Equal(new Unsubscription("hash", "digest", "het weekoverzicht"), unsubscribing.Read(token));
        Assert.Null(unsubscribing.Read(token[..^4]));
        Assert.Null(unsubscribing.Read("geen token"));
        Assert.Null(unsubscribing.Read(null));
    }

    private static MailContent Write(MailKind kind, MailText text) =>
        new MailWriter(Unsubscribing(), Options.Create(new MailOptions { SiteAddress = Site }))
            .Write(new OutgoingMail("noor@example.org", kind, "Onderwerp <1>", text), "hash");

    private static Unsubscribing Unsubscribing() =>
        new(new EphemeralDataProtectionProvider(), null!, Options.Create(new MailOptions { SiteAddress = Site }));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
