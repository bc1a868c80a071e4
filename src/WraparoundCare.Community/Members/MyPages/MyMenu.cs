using WraparoundCare.Community.Experiences;
using WraparoundCare.Community.Forum.Bookmarks;
using WraparoundCare.Community.Forum.Drafts;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Moderation;
using WraparoundCare.Community.Forum.Moderation.Appeals;
using WraparoundCare.Community.Forum.Tips;
using WraparoundCare.Community.Members.Emails;
using WraparoundCare.Community.Members.Moderation;
using WraparoundCare.Community.Members.Passkeys;
using WraparoundCare.Community.Members.SecondStep;

namespace WraparoundCare.Community.Members.MyPages;

/// <summary>What a member finds below Mijn omgeving.</summary>
internal static class MyMenu
{
    private static readonly MyMenuItem Members = new(MembersController.Address, "Leden", "Keur nieuwe leden goed, of blokkeer een lid.");

    private static readonly MyMenuItem Posts =
        new(PostQueueController.Address, "Berichten die wachten", "Kijk na wat leden op het forum schreven en meldden.");

    private static readonly IReadOnlyList<MyMenuItem> Own =
    [
        new(DraftsController.Address, "Mijn concepten", "Wat je op het forum typte en nog niet plaatste."),
        new(MyExperiencesController.Address, "Mijn ervaringen", "Deel wat je meemaakte. De redactie zet het op de site."),
        new(ProfileController.Address, "Mijn profiel", "Je naam, je functie en de thema’s die je volgt."),
        new(NotificationsController.Address, "Meldingen", "Wat er nieuw is in wat je volgt op het forum."),
        new(BookmarksController.Address, "Wat je bewaarde", "Berichten op het forum die je wilt terugvinden."),
        new(MyTipsController.Address, "Tips van jou", "Wat de redactie uit je berichten als tip op de site wil zetten."),
        new(FollowingController.Address, "Wat je volgt", "Volg onderwerpen, stappen en thema’s op het forum, of demp ze."),
        new(EmailController.Address, "Mijn e-mailadres", "Verander het adres waarmee je inlogt."),
        new(PasswordController.Address, "Mijn wachtwoord", "Kies een ander wachtwoord."),
        new(PasskeysController.Address, "Passkeys", "Log in met je vinger, je gezicht of je pincode, zonder wachtwoord."),
        new(AuthenticatorController.Address, "Authenticator-app", "Vraag bij het inloggen ook een code van je telefoon."),
        new(SessionsController.Address, "Mijn apparaten", "Zie waar je bent ingelogd, en log daar uit."),
        new(AppealController.Address, "Besluiten van moderators", "Zie wat er over je berichten is besloten, en maak bezwaar."),
        new(DataController.Address, "Mijn gegevens", "Zie wat we van je bewaren, en neem het mee."),
        new(RemoveController.Address, "Account verwijderen", "Stop ermee. Je ziet eerst wat er weggaat."),
    ];

    /// <param name="groups">The roles of the member.</param>
    /// <param name="waiting">How much waits for a moderator.</param>
    public static IEnumerable<MyMenuItem> For(IReadOnlyList<string> groups, int waiting) => groups.Contains(MemberGroups.Moderator)
        ? [.. Own, waiting == 0 ? Posts : Posts with { Title = $"{Posts.Title} ({waiting})" }, Members]
        : Own;
}

/// <param name="Address">Where it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Use">What it is for, in a sentence.</param>
internal sealed record MyMenuItem(string Address, string Title, string Use);
