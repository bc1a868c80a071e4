using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Foundation.Mail;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Community.Members;

/// <summary>What the site writes to people about their account. Each mail asks for one thing and says nothing else of them.</summary>
internal sealed class MemberMail(MailQueue queue, SiteAddress site, IOptions<MailOptions> options)
{
    private const string Reason =
        "Je krijgt deze mail omdat iemand dit e-mailadres invulde op onze site. Was jij dat niet? Dan hoef je niets te doen.";

    private const string ReasonOfMember = "Je krijgt deze mail omdat je een account bij ons hebt.";

    private static readonly MailKind Registration = MailKind.ForAccount("member-registration");
    private static readonly MailKind Known = MailKind.ForAccount("member-known");
    private static readonly MailKind SignIn = MailKind.ForAccount("member-sign-in");
    private static readonly MailKind Password = MailKind.ForAccount("member-password");
    private static readonly MailKind Change = MailKind.ForAccount("member-address");
    private static readonly MailKind Erasure = MailKind.ForAccount("member-erasure");
    private static readonly MailKind Notice = MailKind.ForAccount("member-notice");

    public bool CanSend => queue.CanSend;

    private string SiteName => options.Value.SiteName;

    public void Register(string email, string path, TimeSpan expiry) => Send(
        email, Registration, "Maak je account af",
        new MailText("Hallo,", Reason)
            .Paragraph($"Fijn dat je mee wilt doen op {SiteName}. Met deze knop maak je je account af. Dat kan {Words(expiry)}.")
            .Action("Maak mijn account af", Address(path)));

    /// <summary>To who has an account and asks for another: the page says to everybody that a mail is on its way.</summary>
    public void TellOfAccount(string email, string path) => Send(
        email, Known, "Je hebt al een account",
        new MailText("Hallo,", Reason)
            .Paragraph($"Iemand vroeg met dit e-mailadres een account aan op {SiteName}. Je hebt er al een. Je kunt dus meteen inloggen.")
            .Action("Inloggen", Address(path))
            .Paragraph("Weet je je wachtwoord niet meer? Daar kun je een nieuw wachtwoord kiezen, of inloggen met een link in je mail."));

    /// <summary>To who has none and asks for a link: for the same reason.</summary>
    public void TellOfNoAccount(string email, string path) => Send(
        email, Known, "Je hebt nog geen account",
        new MailText("Hallo,", Reason)
            .Paragraph($"Iemand wilde met dit e-mailadres inloggen op {SiteName}. Bij dit adres hoort geen account.")
            .Paragraph("Misschien heb je een ander adres gebruikt. Je kunt ook een account maken.")
            .Action("Maak een account", Address(path)));

    /// <summary>To a member who was blocked.</summary>
    public void TellOfBlock(string email) => Send(
        email, Known, "Je account is geblokkeerd",
        new MailText("Hallo,", Reason)
            .Paragraph($"Je wilde inloggen op {SiteName}. Een moderator heeft je account geblokkeerd.")
            .Paragraph("Neem contact op als je daar iets over wilt vragen."));

    public void SendSignInLink(string email, string path, TimeSpan expiry) => Send(
        email, SignIn, "Inloggen met deze link",
        new MailText("Hallo,", Reason)
            .Paragraph($"Met deze knop log je in op {SiteName}. De link werkt één keer, {Words(expiry)}.")
            .Action("Inloggen", Address(path))
            .Paragraph("Stuur deze mail niet door. Wie de link heeft, komt in je account."));

    public void SendPasswordLink(string email, string path, TimeSpan expiry) => Send(
        email, Password, "Kies een nieuw wachtwoord",
        new MailText("Hallo,", Reason)
            .Paragraph($"Met deze knop kies je een nieuw wachtwoord voor {SiteName}. De link werkt één keer, {Words(expiry)}.")
            .Action("Kies een nieuw wachtwoord", Address(path))
            .Paragraph("Stuur deze mail niet door. Wie de link heeft, komt in je account."));

    /// <summary>Who did not do it finds out, and may be the only one who can.</summary>
    public void TellOfNewPassword(string email, string path) => Send(
        email, Notice, "Je wachtwoord is veranderd",
        new MailText("Hallo,", ReasonOfMember)
            .Paragraph($"Het wachtwoord van je account op {SiteName} is zojuist veranderd. Op je andere apparaten ben je uitgelogd.")
            .Paragraph("Was jij dit niet? Kies dan meteen een nieuw wachtwoord.")
            .Action("Kies een nieuw wachtwoord", Address(path)));

    /// <summary>Of a passkey that was made or that went: for the same reason.</summary>
    public void TellOfPasskey(string email, string name, bool isNew, string path) => Send(
        email,
        Notice,
        isNew ? "Je hebt een nieuwe passkey" : "Een passkey is weggehaald",
        new MailText("Hallo,", ReasonOfMember)
            .Paragraph(isNew
                ? $"Bij je account op {SiteName} is zojuist een passkey gemaakt: {name}. Wie hem heeft, logt in zonder wachtwoord."
                : $"Bij je account op {SiteName} is zojuist een passkey weggehaald: {name}. Je kunt er niet meer mee inloggen.")
            .Paragraph("Was jij dit niet? Haal weg wat je niet kent, en kies meteen een nieuw wachtwoord.")
            .Action("Bekijk mijn passkeys", Address(path)));

    /// <param name="email">The present address.</param>
    /// <param name="wanted">The new one.</param>
    /// <param name="path">Where it is confirmed.</param>
    /// <param name="expiry">How long.</param>
    public void AskToChangeAddress(string email, string wanted, string path, TimeSpan expiry) => Send(
        email,
        Change,
        "Wil je je e-mailadres veranderen?",
        new MailText("Hallo,", ReasonOfMember)
            .Paragraph($"Je vroeg om je account op {SiteName} over te zetten naar {wanted}.")
            .Paragraph($"Met deze knop ga je verder. Dat kan {Words(expiry)}.")
            .Action("Verander mijn e-mailadres", Address(path))
            .Paragraph("Was jij dit niet? Kies dan een nieuw wachtwoord. Er verandert niets zolang je niet op de knop drukt."));

    public void ConfirmAddress(string email, string path, TimeSpan expiry) => Send(
        email,
        Change,
        "Bevestig je nieuwe e-mailadres",
        new MailText("Hallo,", Reason)
            .Paragraph($"Met deze knop wordt dit het adres van je account op {SiteName}. Dat kan {Words(expiry)}.")
            .Action("Bevestig mijn nieuwe adres", Address(path)));

    /// <param name="former">The address that the account had.</param>
    public void TellOfNewAddress(string former) => Send(
        former,
        Notice,
        "Je e-mailadres is veranderd",
        new MailText("Hallo,", "Je krijgt deze mail omdat je account dit adres had.")
            .Paragraph($"Je account op {SiteName} heeft nu een ander e-mailadres. Was jij dit niet? Neem dan meteen contact met ons op."));

    public void AskToErase(string email, string path, Guid member, string token, TimeSpan expiry) => Send(
        email,
        Erasure,
        "Wil je je account verwijderen?",
        new MailText("Hallo,", ReasonOfMember)
            .Paragraph($"Je vroeg om je account op {SiteName} te verwijderen. Met deze knop maak je dat af. Dat kan {Words(expiry)}.")
            .Action("Verwijder mijn account", Address(path + QueryString.Create(
                new Dictionary<string, string?> { ["member"] = member.ToString(), ["token"] = token })))
            .Paragraph("Was jij dit niet? Kies dan een nieuw wachtwoord. Met deze mail gebeurt er niets zolang je niet op de knop drukt."));

    /// <param name="email">Of who was a member; it is forgotten when the mail is gone.</param>
    /// <param name="erased">What was kept of them.</param>
    public void ConfirmErasure(string email, IReadOnlyList<string> erased) => Send(
        email,
        Erasure,
        "Je account is verwijderd",
        new MailText("Hallo,", "Je krijgt deze mail als bewijs. Hierna hebben we je e-mailadres niet meer.")
            .Paragraph($"Je account op {SiteName} is verwijderd. Dit hebben we gewist:")
            .List(erased));

    /// <param name="email">Of the member.</param>
    /// <param name="decision">What was decided, and why in the moderator's words.</param>
    public void TellOfDecision(string email, Decision decision)
    {
        var (subject, what) = decision.Kind switch
        {
            DecisionKind.Approved => ("Je bent nu lid", "Je account is goedgekeurd."),
            DecisionKind.Blocked => ("Je account is geblokkeerd", "Een moderator heeft je account geblokkeerd. Je kunt nu niet inloggen."),
            DecisionKind.Unblocked => ("Je kunt weer inloggen", "Een moderator heeft de blokkade van je account opgeheven."),
            DecisionKind.Warned => ("Een waarschuwing", "Een moderator waarschuwt je. Je kunt blijven schrijven."),
            DecisionKind.Silenced => (
                "Je kunt een tijd niet schrijven",
                $"Een moderator heeft besloten dat je tot {PersonalField.Of(string.Empty, decision.Until).Value} niet kunt schrijven. "
                + "Je kunt wel lezen."),
            DecisionKind.Unsilenced => ("Je kunt weer schrijven", "Een moderator heeft besloten dat je weer kunt schrijven."),
            DecisionKind.Trusted => ("Je bent nu vertrouwd lid", "Je bent nu vertrouwd lid van het forum."),
            _ => ("Je bent geen vertrouwd lid meer", "Je bent weer gewoon lid van het forum."),
        };
        Send(email, Notice, subject, new MailText("Hallo,", ReasonOfMember)
            .Paragraph(what)
            .Paragraph($"De reden: {decision.Reason}")
            .Paragraph("Ben je het er niet mee eens? Neem dan contact met ons op."));
    }

    public void TellOfInactivity(string email, string path, TimeSpan left) => Send(
        email,
        Notice,
        "Wil je je account houden?",
        new MailText("Hallo,", ReasonOfMember)
            .Paragraph($"Je hebt je account op {SiteName} lang niet gebruikt. Over {left.TotalDays:0} dagen verwijderen we het.")
            .Paragraph("Wil je het houden? Log dan een keer in.")
            .Action("Inloggen", Address(path)));

    private Uri Address(string path) => new(site.Of(path));

    private void Send(string email, MailKind kind, string subject, MailText text) =>
        queue.Add(new OutgoingMail(email, kind, subject, text));

    private static string Words(TimeSpan time) => time switch
    {
        { TotalDays: >= 2 } => $"de komende {time.TotalDays:0} dagen",
        { TotalHours: >= 24 } => "de komende 24 uur",
        { TotalHours: >= 2 } => $"de komende {time.TotalHours:0} uur",
        { TotalHours: >= 1 } => "het komende uur",
        _ => $"de komende {time.TotalMinutes:0} minuten",
    };
}
