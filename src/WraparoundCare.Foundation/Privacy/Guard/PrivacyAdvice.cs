namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>What a writer reads about a finding, in plain Dutch.</summary>
/// <param name="Title">What it seems to be.</param>
/// <param name="Why">Why it should not stand there.</param>
/// <param name="Instead">What to write instead.</param>
public sealed record PrivacyAdvice(string Title, string Why, string Instead)
{
    private static readonly Dictionary<PersonalDataKind, PrivacyAdvice> Advice = new()
    {
        [PersonalDataKind.Bsn] = new(
            "Dit lijkt een burgerservicenummer (BSN)",
            "Met een BSN weet je precies om wie het gaat. De wet verbiedt ons om het hier te bewaren, ook als iemand dat goed vindt.",
            "Haal het nummer weg en schrijf bijvoorbeeld: zoon van ongeveer 10. Is dit geen BSN? Dan kijkt een moderator mee."),
        [PersonalDataKind.EmailAddress] = new(
            "Dit lijkt een e-mailadres",
            "Iedereen kan dit lezen en het adres gebruiken.",
            "Haal het adres weg en schrijf bijvoorbeeld: reageer onder mijn bericht."),
        [PersonalDataKind.PhoneNumber] = new(
            "Dit lijkt een telefoonnummer",
            "Iedereen kan dit lezen en het nummer bellen.",
            "Haal het nummer weg en schrijf bijvoorbeeld: reageer onder mijn bericht. Nummers als 112 en 0800-2000 mag je wel noemen."),
        [PersonalDataKind.DateOfBirth] = new(
            "Dit lijkt een geboortedatum",
            "Met een geboortedatum en nog één gegeven is een kind of ouder vaak te herkennen.",
            "Schrijf de leeftijd ruim, bijvoorbeeld: zoon van ongeveer 10."),
        [PersonalDataKind.Address] = new(
            "Dit lijkt het adres van een huis",
            "Met een straat of postcode en een huisnummer weet iedereen om welk gezin het gaat.",
            "Schrijf alleen de regio, bijvoorbeeld: een gezin in de regio Utrecht."),
        [PersonalDataKind.CaseNumber] = new(
            "Dit lijkt een nummer van een dossier, zaak of registratie",
            "Wie dit nummer ook kent, weet om welk gezin of welke collega het gaat.",
            "Laat het nummer weg en schrijf bijvoorbeeld: het dossier, of: de zaak bij de rechter."),
        [PersonalDataKind.FullName] = new(
            "Dit lijkt de naam van iemand uit een gezin",
            "Met een naam en een leeftijd of school is een kind of ouder te herkennen.",
            "Schrijf een rol en een ruime leeftijd, bijvoorbeeld: dochter van ongeveer 12. Een school noem je: de basisschool."),
        [PersonalDataKind.IdentifyingCombination] = new(
            "Deze gegevens samen kunnen een gezin herkenbaar maken",
            "Veel kinderen zijn even oud of wonen in dezelfde plaats. Samen met een bijzondere gebeurtenis blijft er soms maar één over.",
            "Maak de leeftijd ruim, noem de regio en niet de plaats, en verander wat er voor je vraag niet toe doet."),
    };

    public static PrivacyAdvice For(PersonalDataKind kind) => Advice[kind];
}
