using System.Security.Cryptography;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Community.Forum.Posts;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Community.Forum.Pseudonyms;

/// <summary>
/// The names under which members write who do not want to be known in a topic. Each has one name in a topic, of which nothing tells whose
/// it is, and keeps it there; in another topic it is another.
/// </summary>
internal sealed class TopicPseudonyms(ICoreScopeProvider scopes, ICurrentUnitOfWork work)
{
    // Birds that nobody is called after.
    private static readonly IReadOnlyList<string> Birds =
    [
        "boomklever", "bosuil", "buizerd", "fuut", "goudvink", "grutto", "havik", "huismus", "ijsvogel", "karekiet", "kerkuil", "kievit",
        "kluut", "koekoek", "koolmees", "kraanvogel", "kwikstaart", "leeuwerik", "lepelaar", "meerkoet", "nachtegaal", "ooievaar",
        "patrijs", "pimpelmees", "putter", "reiger", "roodborst", "scholekster", "sijs", "snip", "specht", "spreeuw", "staartmees",
        "steltloper", "tjiftjaf", "torenvalk", "tureluur", "wielewaal", "winterkoning", "wulp", "zanglijster", "zilvermeeuw", "zwaluw",
    ];

    /// <param name="visitor">Who writes.</param>
    /// <param name="topic">Where; null for a new topic.</param>
    public PseudonymOffer OfferTo(ForumVisitor visitor, long? topic)
    {
        if (visitor.IsModerator)
        {
            return PseudonymOffer.NotForModerators;
        }

        if (topic is not { } here || visitor.Member is not { } member)
        {
            return PseudonymOffer.Open;
        }

        using var scope = scopes.CreateCoreScope(autoComplete: true);
        var names = NamesOf(work.Required.Db, here, member);
        return names switch
        {
            [] => PseudonymOffer.Open,
            _ => names.Max() is { } name ? new PseudonymOffer(name) : PseudonymOffer.NotAnyMore,
        };
    }

    /// <returns>What goes with the first post of a topic; null for the writer's own name.</returns>
    public static string? ForFirst(WrittenPost post) => post.IsPseudonymous ? New([]) : null;

    /// <summary>
    /// What goes with an answer that is being written, for who is alone with its topic. Who began under a pseudonym goes on under it,
    /// whatever the form says: one post under their own name would tell whose the others are.
    /// </summary>
    /// <returns>Null for the writer's own name.</returns>
    public static string? ForAnswer(SiteDbContext db, long topic, WrittenPost post) =>
        NamesOf(db, topic, post.Author).Max() ?? (post.IsPseudonymous ? New(TakenIn(db, topic)) : null);

    /// <returns>Each name once, null for their own; after a merge of topics somebody can have more than one.</returns>
    private static List<string?> NamesOf(SiteDbContext db, long topic, Guid member) =>
    [
        .. db.Set<ForumPostRow>()
            .Where(post => post.TopicId == topic && post.AuthorKey == member)
            .Select(post => post.Pseudonym)
            .Distinct(),
    ];

    private static HashSet<string> TakenIn(SiteDbContext db, long topic) =>
    [
        .. db.Set<ForumPostRow>()
            .Where(post => post.TopicId == topic && post.Pseudonym != null)
            .Select(post => post.Pseudonym!)
            .Distinct(),
    ];

    // With all of the birds in one topic, they are told apart by a number.
    private static string New(HashSet<string> taken)
    {
        var free = Enumerable.Range(1, taken.Count + 1)
            .Select(round => Birds.Select(bird => NameOf(bird, round)).Where(name => !taken.Contains(name)).ToList())
            .First(names => names.Count > 0);
        return free[RandomNumberGenerator.GetInt32(free.Count)];
    }

    private static string NameOf(string bird, int round) => round == 1 ? $"Anonieme {bird}" : $"Anonieme {bird} {round}";
}

/// <summary>What somebody can choose about the name under which they write.</summary>
/// <param name="Continues">The pseudonym that they have in the topic.</param>
/// <param name="Refusal">Why they can have none; null when they can.</param>
internal sealed record PseudonymOffer(string? Continues = null, string? Refusal = null)
{
    public static readonly PseudonymOffer Open = new();

    public static readonly PseudonymOffer NotForModerators = new(Refusal: "Als moderator schrijf je onder je eigen naam.");

    public static readonly PseudonymOffer NotAnyMore = new(
        Refusal: "Je schreef hier al onder je eigen naam. Haal het vinkje bij de schuilnaam weg, of stel een nieuwe vraag.");
}
