namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>What each word says that few share: a place, a school, what happened, a country. Worked out once for a word.</summary>
internal sealed class Details(PlainText text)
{
    public const int Place = 1;

    public const int School = 2;

    private const int Event = 4;

    private const int Origin = 8;

    private const sbyte Unknown = -1;

    public static readonly WordSet Places = WordSet.Load("places.txt");

    private static readonly WordSet Villages = WordSet.Of("dorp dorpje gehucht stadje plaatsje buurtschap");

    private static readonly WordSet Regions = WordSet.Of("regio provincie omgeving rondom rond jeugdregio pilot rechtbank");

    private static readonly WordSet From = WordSet.Of("uit in te bij nabij");

    private static readonly WordSet Countries = WordSet.Of(
        "syrie eritrea somalie afghanistan irak iran oekraine ethiopie turkije marokko polen bulgarije roemenie jemen soedan venezuela"
        + " colombia nigeria ghana suriname ghana gambia guinee pakistan china vietnam albanie armenie georgie rusland tsjetsjenie kongo");

    private static readonly string[] Origins =
    [
        "syrisch", "syrier", "eritre", "somali", "afghaan", "irak", "iraan", "oekrain", "ethiopi", "marokkaan", "turks", "pools", "bulgaar",
        "roemeen", "jemeni", "venezolaan", "nigeriaan", "ghanees",
        "surinaam", "pakistaan", "vietnamees", "albanees", "armeen", "tsjetsjeen",
    ];

    private static readonly string[] Events =
    [
        "zelfmoord", "zelfdoding", "suicide", "overlijd", "overled", "omgekomen",
        "verdronk", "verongeluk", "ongeluk", "ongeval", "brand", "moord",
        "vermoord", "doodgeschoten", "neergeschoten", "doodgestoken",
        "neergestoken", "steekpartij", "schietpartij", "gevangenis", "gedetineerd",
        "detentie", "ontvoer", "verkracht", "misbruik", "mensenhandel", "loverboy", "gevlucht", "vliegramp", "explosie", "geadopteerd",
        "transplantatie", "niertransplantatie", "syndroom", "dwarslaesie", "coma", "femicide", "nieuws", "krant", "tv", "kindermoord",
        "incest", "gijzel", "terroris", "faillissement", "drieling",
        "aangereden", "doodgereden", "verminkt", "amputatie", "zeldzame", "media",
    ];

    private static readonly WordSet Schools = WordSet.Of("school basisschool college lyceum gymnasium");

    private static readonly WordSet Articles = WordSet.Of("de het");

    private readonly sbyte[] _kinds = Fill(text.Count);

    /// <returns>0 when the word says nothing.</returns>
    public int At(int token) => _kinds[token] != Unknown ? _kinds[token] : _kinds[token] = (sbyte)KindOf(token);

    private static sbyte[] Fill(int count)
    {
        var kinds = new sbyte[count];
        Array.Fill(kinds, Unknown);
        return kinds;
    }

    private int KindOf(int token) =>
        !text.IsWord(token) ? 0
        : IsPlace(token) ? Place
        : IsSchool(token) ? School
        : StartsWith(token, Events) ? Event
        : text.IsWord(token, Countries) || StartsWith(token, Origins) ? Origin
        : 0;

    private bool IsPlace(int token)
    {
        if (!text.IsCapital(token) || text.IsWord(token - 1, Regions))
        {
            return false;
        }

        var isVillage = text.IsWord(token - 1, Villages);
        var isWijk = text.IsWord(token, "wijk") && text.IsWord(token + 1, "bij") && text.IsWord(token + 2, "duurstede");
        return isVillage || isWijk || text.IsWord(token, Places) || (text.IsWord(token - 1, From) && text.IsWord(token - 2, "woont")
            && !text.IsWord(token, Countries));
    }

    private bool IsSchool(int token)
    {
        if (text.IsWord(token, Schools))
        {
            return text.IsCapital(token - 1) || text.IsCapital(token + 1);
        }

        var article = text.IsWord(token - 1, Articles) ? token - 1 : token;
        var isGoing = text.IsWord(article - 1, "op") && (text.IsWord(article - 2, "zit") || text.IsWord(article - 2, "school"));
        return text.IsCapital(token) && isGoing && !text.IsWord(token, Articles);
    }

    private bool StartsWith(int token, string[] stems)
    {
        var word = text.Of(token);
        foreach (var stem in stems)
        {
            if (word.StartsWith(stem) && (stem.Length > 3 || word.Length == stem.Length))
            {
                return true;
            }
        }

        return false;
    }
}
