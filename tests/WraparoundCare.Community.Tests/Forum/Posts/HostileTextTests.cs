using System.Net;
using AngleSharp.Dom;
using WraparoundCare.Community.Tests.Forum.Quotes;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Posts;

/// <summary>Texts that were made to do something else than be read.</summary>
[Collection(nameof(KernelHost))]
public sealed class HostileTextTests
{
    private static readonly string[] Texts =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[klik](javascript:alert(1))",
        "[klik](JaVaScRiPt&colon;alert(1))",
        "[klik](data:text/html;base64,PHNjcmlwdD4=)",
        "[klik](vbscript:msgbox)",
        "<javascript:alert(1)>",
        "![kijk](https://spoor.example/pixel.png)",
        "[a]: javascript:alert(1)\n\n[klik][a]",
        "[klik](https://goed.example \"onmouseover=alert(1)\")",
        "`<svg onload=alert(1)>`",
        "| <b onclick=alert(1)>x |",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "# Kop\n\nTekst\n===",
        "<iframe src=https://elders.example></iframe>",
        "https://elders.example/?\"><script>alert(1)</script>",
    ];

    [Fact]
    public async Task Answer_HostileText_IsReadAndDoesNothing()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "<b>Noor</b>", "Lid");
        var topic = await member.TopicAsync("<script>alert(1)</script> en & meer");

        foreach (var text in Texts)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await member.AnswerAsync(topic, text)).Status);
        }

        var page = (await site.Visitor().GetAsync(topic)).Page;
        var bodies = page.QuerySelectorAll(".post__body").ToList();
        Assert.Equal(Texts.Length + 1, bodies.Count);
        AssertHarmless(bodies);
        Assert.Equal("<script>alert(1)</script> en & meer", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Answer_HostileTextQuotedNamedAndLinked_IsReadAndDoesNothing()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        const string name = "<b onclick=alert(1)>Noor</b>";
        const string title = "<script>alert(1)</script> \" onload=alert(1) '";
        var (member, other) = (await ForumMember.JoinAsync(site, name, "Lid"), await ForumMember.JoinAsync(site, "Sam", "Lid"));
        var topic = await member.TopicAsync(title);
        var elsewhere = await other.TopicAsync("Citaten");
        var link = $"{SiteSettings.Address}{topic}";

        for (var number = 0; number < Texts.Length; number++)
        {
            await member.AnswerAsync(topic, Texts[number]);
            var quote = (await QuoteTests.QuoteLinkAsync(other, topic, number + 2))
                .Replace(ForumMember.FormOf(topic), ForumMember.FormOf(elsewhere), StringComparison.Ordinal);
            var typed = QuoteTests.TextIn(await other.GetAsync(quote));
            var answer = await other.AnswerAsync(elsewhere, $"{typed}Zo is het, @{name}.\n\n{link}");
            Assert.Equal((HttpStatusCode.SeeOther, Texts[number]), (answer.Status, Texts[number]));
        }

        var page = (await site.Visitor().GetAsync(elsewhere)).Page;
        var bodies = page.QuerySelectorAll(".post__body").Skip(1).ToList();
        Assert.Equal(Texts.Length, bodies.Count(body => body.QuerySelector(".quote") is not null));
        Assert.All(bodies, body => Assert.Equal($"@{name}", body.QuerySelector(".mention")!.TextContent));
        Assert.All(bodies, body => Assert.Equal(title, body.QuerySelectorAll(".bare-link")[^1].TextContent));
        AssertHarmless(bodies);
    }

    private static void AssertHarmless(IReadOnlyList<IElement> bodies)
    {
        Assert.Empty(bodies.SelectMany(body => body.QuerySelectorAll("script, img, svg, iframe, b, h1, h2, h3, style, form, input")));
        var attributes = bodies.SelectMany(body => body.QuerySelectorAll("*")).SelectMany(element => element.Attributes);
        Assert.DoesNotContain(attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.All(
            bodies.SelectMany(body => body.QuerySelectorAll("a[href]")),
            link => Assert.Matches("^(https?://|/|#)", link.GetAttribute("href")));
        Assert.All(
            bodies.SelectMany(body => body.QuerySelectorAll("a[href^=http]")),
            link => Assert.Contains("nofollow", link.GetAttribute("rel"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_NestedDeeply_IsAnsweredSoon()
    {
        await using var site = await MemberSite.OpenAsync(DatabaseKind.Sqlite);
        var member = await ForumMember.JoinAsync(site, "Noor", "Lid");
        var topic = await member.TopicAsync("Diep");
        string[] texts =
        [
            new('>', 9_000), new('[', 9_000), string.Concat(Enumerable.Repeat("- ", 4_500)), new('*', 9_000),
            string.Concat(Enumerable.Repeat("![", 4_500)), string.Concat(Enumerable.Repeat("**a _b ", 1_200)), new('`', 9_000),
            string.Concat(Enumerable.Repeat("@a ", 3_000)), string.Concat(Enumerable.Repeat("> > ", 2_000)),
        ];

        foreach (var text in texts)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await member.AnswerAsync(topic, text)).Status);
        }

        Assert.Equal(texts.Length + 1, (await member.GetAsync(topic)).Page.QuerySelectorAll(".post").Length);
    }
}
