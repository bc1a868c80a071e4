using WraparoundCare.Platform.Shared.Pdf;

namespace WraparoundCare.Platform.CareModel.WorkCards;

/// <summary>A card as it fits on one sheet: smaller when it is long, and cut when it would become too small to read.</summary>
internal sealed record FittedCard(WorkCard Card, double Size, bool IsCut)
{
    private const double Largest = 12;
    private const double Smallest = 9.5;
    private const double Step = 0.5;
    private const int MaxTextLength = 300;

    public static FittedCard Of(WorkCard card)
    {
        for (var size = Largest; size >= Smallest; size -= Step)
        {
            if (Fits(card, size))
            {
                return new FittedCard(card, size, IsCut: false);
            }
        }

        return new FittedCard(Shortened(card).SkipWhile(shorter => !Fits(shorter, Smallest)).First(), Smallest, IsCut: true);
    }

    private static bool Fits(WorkCard card, double size) =>
        new CardLayout(new TaggedText(null), size, onePage: true).Draw(card) <= WorkBookPrinter.TextBottom;

    // Whole sections first, the least needed at the table before the others; what to do stays longest.
    private static IEnumerable<WorkCard> Shortened(WorkCard card)
    {
        yield return card = card with { Tools = [] };
        yield return card = card with { Questions = [] };
        yield return card = card with { Pitfalls = [] };
        card = card with { Title = Clip(card.Title), Goal = Clip(card.Goal), Who = Clip(card.Who) };
        for (var count = card.Actions.Count; count >= 0; count--)
        {
            yield return card with { Actions = [.. card.Actions.Take(count)] };
        }
    }

    private static string Clip(string text) => text.Length <= MaxTextLength ? text : $"{text[..MaxTextLength].TrimEnd()}…";
}
