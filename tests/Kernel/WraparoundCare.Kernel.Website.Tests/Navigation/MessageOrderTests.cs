using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Navigation;
using WraparoundCare.Kernel.Website.PublishedCache;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Navigation;

/// <summary>
/// Records the messages of real changes and lets a node that has seen none of them take them in every order, the first of them once more
/// at the end: it always ends with what the database says.
/// </summary>
public sealed class MessageOrderTests
{
    private const int MaxMessages = 5;

    /// <summary>Of A with B in it with C in it, and of D beside A.</summary>
    private static readonly Dictionary<string, Action<Pages>> Stories = new()
    {
        ["moved in, then deleted with it"] = pages => pages.Move("B", "D").Delete("D"),
        ["moved out, then deleted without it"] = pages => pages.Move("B", "D").Delete("A"),
        ["moved out from below what moves"] = pages => pages.Move("C", null).Move("B", "D").Delete("A"),
        ["changed places"] = pages => pages.Move("C", null).Move("B", "C").Move("A", "B"),
        ["trashed, then one of it restored"] = pages => pages.Trash("A").Move("C", "D").Move("B", "C"),
        ["trashed, restored and published"] = pages => pages.Trash("B").Move("B", "D").Publish("B").Publish("C"),
        ["unpublished above, deleted below"] = pages => pages.Unpublish("A").Delete("C").Publish("A"),
        ["made, sorted and emptied"] = pages => pages.Create("E", "D").Sort("E", "A").Trash("D").EmptyBin(),
        ["deleted and made anew"] = pages => pages.Delete("B").Create("E", "A").Move("E", "D").Publish("E"),
    };

    // What differs between the databases is the reading, which each story does.
    public static TheoryData<DatabaseKind, string> StoriesOnAllDatabases =>
    [
        .. Stories.Keys.Select(story => (DatabaseKind.Sqlite, story)),
        (DatabaseKind.PostgreSql, Stories.Keys.First()),
    ];

    [Theory, MemberData(nameof(StoriesOnAllDatabases))]
    public async Task Refresh_MessagesInEveryOrder_EndsWithWhatTheDatabaseSays(DatabaseKind kind, string story)
    {
        var recorder = new Recorder();
        await using var host = await KernelHost.StartAsync(kind, recorder.Listen);
        await NodeSite.CreateTypeAsync(host.Services);
        var (tree, snapshots) = (host.Get<DocumentTree>(), host.Get<PublishedSnapshotStore>());
        var pages = new Pages(host);
        var (before, published) = (tree.Current, snapshots.Current);

        var messages = recorder.Record(() => Stories[story](pages));

        Assert.InRange(messages.Count, 2, MaxMessages);
        Assert.Empty(tree.Differences());
        tree.Rebuild();
        var inTheEnd = Visible(host);
        foreach (var order in Orders(messages))
        {
            tree.Change(_ => before);
            snapshots.Update(_ => published);
            foreach (var message in order.Append(order[0]))
            {
                Deliver(host, message);
            }

            Assert.Empty(tree.Differences());
            Assert.Equal(inTheEnd, Visible(host));
        }
    }

    [Theory, AllDatabases]
    public async Task Refresh_MediaMessagesInEveryOrder_EndsWithWhatTheDatabaseSays(DatabaseKind kind)
    {
        var recorder = new Recorder();
        await using var host = await KernelHost.StartAsync(kind, recorder.Listen);
        var media = host.Get<IMediaService>();
        var (a, d) = (Folder(media, "A", Constants.System.Root), Folder(media, "D", Constants.System.Root));
        var b = Folder(media, "B", a.Id);
        var c = Folder(media, "C", b.Id);
        var tree = host.Get<MediaTree>();
        var before = tree.Current;

        var messages = recorder.Record(() =>
        {
            media.Move(media.GetById(c.Key)!, d.Id);
            media.MoveToRecycleBin(media.GetById(a.Key)!);
            media.Move(media.GetById(b.Key)!, c.Id);
            media.Delete(media.GetById(a.Key)!);
        });

        Assert.InRange(messages.Count, 2, MaxMessages);
        foreach (var order in Orders(messages))
        {
            tree.Change(_ => before);
            order.ToList().ForEach(message => Deliver(host, message));
            Assert.Empty(tree.Differences());
        }
    }

    private static void Deliver(KernelHost host, object message)
    {
        switch (message)
        {
            case ContentCacheRefresher.JsonPayload[] documents:
                Deliver(host, ContentCacheRefresher.UniqueId, documents);
                break;
            case MediaCacheRefresher.JsonPayload[] media:
                Deliver(host, MediaCacheRefresher.UniqueId, media);
                break;
        }
    }

    private static void Deliver<TPayload>(KernelHost host, Guid refresher, TPayload[] payload)
    {
        var taker = (IPayloadCacheRefresher<TPayload>)host.Get<CacheRefresherCollection>()[refresher]!;
        taker.RefreshInternal(payload);
        taker.Refresh(payload);
    }

    private static IEnumerable<object[]> Orders(List<object> messages) => messages.Count <= 1
        ? [[.. messages]]
        : messages.SelectMany((first, index) =>
            Orders([.. messages.Where((_, other) => other != index)]).Select(rest => (object[])[first, .. rest]));

    private static List<string> Visible(KernelHost host) =>
    [
        .. host.Get<PublishedSnapshotStore>().Current.Documents.Items
            .Select(item => host.Get<DocumentCacheService>().GetByKey(item.Node.Key, preview: false))
            .OfType<IPublishedContent>()
            .Select(page => $"{page.Key} {page.Name} {page.Path} {page.Level} {page.SortOrder}")
            .Order(StringComparer.Ordinal),
    ];

    private static IMedia Folder(IMediaService media, string name, int parent)
    {
        var folder = media.CreateMedia(name, parent, Constants.Conventions.MediaTypes.Folder);
        Assert.True(media.Save(folder).Success);
        return folder;
    }

    /// <summary>The pages of a story, by their first names.</summary>
    private sealed class Pages
    {
        private readonly KernelHost _host;
        private readonly IContentService _contents;
        private readonly Dictionary<string, Guid> _keys = [];

        public Pages(KernelHost host)
        {
            _host = host;
            _contents = host.Get<IContentService>();
            Create("A", null).Create("B", "A").Create("C", "B").Create("D", null);
        }

        public Pages Create(string name, string? parent)
        {
            _keys[name] = NodeSite.Publish(_host.Services, name, parent is null ? Constants.System.Root : Get(parent).Id).Key;
            return this;
        }

        public Pages Move(string name, string? parent) =>
            Done(_contents.Move(Get(name), parent is null ? Constants.System.Root : Get(parent).Id).Success);

        public Pages Trash(string name) => Done(_contents.MoveToRecycleBin(Get(name)).Success);

        public Pages Delete(string name) => Done(_contents.Delete(Get(name)).Success);

        public Pages Publish(string name) => Done(_contents.Publish(Get(name), ["*"]).Success);

        public Pages Unpublish(string name) => Done(_contents.Unpublish(Get(name)).Success);

        public Pages Sort(params string[] names) => Done(_contents.Sort(names.Select(Get)).Success);

        public Pages EmptyBin() => Done(_contents.EmptyRecycleBin(Constants.Security.SuperUserId).Success);

        private IContent Get(string name) => _contents.GetById(_keys[name])!;

        private Pages Done(bool isDone)
        {
            Assert.True(isDone);
            return this;
        }
    }

    private sealed class Recorder :
        INotificationHandler<ContentCacheRefresherNotification>, INotificationHandler<MediaCacheRefresherNotification>
    {
        private List<object>? _messages;

        public void Listen(IServiceCollection services)
        {
            services.AddSingleton<INotificationHandler<ContentCacheRefresherNotification>>(this);
            services.AddSingleton<INotificationHandler<MediaCacheRefresherNotification>>(this);
        }

        public List<object> Record(Action change)
        {
            var messages = _messages = [];
            change();
            _messages = null;
            return messages;
        }

        public void Handle(ContentCacheRefresherNotification notification) => _messages?.Add(notification.MessageObject);

        public void Handle(MediaCacheRefresherNotification notification) => _messages?.Add(notification.MessageObject);
    }
}
