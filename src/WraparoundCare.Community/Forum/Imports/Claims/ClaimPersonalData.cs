using WraparoundCare.Foundation.Privacy;

namespace WraparoundCare.Community.Forum.Imports.Claims;

/// <summary>That somebody may have written on another forum, as long as they did not say so.</summary>
internal sealed class ClaimPersonalData(AuthorClaims claims) : PersonalData
{
    public override string Title => "Berichten van het vorige forum";

    public override string Content =>
        "De naam waaronder je op het vorige forum schreef, en je e-mailadres van toen als code, "
        + "zodat alleen jij die berichten op jouw naam kunt zetten.";

    public override string Purpose =>
        "Gesprekken van het vorige forum kunnen lezen, met de namen van toen, en ze teruggeven aan wie ze schreef.";

    public override string Ground => "Gerechtvaardigd belang: een gesprek blijft te volgen (AVG artikel 6 lid 1 onder f).";

    public override string Term =>
        "De code: tot je kiest, en hooguit twee jaar. De naam: tot je de berichten op jouw naam zet of je account verwijdert.";

    public override string Remains =>
        "Berichten van het vorige forum die je niet op jouw naam zette, blijven staan onder de naam Oud-lid. "
        + "Wil je ze weghalen? Zet ze dan eerst op jouw naam.";

    public override IReadOnlyList<string> Tables => ["forum_imported_author", AuthorClaimRow.Table];

    public override IReadOnlyList<PersonalRecord> Read(Person person) =>
    [
        .. claims.Of(person.Email).Select(claim => new PersonalRecord(
            new PersonalField("Naam op het vorige forum", claim.Name),
            new PersonalField("Staat er nog niet op jouw naam", claim.Number))),
    ];

    public override Task EraseAsync(Person person)
    {
        claims.Erase(person.Email);
        return Task.CompletedTask;
    }
}
