using System.Globalization;
using WraparoundCare.Search.Index;
using WraparoundCare.Search.Query;

namespace WraparoundCare.Platform.SearchPages.Editors;

/// <summary>"Waarom staat dit bovenaan?": the reasons for the place of a result, in words for editors.</summary>
internal static class SearchExplanation
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static IReadOnlyList<string> Of(SearchHit hit)
    {
        var score = hit.Score;
        List<string> reasons =
            [.. hit.IsPick ? ["Door de redactie bovenaan gezet."] : Array.Empty<string>(), .. score.Groups.Select(Reason)];
        if (score.Proximity > 0)
        {
            reasons.Add($"De woorden staan dicht bij elkaar: {Number(score.Proximity)} punten.");
        }

        if (score.TitleMatch > 0)
        {
            reasons.Add($"De titel of een andere naam is wat er gevraagd werd: {Number(score.TitleMatch)} punten.");
        }

        if (score.Coverage < 1)
        {
            reasons.Add(
                $"Niet alle woorden staan erin: dat kost punten ({score.Coverage.ToString("P0", Dutch)} van de vraag is gevonden).");
        }

        reasons.Add($"Soort ‘{hit.Entry.Card.Type.Label}’ telt {Number(score.Weight)} keer. Samen {Number(score.Total)} punten.");
        return reasons;
    }

    private static string Reason(GroupScore group) => group.Best is { } best && group.Field is { } field
        ? $"‘{group.Group.Typed}’ {How(best)} {Where(field)}: {Number(group.Score)} punten."
        : $"‘{group.Group.Typed}’ staat er niet in.";

    private static string How(Alternative best) => best.Match switch
    {
        Match.Word => "staat",
        Match.Joined => "staat, aan elkaar of los geschreven,",
        Match.Parts => "staat in delen",
        Match.Synonym => $"staat als synoniem ({string.Join(' ', best.Terms)})",
        Match.Related => $"staat als verwant woord ({string.Join(' ', best.Terms)})",
        Match.Prefix => "is het begin van een woord",
        _ => $"lijkt een tikfout voor een woord ({string.Join(' ', best.Terms)})",
    };

    private static string Where(DocumentField field) => field switch
    {
        DocumentField.Title => "in de titel",
        DocumentField.Names => "in een andere naam",
        DocumentField.KeyPoints => "in de kern",
        DocumentField.Intro => "in de inleiding",
        DocumentField.Body => "in de tekst",
        DocumentField.SearchTerms => "bij hoe mensen zoeken",
        _ => "in het bestand",
    };

    private static string Number(double number) => number.ToString("0.0", Dutch);
}
