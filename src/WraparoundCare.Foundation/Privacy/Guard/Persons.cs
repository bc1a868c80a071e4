namespace WraparoundCare.Foundation.Privacy.Guard;

/// <summary>How people in a family are called, and how those who work with them are.</summary>
internal static class Persons
{
    public static readonly WordSet Children = WordSet.Of(
        "kind kinderen kindje baby peuter kleuter jongen jongetje jongens meisje meid meiden zoon zoontje dochter dochtertje zus"
        + " zusje broer broertje stiefzoon stiefdochter pleegkind pleegzoon pleegdochter pupil jongere tiener puber leerling client"
        + " cliente jeugdige kleinkind kleinzoon kleindochter nichtje neefje halfbroer halfzus halfbroertje halfzusje oudste jongste"
        + " middelste tweeling minderjarige scholier thuiszitter drieling");

    public static readonly WordSet Adults = WordSet.Of(
        "moeder vader mama papa ouder stiefmoeder stiefvader pleegmoeder pleegvader oma opa tante oom vrouw man partner ex mw mevrouw dhr"
        + " meneer mevr ouders opvoeders biologische bonusmoeder bonusvader");

    private static readonly string[] Endings = ["moeder", "vader", "zoon", "dochter", "zoontje", "dochtertje", "jongen", "meisje", "broer"];

    public static readonly WordSet Pronouns = WordSet.Of("hij zij ze haar hem zijn");

    /// <summary>Who is named at work is no client.</summary>
    public static readonly WordSet AtWork = WordSet.Of(
        "werk werkt werken werkte werkzaam collega docent docente leraar lerares leerkracht juf meester mentor directeur directrice"
        + " teamleider gezinswerker jeugdconsulent consulent casemanager casusregisseur regisseur begeleider begeleidster"
        + " gedragswetenschapper orthopedagoog psycholoog onderzoeker hoogleraar lector auteur auteurs trainer coach jeugdzorgwerker"
        + " jeugdprofessional professional wijkagent jeugdarts jeugdverpleegkundige adviseur beleidsadviseur beleidsmedewerker"
        + " projectleider wethouder moderator redacteur voorzitter bestuurder manager coordinator student studente stagiair stagiaire"
        + " promovendus spreker vrijwilliger ervaringsdeskundige ervaring maatschappelijk wijkcoach procesbegeleider lesgeeft les"
        + " geeft ib intern bestuurslid kinderrechter rechter advocaat schreef schrijft onderzocht publiceerde promoveerde boek"
        + " artikel groet groeten dank bedankt");

    /// <summary>Somebody in a family, in one word.</summary>
    public static bool IsPerson(PlainText text, int token) =>
        text.IsWord(token) && (text.IsWord(token, Children) || text.IsWord(token, Adults) || text.EndsWith(token, Endings));
}
