using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Documents;

/// <summary>What others hear of a document, and what they find when they hear it.</summary>
public sealed class DocumentNotificationTests
{
    [Theory, AllDatabases]
    public async Task Publish_Document_IsRefreshedBeforeItIsPublished(DatabaseKind kind)
    {
        await using var host = await ComposedHost.StartAsync(kind);
        var document = await SavedAsync(host);
        var heard = new List<(bool Published, PublishedState State)>();
        host.Hear<ContentRefreshNotification>(refresh => heard.Add((refresh.Entity.Published, refresh.Entity.PublishedState)));

        host.Get<IContentService>().Publish(document, ["*"]);
        host.Get<IContentService>().Unpublish(document);

        Assert.Equal([(false, PublishedState.Publishing), (true, PublishedState.Unpublishing)], heard);
    }

    [Theory, AllDatabases]
    public async Task Publish_Handler_FindsItPublishedAndMayChangeMore(DatabaseKind kind)
    {
        await using var host = await ComposedHost.StartAsync(kind);
        var document = await SavedAsync(host);
        var contents = host.Get<IContentService>();
        var found = new List<(bool InScope, bool Published, bool InSnapshot)>();
        host.Hear<ContentPublishedNotification>(_ =>
        {
            var inScope = host.Get<ICoreScopeProvider>().Context is not null;
            var snapshot = host.Get<IDocumentCacheService>();
            found.Add((inScope, contents.GetById(document.Id)!.Published, snapshot.TryGetCached(document.Key, preview: false, out var _)));
            contents.Save(contents.Create("Door een ander", Constants.System.Root, "article"));
        });

        contents.Publish(document, ["*"]);

        Assert.Equal([(false, true, true)], found);
        Assert.Equal(["A", "Door een ander"], contents.GetRootContent().Select(content => content.Name));
    }

    [Theory, AllDatabases]
    public async Task Publish_HandlerThatFails_TellsTheCallerAndKeepsThePublication(DatabaseKind kind)
    {
        await using var host = await ComposedHost.StartAsync(kind);
        var document = await SavedAsync(host);
        var contents = host.Get<IContentService>();
        host.Hear<ContentPublishedNotification>(_ => throw new InvalidOperationException("van een ander"));

        var failure = Assert.ThrowsAny<Exception>(() => contents.Publish(document, ["*"]));

        Assert.Contains("van een ander", failure.ToString(), StringComparison.Ordinal);
        Assert.True(contents.GetById(document.Id)!.Published);
        Assert.True(host.Get<IDocumentCacheService>().TryGetCached(document.Key, preview: false, out var _));
        host.Hear<ContentPublishedNotification>(_ => { });
        Assert.True(contents.Unpublish(contents.GetById(document.Id)!).Success);
    }

    [Theory, AllDatabases]
    public async Task Publish_OneCulture_TellsWhichOne(DatabaseKind kind)
    {
        await using var host = await ComposedHost.StartAsync(kind);
        await host.Get<ILanguageService>().CreateAsync(new Language("en-GB", "English"), Constants.Security.SuperUserKey);
        await new DocumentTypeBuilder(host.Services, "bilingual").VaryingByCulture().CreateAsync();
        var contents = host.Get<IContentService>();
        var document = contents.Create("x", Constants.System.Root, "bilingual");
        document.SetCultureName("Zorg", "nl-NL");
        document.SetCultureName("Care", "en-GB");
        contents.Save(document);
        var heard = new List<(bool Published, bool Unpublished)>();
        host.Hear<ContentPublishedNotification>(published => heard.AddRange(new[] { "nl-NL", "en-GB" }.Select(culture =>
            (published.HasPublishedCulture(document, culture), published.HasUnpublishedCulture(document, culture)))));

        contents.Publish(document, ["en-GB"]);
        contents.Publish(document, ["nl-NL"]);
        contents.Unpublish(document, "en-GB");

        Assert.Equal([(false, false), (true, false), (true, false), (false, false), (false, false), (false, true)], heard);
    }

    // The kernel walks through what is below and forgets what comes before its parent.
    [Theory, AllDatabases]
    public async Task Publish_ParentAgain_AnnouncesWhatIsBelowEvenWhenOlderThanItsParent(DatabaseKind kind)
    {
        await using var host = await ComposedHost.StartAsync(kind);
        var top = await SavedAsync(host);
        var contents = host.Get<IContentService>();
        var older = contents.CreateAndSave("Ouder dan wat erboven komt", top.Id, "article");
        var between = contents.CreateAndSave("Ertussen", top.Id, "article");
        var last = contents.CreateAndSave("Achteraan", between.Id, "article");
        contents.Move(older, between.Id);
        contents.SortChildren(between.Id, [last.Id, older.Id]);
        contents.PublishBranch(contents.GetById(top.Id)!, PublishBranchFilter.IncludeUnpublished, ["*"]);
        contents.Unpublish(contents.GetById(top.Id)!);
        var heard = new List<string?>();
        host.Hear<ContentPublishedNotification>(published => heard.AddRange(published.PublishedEntities.Select(content => content.Name)));

        contents.Publish(contents.GetById(top.Id)!, ["*"]);

        Assert.Equal(["A", "Ertussen", "Achteraan", "Ouder dan wat erboven komt"], heard);
    }

    [Theory, AllDatabases]
    public async Task Save_MediaAndMembers_AreRefreshedOnce(DatabaseKind kind)
    {
        await using var host = await ComposedHost.StartAsync(kind);
        var heard = new List<(string Name, bool HasIdentity)>();
        host.Get<Listener>().On = notification => heard.AddRange(notification switch
        {
            MediaRefreshNotification media => [(media.Entity.Name!, media.Entity.HasIdentity)],
            MemberRefreshNotification member => [(member.Entity.Name!, member.Entity.HasIdentity)],
            _ => [],
        });

        host.Get<IMediaService>()
            .Save(host.Get<IMediaService>().CreateMedia("Map", Constants.System.Root, Constants.Conventions.MediaTypes.Folder));
        host.Get<IMemberService>().Save(host.Get<IMemberService>().CreateMember("vera", "vera@example.org", "Vera", "Member"));

        Assert.Equal([("Map", true), ("Vera", true)], heard);
    }

    private static async Task<IContent> SavedAsync(ComposedHost host)
    {
        await new DocumentTypeBuilder(host.Services, "article").With("text").CreateAsync();
        return host.Get<IContentService>().CreateAndSave("A", Constants.System.Root, "article");
    }
}
