using WraparoundCare.Community.Forum.Imports;
using WraparoundCare.Community.Forum.Imports.Discourse;
using WraparoundCare.Community.Tests.Members;
using WraparoundCare.Testing.Sites;

namespace WraparoundCare.Community.Tests.Forum.Imports;

/// <summary>A forum that is taken over, and what readers see of it.</summary>
internal static class Discourse
{
    public const string Category = "/forum/uit-de-praktijk";

    /// <summary>What does not come along of the example.</summary>
    public static readonly (ImportCount Count, int Number)[] LeftOut =
    [
        (ImportCount.Messages, 1),
        (ImportCount.GoneTopics, 2),
        (ImportCount.AboutTopics, 1),
        (ImportCount.ClosedTopics, 1),
        (ImportCount.TopicsWithoutStart, 1),
        (ImportCount.GonePosts, 4),
        (ImportCount.Whispers, 1),
        (ImportCount.Actions, 1),
        (ImportCount.OddPosts, 1),
    ];

    /// <summary>One topic that everybody could read, and all that not everybody could.</summary>
    public static DiscourseExport Example() => new DiscourseExport()
        .Category(1, "Uit de praktijk", "uit-de-praktijk", about: 90)
        .Category(2, "Team", "team", isRestricted: true)
        .User(1, "Voorbeeld_A")
        .User(2, "Voorbeeld_B")
        .Topic(10, "Beginnen met zwimvora")
        .Post(9, (10, 9), "Aan @Voorbeeld_B.")
        .Post(1, (10, 1), "Hoe begin je?\r\nMet C:\\pad\ten een tab.")
        .Post(2, (10, 2), "Van een gast.", user: null)
        .Post(3, (10, 3), "geheim: gesloten", type: 3)
        .Post(4, (10, 4), "geheim: gefluisterd", type: 4)
        .Post(5, (10, 5), "geheim: verborgen", state: "hidden")
        .Post(6, (10, 6), "geheim: weg", state: "deleted")
        .Post(7, (10, 7), "[quote=\"Voorbeeld_A, post:1, topic:10\"]\nEen oud citaat.\n[/quote]\nMet vriend.", user: 2)
        .Post(8, (10, 8), "geheim: ingetrokken", state: "withdrawn")
        .Post(10, (10, 10), " ")
        .Solved(10, 7)
        .Topic(11, "geheim: onder vier ogen", category: null, archetype: "private_message").Post(20, (11, 1), "geheim")
        .Topic(12, "geheim: weggehaald", isDeleted: true).Post(21, (12, 1), "geheim")
        .Topic(13, "geheim: niet in lijsten", isVisible: false).Post(22, (13, 1), "geheim")
        .Topic(14, "geheim: begin is weg").Post(23, (14, 1), "geheim", state: "hidden").Post(24, (14, 2), "geheim")
        .Topic(80, "geheim: van het team", category: 2).Post(25, (80, 1), "geheim")
        .Topic(90, "Over de categorie").Post(26, (90, 1), "geheim");

    public static ImportCounts Import(MemberSite site, string path) => site.Host.Get<DiscourseImport>().Run(path, _ => { });

    public static IReadOnlyList<string> Topics(EditorAnswer page) =>
        [.. page.Page.QuerySelectorAll(".entries__title a").Select(link => link.GetAttribute("href")!)];

    public static IReadOnlyList<string> Texts(EditorAnswer page) =>
        [.. page.Page.QuerySelectorAll(".post__text").Select(text => text.TextContent.Trim())];

    public static IReadOnlyList<string> Names(EditorAnswer page) =>
        [.. page.Page.QuerySelectorAll(".post__name").Select(name => name.TextContent.Trim())];
}
