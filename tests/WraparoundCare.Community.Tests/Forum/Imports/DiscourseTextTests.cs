using WraparoundCare.Community.Forum.Imports;
using WraparoundCare.Community.Forum.Imports.Discourse;

namespace WraparoundCare.Community.Tests.Forum.Imports;

/// <summary>What posts of Discourse become in our own Markdown.</summary>
public sealed class DiscourseTextTests
{
    [Theory]
    [InlineData("Gewoon **vet**.", "Gewoon **vet**.")]
    [InlineData("[quote=\"a, post:1, topic:2, full:true\"]\nEen\n\ntwee\n[/quote]\n\nDrie", "> Een\n>\n> twee\n\nDrie")]
    [InlineData("Voor [quote]mid[/quote] na", "Voor\n\n> mid\n\n na")]
    [InlineData("[quote]A\n[QUOTE=\"b\"]B[/quote]\nC[/quote]D", "> A\n\n> > B\n\n> C\n\nD")]
    [InlineData("[quote=\"a\"]\nnooit dicht", "[quote=\"a\"]\nnooit dicht")]
    [InlineData("[/quote]los", "[/quote]los")]
    [InlineData("[quote][/quote]", "[quote][/quote]")]
    [InlineData("![foto|690x388, 50%](upload://aB1.jpeg) klaar", "(bijlage niet overgenomen) klaar")]
    [InlineData("[plan.pdf|attachment](upload://x.pdf) (1,2 MB)", "(bijlage niet overgenomen)")]
    [InlineData("![x](/uploads/default/a.png)", "(bijlage niet overgenomen)")]
    [InlineData("[link](https://example.com/a)", "[link](https://example.com/a)")]
    public void Of_WhatWasTyped_IsPlainMarkdown(string raw, string expected) =>
        Assert.Equal(expected, DiscourseText.Of(raw, out _));

    [Fact]
    public void Split_ALongText_EndsWithParagraphsLinesOrWords()
    {
        Assert.Equal(["aaaa\n\nbb", "cccc"], LongText.Split("aaaa\n\nbb\n\ncccc", 10));
        Assert.Equal(["aaaaaa", "bbbbbb"], LongText.Split("aaaaaa bbbbbb", 10));
        Assert.Equal(["aaaaaaaaaa", "aa"], LongText.Split("aaaaaaaaaaaa", 10));
        Assert.Equal(["aaaaaaaaa", "😀a"], LongText.Split("aaaaaaaaa😀a", 10));
    }
}
