using Microsoft.AspNetCore.SignalR;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Serialization;
using WraparoundCare.Community.Forum.SharedPages;

namespace WraparoundCare.Community.Forum.Live;

/// <summary>
/// Hears on every node, after the commit, what changed on the forum: pages that are kept there are made anew, and those that are open
/// there are told. It goes as the kernel's own messages do, so no node misses one.
/// </summary>
/// <remarks>The forum adds it by name: a host without the forum has it on its disk, and could not make it.</remarks>
[HideFromTypeFinder]
internal sealed class LiveRefresher(SharedPageStore kept, IHubContext<LiveHub> pages, IJsonSerializer serializer)
    : IPayloadCacheRefresher<LiveChange>
{
    public static readonly Guid Id = new("6f2f1d53-7f0b-4a39-9c8e-5a7d2f4b9e61");

    public Guid RefresherUniqueId => Id;

    public string Name => "Open pages of the forum";

    public void Refresh(LiveChange[] payloads)
    {
        ArgumentNullException.ThrowIfNull(payloads);
        foreach (var change in payloads)
        {
            Renew(change);
            Tell(change.Topics.Select(LiveHub.GroupOf), LiveHub.PostsChanged);
            Tell(change.Members.Select(LiveHub.GroupOf), LiveHub.NotificationsChanged);
        }
    }

    public void Refresh(string json) => Refresh(serializer.Deserialize<LiveChange[]>(json) ?? []);

    public void RefreshInternal(LiveChange[] payloads)
    {
        // The kernel's own memory holds nothing of it.
    }

    public void RefreshInternal(string json)
    {
        // The kernel's own memory holds nothing of it.
    }

    // A node that begins anew has no open pages: they connect again, and ask when they do.
    public void RefreshAll() => kept.RenewAll();

    public void Refresh(int id) => throw Unknown();

    public void Refresh(Guid id) => throw Unknown();

    public void Remove(int id) => throw Unknown();

    private void Renew(LiveChange change)
    {
        kept.Renew([.. change.Topics, .. change.Marked]);
        if (change.IsWide)
        {
            kept.RenewAll();
        }
    }

    // Nobody waits for it: a browser that reads slowly must not hold up who writes.
    private void Tell(IEnumerable<string> groups, string message) =>
        _ = pages.Clients.Groups([.. groups]).SendAsync(message);

    private static NotSupportedException Unknown() => new("What changed comes as a payload.");
}

/// <summary>What changed on the forum.</summary>
public sealed record LiveChange
{
    /// <summary>Topics that have other posts than they had.</summary>
    public IReadOnlyList<long> Topics { get; init; } = [];

    /// <summary>Topics of which something else changed that their pages show.</summary>
    public IReadOnlyList<long> Marked { get; init; } = [];

    /// <summary>Members who have other notifications than they had.</summary>
    public IReadOnlyList<Guid> Members { get; init; } = [];

    /// <summary>Whether it is shown in more than these topics, as a name is, or a post that is quoted.</summary>
    public bool IsWide { get; init; }
}
