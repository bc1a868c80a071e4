using WraparoundCare.Platform.CareModel.WorkCards;
using WraparoundCare.Platform.Tests.Sites;

namespace WraparoundCare.Platform.Tests.CareModel.WorkCards;

public class WorkBookTests
{
    private static readonly WorkCard Card = new(
        1, "Sleutelpersonen", "https://site.example/stap", new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc))
    {
        StepCount = 13,
        Goal = "Je weet wie er toe doen.",
        Actions = ["Vraag ieder gezinslid."],
    };

    [Fact]
    public void Print_SameTextTwice_GivesSameBytes()
        => Assert.Equal(new WorkBookPrinter(Book(Card)).Print(), new WorkBookPrinter(Book(Card)).Print());

    [Fact]
    public void Print_MuchTooLongText_StaysOnePageAndSaysSo()
    {
        var lines = Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("overlegtafel", 30)), 40).ToList();

        var card = new PdfText(
            new WorkBookPrinter(Book(Card with { Actions = lines, Questions = lines, Pitfalls = lines, Tools = lines })).Print());

        Assert.Equal(1, card.Count("/Type /Page /"));
        Assert.Contains("Dezekaartisingekort.", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_CharacterThatFontLacks_ShowsQuestionMark()
        => Assert.Contains(
            "?naar", new PdfText(new WorkBookPrinter(Book(Card with { Goal = "漢 naar" })).Print()).Words, StringComparison.Ordinal);

    private static WorkBook Book(WorkCard card) => new("Werkkaart", "Kennisplatform", [card]);
}
