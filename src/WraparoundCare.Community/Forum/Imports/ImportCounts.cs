namespace WraparoundCare.Community.Forum.Imports;

/// <summary>What an import says of itself, in this order.</summary>
internal enum ImportCount
{
    Topics,
    KnownTopics,
    Posts,
    KnownPosts,
    HeldPosts,
    ExtraPosts,
    Uploads,
    Authors,
    Categories,
    Messages,
    GoneTopics,
    AboutTopics,
    ClosedTopics,
    TopicsWithoutStart,
    GonePosts,
    Whispers,
    Actions,
    OddPosts,
}

/// <summary>How much was imported and how much was left out, in numbers only: it may be shown, kept and mailed.</summary>
internal sealed class ImportCounts
{
    private readonly SortedDictionary<ImportCount, int> _counts = [];

    public int this[ImportCount what] => _counts.GetValueOrDefault(what);

    public void Add(ImportCount what, int number = 1) => _counts[what] = this[what] + number;

    public void Add(ImportCounts others)
    {
        foreach (var (what, number) in others._counts)
        {
            Add(what, number);
        }
    }

    /// <returns>A line for each number that is not 0.</returns>
    public IEnumerable<string> Lines() => _counts.Where(count => count.Value > 0).Select(count => $"{WordsOf(count.Key)}: {count.Value}");

    private static string WordsOf(ImportCount what) => what switch
    {
        ImportCount.Topics => "Onderwerpen overgenomen",
        ImportCount.KnownTopics => "Onderwerpen die er al waren",
        ImportCount.Posts => "Berichten overgenomen",
        ImportCount.KnownPosts => "Berichten die er al waren",
        ImportCount.HeldPosts => "Berichten die wachten op een moderator, want er staat iets in dat op een BSN lijkt",
        ImportCount.ExtraPosts => "Berichten erbij omdat een bericht te lang was en is verdeeld",
        ImportCount.Uploads => "Bijlagen en afbeeldingen niet overgenomen",
        ImportCount.Authors => "Schrijvers",
        ImportCount.Categories => "Categorieën erbij",
        ImportCount.Messages => "Niet overgenomen: privéberichten",
        ImportCount.GoneTopics => "Niet overgenomen: onderwerpen die weg of verborgen waren, of zonder categorie",
        ImportCount.AboutTopics => "Niet overgenomen: onderwerpen die hun categorie uitleggen",
        ImportCount.ClosedTopics => "Niet overgenomen: onderwerpen uit besloten categorieën",
        ImportCount.TopicsWithoutStart => "Niet overgenomen: onderwerpen waarvan het eerste bericht niet meekwam",
        ImportCount.GonePosts => "Niet overgenomen: berichten die weg of verborgen waren",
        ImportCount.Whispers => "Niet overgenomen: fluisterberichten",
        ImportCount.Actions => "Niet overgenomen: meldingen van Discourse zelf",
        _ => "Niet overgenomen: lege berichten en berichten van meer dan 200.000 tekens",
    };
}
