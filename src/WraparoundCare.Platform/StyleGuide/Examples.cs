using WraparoundCare.Platform.Shared.Components.Conversation;
using WraparoundCare.Platform.Shared.Components.Fields;
using WraparoundCare.Platform.Shared.Components.Navigation;
using WraparoundCare.Platform.Shared.Components.Tables;

namespace WraparoundCare.Platform.StyleGuide;

/// <summary>What the components show. The people and projects are made up.</summary>
internal static class Examples
{
    public static readonly IReadOnlyList<ChoiceOption> Kinds =
    [
        new("vraag", "Een vraag", "Je wilt iets weten van collega’s."),
        new("ervaring", "Een ervaring", "Je vertelt wat er gebeurde en wat je leerde."),
        new("tip", "Een tip"),
    ];

    public static readonly IReadOnlyList<ChoiceOption> Subjects =
    [
        new("netwerk", "Het netwerk van het gezin"),
        new("veiligheid", "Veiligheid en crisis"),
        new("geld", "Geld en wonen"),
    ];

    public static readonly IReadOnlyList<ChoiceOption> Steps =
    [
        new("1", "Stap 1: sleutelpersonen"),
        new("7", "Stap 7: crisisplan"),
        new("13", "Stap 13: afronden"),
    ];

    public static readonly IReadOnlyList<string> Flow = ["Je bericht", "Bijlagen", "Nakijken", "Versturen"];

    public static readonly IReadOnlyList<PostAuthor> Authors =
    [
        new("Noor van den Berg"),
        new("Samir El Idrissi", AuthorRole.Project, "#gesprek"),
        new("Willemijn Óskarsdóttir", AuthorRole.Moderator),
        new("Redactie", AuthorRole.Editor),
        new("Jip"),
        new("Mees de Groot"),
        new("Ayşe Yılmaz"),
        new("Lotte Kramer"),
    ];

    public static readonly DateTimeOffset Morning = new(2026, 11, 24, 8, 5, 0, TimeSpan.Zero);

    public static readonly DataTable Table = new(
        "Drie voorbeeldprojecten",
        ["Project", "Gemeente", "Gezinnen", "Sinds"],
        [
            [new("De Kring", "#tabel"), new("Zeist"), new("12"), new("maart 2025")],
            [new("Samen aan tafel"), new("Amersfoort"), new("8"), new("september 2025")],
            [new("Om het gezin heen"), new("Utrecht"), new("23"), new("januari 2024")],
        ]);

    public static readonly IReadOnlyList<Crumb> Trail = [new("Redactie", "/redactie"), new("Stijlgids", StyleGuideController.Address)];

    public static IReadOnlyList<PageLink> FewPages => PageLink.All(1, 3, Page);

    public static IReadOnlyList<PageLink> ManyPages => PageLink.Around(7, 24, Page);

    public static ExampleForm Filled => new()
    {
        Title = "Hoe betrek je een oom die ver weg woont?",
        Story = "We zitten bij stap 1.\n\nDe oom wil **graag** helpen, maar woont in Groningen.",
        Kind = "vraag",
        Subjects = ["netwerk"],
        Step = "1",
        Date = new() { Day = "24", Month = "11", Year = "2026" },
        Email = "noor@voorbeeld.nl",
        HasNoNames = true,
    };

    public static ExampleForm Wrong => new()
    {
        Title = new string('a', ExampleForm.MaxTitle + 1),
        Date = new() { Day = "31", Month = "2", Year = "2026" },
        Email = "noor",
    };

    private static string Page(int number) => $"?bladzijde={number}#bladeren";
}
