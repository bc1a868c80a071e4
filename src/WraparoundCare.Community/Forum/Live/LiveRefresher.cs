using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Serialization;

namespace WraparoundCare.Community.Forum.Live;

/// <summary>
/// Hears on every node, after the commit, what changed on the forum, and tells the pages that are open there. It goes as the kernel's own
/// messages do, so no node misses one.
/// </summary>
/// <remarks>The forum adds it by name: a host without the forum has it on its disk, and could not make it.</remarks>
[HideFromTypeFinder]
internal sealed class LiveRefresher(IHubContext<LiveHub> pages, IJsonSerializer serializer) : IPayloadCacheRefresher<LiveChange>
{
    public static readonly Guid Id = new("6f2f1d53-7f0b-4a39-9c8e-5a7d2f4b9e61");

    public Guid RefresherUniqueId => Id;

    public string Name => "Open pages of the forum";

    public void Refresh(LiveChange[] payloads)
    {
        ArgumentNullException.ThrowIfNull(payloads);
        foreach (var change in payloads)
        {
            Tell(change.Topics.Select(LiveHub.GroupOf), LiveHub.PostsChanged);
            Tell(change.Members.Select(LiveHub.GroupOf), LiveHub.NotificationsChanged);
        }
    }

    public void Refresh(string json) => Refresh(serializer.Deserialize<LiveChange[]>(json) ?? []);

    public void RefreshInternal(LiveChange[] payloads)
    {
        // Nothing is held in memory.
    }

    public void RefreshInternal(string json)
    {
        // Nothing is held in memory.
    }

    // A node that begins anew has no open pages: they connect again, and ask when they do.
    public void RefreshAll()
    {
    }

    public void Refresh(int id) => throw Unknown();

    public void Refresh(Guid id) => throw Unknown();

    public void Remove(int id) => throw Unknown();

    // Nobody waits for it: a browser that reads slowly must not hold up who writes.
    private void Tell(IEnumerable<string> groups, string message) =>
        _ = pages.Clients.Groups([.. groups]).SendAsync(message);

    private static NotSupportedException Unknown() => new("What changed comes as a payload.");
}

/// <param name="Topics">Those that have other posts than they had.</param>
/// <param name="Members">Those who have other notifications than they had.</param>
public sealed record LiveChange(IReadOnlyList<long> Topics, IReadOnlyList<Guid> Members);
