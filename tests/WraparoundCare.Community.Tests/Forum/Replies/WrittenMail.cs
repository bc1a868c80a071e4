using MimeKit;

namespace WraparoundCare.Community.Tests.Forum.Replies;

/// <summary>Mails as the programs write them that people here use, of which each quotes in its own way.</summary>
internal static class WrittenMail
{
    private const string Quoted =
        """
        --- Antwoord boven deze regel ---

        Hallo,

        Er is iets nieuws op het forum: 1 bericht in 1 onderwerp.

        Bekijk je meldingen:
        https://kennis.example/mijn/meldingen
        """;

    public static string Gmail(string text) =>
        $"{text}\n\nOp ma 23 nov. 2026 om 10:00 schreef Kennisplatform Wraparound Care <\nredactie@voorbeeld.nl>:\n\n{Marked(Quoted)}";

    public static string Thunderbird(string text) =>
        $"Op 23-11-2026 om 10:00 schreef Kennisplatform Wraparound Care:\n{Marked(Quoted)}\n\n{text}\n";

    public static string Outlook(string text) =>
        $"""
        {text}

        ________________________________
        Van: Kennisplatform Wraparound Care <redactie@voorbeeld.nl>
        Verzonden: maandag 23 november 2026 10:00
        Aan: Noor <noor@example.org>
        Onderwerp: Nieuw in wat je volgt

        {Quoted}
        """;

    public static string Phone(string text) =>
        $"{text}\n\nVerstuurd vanaf mijn iPhone\n\n> Op 23 nov 2026 om 10:00 heeft Kennisplatform <redactie@voorbeeld.nl> het volgende "
        + $"geschreven:\n> \n> \uFEFF\n{Marked(Quoted)}";

    public static string English(string text) =>
        $"{text}\n-- \nNoor de Wit\nWijkteam Oost\n\nOn Mon, Nov 23, 2026 at 10:00 AM Kennis <redactie@voorbeeld.nl> wrote:\n\n{Quoted}";

    public static string Forwarded(string text) => $"{text}\n\n-----Oorspronkelijk bericht-----\n{Quoted}";

    public static string WithoutMarks(string text) => $"{text}\n\n{Quoted}";

    /// <summary>A mail in plain text with everything that a person's mail has.</summary>
    public static MimeMessage Of(string from, string to, string text)
    {
        var mail = new MimeMessage { Subject = "Re: Nieuw in wat je volgt", Body = new TextPart("plain") { Text = text } };
        mail.From.Add(MailboxAddress.Parse(from));
        mail.To.Add(MailboxAddress.Parse(to));
        return mail;
    }

    public static MimeMessage With(this MimeMessage mail, string header, string value)
    {
        mail.Headers.Add(header, value);
        return mail;
    }

    private static string Marked(string text) => string.Join('\n', text.Split('\n').Select(line => $"> {line}".TrimEnd()));
}
