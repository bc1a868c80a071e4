using WraparoundCare.Community.Forum.Replies;

namespace WraparoundCare.Community.Tests.Forum.Replies;

/// <summary>What of a mail is placed: what its writer wrote, and all of it.</summary>
public sealed class OwnWordsTests
{
    private const string Text = "Wij beginnen altijd met drie doelen.\n\nVan het gezin zelf, dat werkt.";

    public static TheoryData<string> Mails =>
    [
        Text,
        $"{Text}\n\n\n\n",
        WrittenMail.Gmail(Text),
        WrittenMail.Thunderbird(Text),
        WrittenMail.Outlook(Text),
        WrittenMail.Phone(Text),
        WrittenMail.English(Text),
        WrittenMail.Forwarded(Text),
        WrittenMail.WithoutMarks(Text),
        WrittenMail.Gmail(Text).ReplaceLineEndings("\r\n"),
        $"{Text}\n\nNoor <noor@example.org> schreef op ma 23 nov 2026 om 10:00:\n> Hallo,",
        $"{Text}\n\n*From:* Kennis <a@b.example>\n*Sent:* Monday\n*To:* Noor\n*Subject:* x\n\nHallo",
        $"{Text}\n\nVerzonden vanaf Outlook voor Android",
    ];

    [Theory]
    [MemberData(nameof(Mails))]
    public void In_MailOfSomeProgram_IsWhatWasWritten(string mail) => Assert.Equal(Text, OwnWords.In(mail));

    [Fact]
    public void In_AnswersBetweenQuotes_KeepsEach()
    {
        var mail = WrittenMail.Gmail(string.Empty).Replace("> Hallo,", "> Hallo,\nDag!\n> en", StringComparison.Ordinal) + "\nTot zo.";

        Assert.Equal("Dag!\n\nTot zo.", OwnWords.In(mail));
    }

    [Theory]
    [InlineData("Op school schreef de leerkracht het volgende:\nhij wil niet meer.")]
    [InlineData("Op 3 maart om 10:00 schreef de school:\nhij kwam niet.")]
    [InlineData("Van: het gezin\nVoor: de buurt")]
    [InlineData("Van: Noor\nOnderwerp: wat ik wil zeggen\nDat was het.")]
    [InlineData("- een\n- twee\n---\nOorspronkelijk bericht was dit niet.")]
    [InlineData("Verstuurd is het al, maar niet gelezen.")]
    public void In_WordsThatLookLikeAQuote_Stay(string text) => Assert.Equal(text, OwnWords.In(text));

    [Fact]
    public void In_WhatIsNoText_IsWithoutIt() => Assert.Equal("a b\uFFFDc", OwnWords.In("a\0\u001B\u00A0b\uD800c\uFEFF"));

    [Theory]
    [InlineData("")]
    [InlineData("> Hallo,\n> \n")]
    public void In_NothingWritten_IsEmpty(string mail)
    {
        Assert.Empty(OwnWords.In(mail));
        Assert.Empty(OwnWords.In(WrittenMail.Gmail(mail)));
        Assert.Empty(OwnWords.In(WrittenMail.Outlook(mail)));
        Assert.Empty(OwnWords.In(WrittenMail.Phone(mail)));
    }

    [Fact]
    public void Unwrap_LinesThatAProgramBroke_AreOneAndOthersStay()
    {
        const string wrapped =
            """
            In ons team beginnen we altijd met het gezin zelf en met de mensen die
            daar al omheen staan.
            Daarna pas met het plan.
            * een
            * twee
            """;

        var text = WrappedText.Unwrap(wrapped);

        Assert.Contains("met de mensen die daar al omheen staan.\nDaarna", text, StringComparison.Ordinal);
        Assert.EndsWith("* een\n* twee", text, StringComparison.Ordinal);
    }
}
