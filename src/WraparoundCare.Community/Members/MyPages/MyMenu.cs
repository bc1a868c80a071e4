namespace WraparoundCare.Community.Members.MyPages;

/// <summary>What a member finds below Mijn omgeving.</summary>
internal static class MyMenu
{
    public static readonly IReadOnlyList<MyMenuItem> Items =
    [
        new(ProfileController.Address, "Mijn profiel", "Je naam, je functie en de thema’s die je volgt."),
        new(PasswordController.Address, "Mijn wachtwoord", "Kies een ander wachtwoord."),
        new(SessionsController.Address, "Mijn apparaten", "Zie waar je bent ingelogd, en log daar uit."),
        new(DataController.Address, "Mijn gegevens", "Zie wat we van je bewaren, en neem het mee."),
        new(RemoveController.Address, "Account verwijderen", "Stop ermee. Je ziet eerst wat er weggaat."),
    ];
}

/// <param name="Address">Where it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Use">What it is for, in a sentence.</param>
internal sealed record MyMenuItem(string Address, string Title, string Use);
