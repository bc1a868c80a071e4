using WraparoundCare.Platform.Shared.Pdf;

namespace WraparoundCare.Platform.CareModel.WorkCards;

/// <summary>Lays out the text of one card at one size.</summary>
/// <param name="onePage">Whether the card is a document of its own, which decides the level of its headings.</param>
internal sealed class CardLayout(TaggedText page, double size, bool onePage)
{
    private const double Left = 42;
    private const double Width = PdfPage.Width - 2 * Left;
    private const double Padding = 10;
    private const double CircleSize = 40;

    private readonly TextStyle _text = new(SiteFonts.Regular, size, SiteColours.Ink);
    private readonly TextStyle _heading = new(SiteFonts.Bold, size + 1.5, SiteColours.Brand);
    private readonly double _gap = size * 0.9;

    /// <returns>Where the text ends.</returns>
    public double Draw(WorkCard card)
    {
        var y = Title(card, 40) + _gap;
        y = Facts(card, y) + _gap;
        y = Section("Wat doe je?", Numbered(card.Actions), new PdfArea(Left, y, Width)) + _gap * 0.4;
        y = SideBySide(card, y);
        return Section("Hulpmiddelen", Bulleted(card.Tools), new PdfArea(Left, y, Width));
    }

    /// <summary>Room to write, when enough of the sheet is left.</summary>
    public void Notes(double top, double bottom)
    {
        const double Ruling = 24;
        if (bottom - top < 4 * Ruling)
        {
            return;
        }

        var y = top + _gap;
        y += page.Text(Heading, "Onze afspraken", _heading, new PdfArea(Left, y, Width));
        page.Decorate(sheet =>
        {
            for (var line = y + Ruling; line <= bottom; line += Ruling)
            {
                sheet.Line(SiteColours.Line, Left, line, Width);
            }
        });
    }

    private string Heading => onePage ? "H2" : "H3";

    private static List<(string, string)> Numbered(IReadOnlyList<string> lines) =>
        [.. lines.Select((line, index) => ($"{index + 1}.", line))];

    private static List<(string, string)> Bulleted(IEnumerable<string> lines) => [.. lines.Select(line => ("•", line))];

    private double Title(WorkCard card, double y)
    {
        var colour = CardColours.OfPhase(card.Phase);
        page.Decorate(sheet =>
        {
            var number = $"{card.Number}";
            var style = new TextStyle(SiteFonts.Bold, 18, SiteColours.White);
            sheet.Fill(colour, new PdfArea(0, 0, PdfPage.Width, 10));
            sheet.Fill(colour, new PdfArea(Left, y, CircleSize, CircleSize), CircleSize / 2);
            sheet.Text(number, style, Left + (CircleSize - style.Font.Width(number, style.Size)) / 2, y + CircleSize / 2 + 6.4);
        });
        var place = new PdfArea(Left + CircleSize + 12, y, Width - CircleSize - 12);
        var phase = card.Phase.Length > 0
            ? $"Stap {card.Number} van {card.StepCount}: {card.Phase}"
            : $"Stap {card.Number} van {card.StepCount}";
        var below = y + page.Text("P", phase, new TextStyle(SiteFonts.Regular, 10, SiteColours.SoftInk), place);
        var title = new TextStyle(SiteFonts.Bold, 19, SiteColours.Ink);
        return Math.Max(y + CircleSize, below + page.Text(onePage ? "H1" : "H2", card.Title, title, place with { Y = below }));
    }

    private double Facts(WorkCard card, double y)
    {
        var half = (Width - 3 * Padding) / 2;
        var goal = new PdfArea(Left + Padding, y + Padding, half);
        var who = new PdfArea(goal.Right + Padding, goal.Y, half);
        var measure = new CardLayout(new TaggedText(null), size, onePage);
        var bottom = Padding + Math.Max(measure.Fact("Doel", card.Goal, goal), measure.Fact("Wie", card.Who, who));
        Panel(SiteColours.Tint, new PdfArea(Left, y, Width, bottom - y));
        Fact("Doel", card.Goal, goal);
        Fact("Wie", card.Who, who);
        return bottom;
    }

    private double Fact(string name, string text, PdfArea place)
    {
        var below = place.Y + page.Text(Heading, name, _heading, place);
        return below + page.Text("P", text, _text, place with { Y = below });
    }

    private double SideBySide(WorkCard card, double y)
    {
        if (card.Questions.Count + card.Pitfalls.Count == 0)
        {
            return y;
        }

        var half = (Width - 4 * Padding) / 2;
        var questions = new PdfArea(Left, y + Padding, half + Padding);
        var pitfalls = new PdfArea(questions.Right + 2 * Padding, questions.Y, half);
        var measure = new CardLayout(new TaggedText(null), size, onePage);
        var (asked, warned) = (measure.Questions(card, questions), measure.Pitfalls(card, pitfalls));
        if (card.Pitfalls.Count > 0)
        {
            Panel(SiteColours.Warm, new PdfArea(pitfalls.X - Padding, y, half + 2 * Padding, warned - y + Padding / 2));
        }

        Questions(card, questions);
        Pitfalls(card, pitfalls);
        return Math.Max(asked, warned) + Padding;
    }

    private double Questions(WorkCard card, PdfArea place) =>
        Section("Vragen die je kunt stellen", Bulleted(card.Questions.Select(question => $"‘{question}’")), place);

    private double Pitfalls(WorkCard card, PdfArea place) => Section("Valkuilen", Bulleted(card.Pitfalls), place);

    private double Section(string heading, List<(string, string)> items, PdfArea place)
    {
        if (items.Count == 0)
        {
            return place.Y;
        }

        var below = place.Y + page.Text(Heading, heading, _heading, place) + size * 0.2;
        return below + page.List(items, _text, place with { Y = below });
    }

    private void Panel(PdfColour colour, PdfArea place) =>
        page.Decorate(sheet => sheet.Fill(colour, place, radius: 6));
}
