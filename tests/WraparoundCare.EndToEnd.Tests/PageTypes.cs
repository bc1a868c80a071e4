namespace WraparoundCare.EndToEnd.Tests;

/// <summary>One page of each of the ten types that differ most in how they are built.</summary>
public static class PageTypes
{
    public static TheoryData<string> Ten =>
    [
        "/",
        "/de-13-stappen",
        "/de-13-stappen/7-crisisplan",
        "/kennisbank/artikelen",
        "/kennisbank/artikelen/de-tien-principes-in-gewone-taal",
        "/kennisbank/begrippen",
        "/praktijkprojecten",
        "/hulpmiddelen/gezinsplan",
        "/actueel/agenda",
        "/zoeken?q=gezinsplan",
    ];

    /// <summary>One page of each type, and of each state that a list can be in. What looks alike is judged by one engine only.</summary>
    public static IReadOnlySet<string> Distinct { get; } = new HashSet<string>
    {
        "/",
        "/wraparound-care",
        "/wraparound-care/uitgangspunten",
        "/wraparound-care/uitgangspunten/stem-en-keuze",
        "/wraparound-care/video",
        "/de-13-stappen",
        "/de-13-stappen/7-crisisplan",
        "/praktijkprojecten",
        "/praktijkprojecten?gemeente=zeist&thema=veiligheid-en-crisis",
        "/praktijkprojecten/het-utrechtse-programma",
        "/praktijkprojecten/voorbeeldproject-de-kring",
        "/praktijkprojecten/vergelijken",
        "/praktijkprojecten/vergelijken?project=voorbeeldproject-verder&project=pilot-wraparound-care-utrecht&toon=markeer",
        "/praktijkprojecten/stand-per-stap",
        "/praktijkprojecten/ervaringen",
        "/praktijkprojecten/ervaringen/een-ouder-zit-voor",
        "/kennisbank",
        "/kennisbank/artikelen",
        "/kennisbank/artikelen/de-tien-principes-in-gewone-taal",
        "/kennisbank/begrippen",
        "/kennisbank/begrippen/gezinswerker",
        "/kennisbank/vragen",
        "/kennisbank/vragen/geen-netwerk",
        "/kennisbank/themas",
        "/kennisbank/themas/veiligheid-en-crisis",
        "/hulpmiddelen",
        "/hulpmiddelen/gezinsplan",
        "/actueel",
        "/actueel/nieuws",
        "/actueel/nieuws/wat-je-nu-vindt",
        "/actueel/agenda",
        "/actueel/agenda/voorbeeld-leerkring-afronden",
        "/over-ons/contact",
        "/zoeken",
        "/zoeken?q=gezinsplan",
        "/zoeken?q=onderzeeboot",
        "/nuttig",
        "/nuttig/bedankt",
        "/afmelden",
        "/bestaat-niet",
    };
}
