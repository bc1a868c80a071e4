using WraparoundCare.Platform.Shared.Components.Navigation;

namespace WraparoundCare.Community.Forum.Topics;

/// <summary>In what order a list of topics is read.</summary>
internal enum TopicOrder
{
    /// <summary>Where somebody wrote last.</summary>
    LastPost,

    /// <summary>What was asked last.</summary>
    Newest,

    /// <summary>Only what can be answered and nobody did.</summary>
    Unanswered,

    MostAnswers,
}

/// <summary>How orders are named in addresses and on pages, and what they do.</summary>
internal static class TopicOrders
{
    public const string Parameter = "volgorde";

    private static readonly IReadOnlyList<(TopicOrder Order, string Value, string Label)> All =
    [
        (TopicOrder.LastPost, string.Empty, "Laatste bericht"),
        (TopicOrder.Newest, "nieuw", "Nieuwste vraag"),
        (TopicOrder.Unanswered, "zonder-antwoord", "Nog zonder antwoord"),
        (TopicOrder.MostAnswers, "antwoorden", "Meeste antwoorden"),
    ];

    /// <param name="value">As it stands in an address; anything else than ours is the usual order.</param>
    public static TopicOrder Of(string? value) => All.FirstOrDefault(known => known.Value == value).Order;

    /// <param name="order">The one that is shown.</param>
    /// <param name="list">The address of the list.</param>
    public static IReadOnlyList<PageTab> Tabs(TopicOrder order, string list) =>
        [.. All.Select(known => new PageTab(known.Label, AddressOf(list, known.Order), known.Order == order))];

    public static string AddressOf(string list, TopicOrder order, int page = 1)
    {
        var value = All.First(known => known.Order == order).Value;
        string[] query =
        [
            .. value.Length > 0 ? [$"{Parameter}={value}"] : Array.Empty<string>(),
            .. page > 1 ? [$"pagina={page}"] : Array.Empty<string>(),
        ];
        return query.Length == 0 ? list : $"{list}?{string.Join('&', query)}";
    }

    /// <summary>Those that the order is about.</summary>
    public static IQueryable<ForumTopicRow> For(this IQueryable<ForumTopicRow> topics, TopicOrder order) =>
        order is TopicOrder.Unanswered ? topics.Where(topic => topic.LastNumber <= 1 && !topic.IsClosed) : topics;

    /// <param name="topics">Those that the order is about.</param>
    /// <param name="order">The order.</param>
    /// <param name="hasPins">Whether pinned ones stand above the rest, where everybody looks first.</param>
    public static IQueryable<ForumTopicRow> Ordered(this IQueryable<ForumTopicRow> topics, TopicOrder order, bool hasPins) => order switch
    {
        TopicOrder.Newest => topics.OrderByDescending(topic => topic.Id),
        TopicOrder.MostAnswers => topics
            .OrderByDescending(topic => topic.LastNumber)
            .ThenByDescending(topic => topic.LastPostAt)
            .ThenByDescending(topic => topic.Id),
        TopicOrder.LastPost when hasPins => topics
            .OrderByDescending(topic => topic.IsPinned)
            .ThenByDescending(topic => topic.LastPostAt)
            .ThenByDescending(topic => topic.Id),
        _ => topics.OrderByDescending(topic => topic.LastPostAt).ThenByDescending(topic => topic.Id),
    };
}
