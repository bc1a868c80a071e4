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
}
