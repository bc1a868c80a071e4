using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using WraparoundCare.Community.Forum.Following;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Community.Members;

namespace WraparoundCare.Community.Forum.Live;

/// <summary>
/// Over which open pages of members hear that there is something new. A message says that and nothing of it: the page asks for it as any
/// reader does, so nobody hears here what they may not read. Browsers say nothing themselves.
/// </summary>
[Authorize(MemberPolicy.Name)]
internal sealed class LiveHub(ForumTopics topics, ForumNotifications notifications, LiveConnections connections) : Hub
{
    public const string Address = "/forum/live";

    /// <summary>The topic that the page shows, in the query.</summary>
    public const string Topic = "onderwerp";

    /// <summary>When the page was made, in the query: ticks in UTC.</summary>
    public const string Since = "sinds";

    /// <summary>The message that the topic has other posts than it had. When a page comes in, it carries the number of the last.</summary>
    public const string PostsChanged = "posts";

    /// <summary>The message that the member has other notifications than they had.</summary>
    public const string NotificationsChanged = "notifications";

    // What was being written when the page was made is said to be from before it, and clocks of nodes differ a little.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(10);

    public static string GroupOf(long topic) => string.Create(CultureInfo.InvariantCulture, $"topic-{topic}");

    public static string GroupOf(Guid member) => $"member-{member:N}";

    private ForumVisitor Visitor => ForumVisitor.Of(Context.User!);

    public override async Task OnConnectedAsync()
    {
        if (Visitor.Member is not { } member || !connections.TryAdd(member))
        {
            Context.Abort();
            return;
        }

        Context.Items[nameof(LiveConnections)] = member;
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(member));
        // What follows is read after who connects hears of changes, so that nothing falls between the page and its connection.
        if (MadeAt() is { } made && notifications.HasChangedSince(member, made - Margin))
        {
            await Clients.Caller.SendAsync(NotificationsChanged);
        }

        if (Find() is { } found)
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(found.Topic.Id));
            await Clients.Caller.SendAsync(PostsChanged, Find()?.Topic.LastNumber);
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.TryGetValue(nameof(LiveConnections), out var member))
        {
            connections.Remove((Guid)member!);
        }

        return Task.CompletedTask;
    }

    private FoundTopic? Find() => NumberIn(Topic) is { } id ? topics.Find(id, Visitor) : null;

    private DateTime? MadeAt() =>
        NumberIn(Since) is { } ticks && ticks > Margin.Ticks && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : null;

    private long? NumberIn(string name) =>
        long.TryParse(Context.GetHttpContext()?.Request.Query[name], CultureInfo.InvariantCulture, out var number) ? number : null;
}
