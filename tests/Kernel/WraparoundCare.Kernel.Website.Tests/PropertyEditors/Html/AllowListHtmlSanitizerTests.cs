using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using WraparoundCare.Kernel.Website.PropertyEditors.Html;

namespace WraparoundCare.Kernel.Website.Tests.PropertyEditors.Html;

public sealed partial class AllowListHtmlSanitizerTests
{
    private static readonly string[] Runnable =
    [
        "script", "style", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "link", "meta", "form", "input", "button",
        "textarea", "select", "svg", "math", "template", "noscript", "video", "audio", "source", "portal", "canvas", "dialog",
    ];

    private static readonly string[] AddressAttributes =
        ["href", "src", "cite", "action", "formaction", "data", "poster", "background", "srcset"];

    private readonly AllowListHtmlSanitizer _sanitizer = new();

    public static TheoryData<string> Hostile => new(HostileMarkup.All);

    [Fact]
    public void HostileMarkup_AsItStands_HasSixtyCasesOrMore() => Assert.True(HostileMarkup.All.Distinct().Count() >= 60);

    [Fact]
    public void HostileMarkup_WithoutTheSanitiser_IsSeenByTheCheck()
    {
        var seen = HostileMarkup.All.Count(markup => Record.Exception(() => AssertHarmless(markup, true)) is not null);

        Assert.True(seen >= 80, $"The check sees {seen} of {HostileMarkup.All.Length}.");
    }

    [Theory, MemberData(nameof(Hostile))]
    public void Sanitize_HostileMarkup_LeavesNothingThatCanRun(string markup)
    {
        var clean = _sanitizer.Sanitize(markup);

        // What a browser makes of the result, with and without scripting and inside other elements.
        foreach (var around in new[] { "{0}", "<div>{0}</div>", "<table><tr><td>{0}</td></tr></table>", "<p title='a'>{0}</p>" })
        {
            var page = around.Replace("{0}", clean, StringComparison.Ordinal);
            AssertHarmless(page, true);
            AssertHarmless(page, false);
        }
    }

    [Theory, MemberData(nameof(Hostile))]
    public void Sanitize_ItsOwnResult_ChangesNothing(string markup)
    {
        var clean = _sanitizer.Sanitize(markup);

        Assert.Equal(clean, _sanitizer.Sanitize(clean));
    }

    [Theory]
    [InlineData("<p>Een <strong>gezin</strong> &amp; een <em>plan</em></p>")]
    [InlineData("<h2 id=\"stap-1\">Stap 1</h2><h3>A</h3><h4>B</h4><h5>C</h5><h6>D</h6>")]
    [InlineData(
        "<table><caption>Uren</caption><thead><tr><th scope=\"col\" colspan=\"2\">Dag</th></tr></thead>"
        + "<tbody><tr><th scope=\"row\">ma</th><td rowspan=\"2\">3</td></tr></tbody></table>")]
    [InlineData("<ul><li>een</li></ul><ol start=\"3\" type=\"a\"><li value=\"4\">twee</li></ol><dl><dt>a</dt><dd>b</dd></dl>")]
    [InlineData(
        "<figure><img src=\"/media/a/b.jpg\" alt=\"Een tekening\" width=\"10\" height=\"20\" loading=\"lazy\">"
        + "<figcaption>Bij stap 1</figcaption></figure>")]
    [InlineData("<blockquote cite=\"https://example.nl/\">Zo</blockquote><q>zo</q><cite>x</cite>")]
    [InlineData("<abbr title=\"Wraparound Care\">WAC</abbr> <code>a &lt; b</code> <kbd>x</kbd> <mark>y</mark> <sub>1</sub><sup>2</sup>")]
    [InlineData("<details open=\"\"><summary>Meer</summary><p>tekst</p></details>")]
    [InlineData(
        "<a href=\"/de-13-stappen#stap-1\">stap</a> <a href=\"#onder\">onder</a> "
        + "<a href=\"mailto:a@b.nl\">mail</a> <a href=\"tel:+31301234567\">bel</a>")]
    [InlineData("<a type=\"document\" href=\"/{localLink:5b1d5b1d-0000-0000-0000-000000000001}#a\" data-anchor=\"#a\">stap</a>")]
    [InlineData("<img data-udi=\"umb://media/5b1d5b1d000000000000000000000001\" src=\"?width=500\" alt=\"\">")]
    [InlineData("<umb-rte-block data-content-key=\"5b1d5b1d-0000-0000-0000-000000000001\"></umb-rte-block>")]
    [InlineData("<p lang=\"en\" dir=\"ltr\" class=\"intro large\">hello</p>")]
    [InlineData("<img src=\"data:image/png;base64,iVBORw0KGgo=\" alt=\"x\">")]
    [InlineData("<p>regel<br>regel</p><hr><pre>a  b</pre>")]
    [InlineData("<time datetime=\"2026-11-22T10:00\">vandaag</time> <del datetime=\"2026-01-01\">x</del><ins>y</ins>")]
    public void Sanitize_MarkupOfAnEditor_KeepsIt(string markup) => Assert.Equal(markup, _sanitizer.Sanitize(markup));

    [Theory]
    [InlineData("<h1>Titel</h1>", "<h2>Titel</h2>")]
    [InlineData("<h1 id=\"a\" onclick=\"x()\">Titel</h1>", "<h2 id=\"a\">Titel</h2>")]
    [InlineData("<font color=\"red\">rood</font>", "rood")]
    [InlineData("<section><p>a</p></section>", "<p>a</p>")]
    [InlineData(
        "<a href=\"https://example.nl/\" target=\"_blank\">x</a>",
        "<a href=\"https://example.nl/\" target=\"_blank\" rel=\"noopener\">x</a>")]
    [InlineData(
        "<a href=\"https://example.nl/\" target=\"top\" rel=\"opener nofollow\">x</a>",
        "<a href=\"https://example.nl/\" rel=\"nofollow\">x</a>")]
    [InlineData("<p style=\"position:fixed\">a</p>", "<p>a</p>")]
    [InlineData("<img src=\"https://tracker.example/pixel.gif\" alt=\"x\">", "")]
    [InlineData("<img src=\"//tracker.example/pixel.gif\" alt=\"x\">", "")]
    [InlineData("<p>a<!-- geheim -->b</p>", "<p>ab</p>")]
    [InlineData("<script>alert(1)</script><p>a</p>", "<p>a</p>")]
    [InlineData("<p id=\"1 x\" class=\"ok <b>\">a</p>", "<p class=\"ok\">a</p>")]
    [InlineData("", "")]
    public void Sanitize_WhatIsNotOnTheList_GoesAndTheTextStays(string markup, string expected) =>
        Assert.Equal(expected, _sanitizer.Sanitize(markup));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<onbekend>")]
    [InlineData("<ul><li>")]
    [InlineData("<blockquote>")]
    public void Sanitize_ThousandsOfNestedElements_NeitherFailsNorKeepsThem(string open)
    {
        var clean = _sanitizer.Sanitize(string.Concat(Enumerable.Repeat(open, 5_000)) + "einde");

        Assert.True(clean.Length < 5_000, $"{clean.Length} characters are left.");
    }

    private static void AssertHarmless(string markup, bool isScripting)
    {
        using IHtmlDocument page = new HtmlParser(new HtmlParserOptions { IsScripting = isScripting })
            .ParseDocument($"<!doctype html><body>{markup}</body>");
        foreach (IElement element in page.Body!.QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.LocalName, Runnable);
            Assert.Equal(NamespaceNames.HtmlUri, element.NamespaceUri);
            Assert.All(element.Attributes, attribute => AssertHarmless(element, attribute));
        }

        Assert.Empty(page.Head!.Children);
    }

    private static void AssertHarmless(IElement element, IAttr attribute)
    {
        Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
        Assert.NotEqual("style", attribute.Name);
        Assert.NotEqual("name", attribute.Name);
        if (AddressAttributes.Contains(attribute.Name))
        {
            // As a browser reads an address: without control characters and spaces around it.
            var address = Invisible().Replace(attribute.Value, string.Empty).TrimStart();
            var scheme = SchemePattern().Match(address).Groups[1].Value.ToLowerInvariant();
            string[] harmless = element.LocalName == "img" ? ["", "data"] : ["", "http", "https", "mailto", "tel"];
            Assert.Contains(scheme, harmless);
            Assert.True(scheme != "data" || address.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(
                "svg", scheme == "data" ? address[..Math.Min(30, address.Length)] : string.Empty, StringComparison.OrdinalIgnoreCase);
        }
    }

    [GeneratedRegex(@"[\x00-\x1F\x7F]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\A([A-Za-z][A-Za-z0-9+.-]*):")]
    private static partial Regex SchemePattern();
}
