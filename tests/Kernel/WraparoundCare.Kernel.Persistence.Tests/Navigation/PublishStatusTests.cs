using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Navigation;

/// <summary>The kernel only hears of documents; what else makes a document published in a language has to be told.</summary>
public sealed class PublishStatusTests
{
    private const string English = "en-GB";

    [Theory, AllDatabases]
    public async Task IsDocumentPublished_LanguageThatCameLater_CountsForInvariantDocuments(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var key = (await DocumentBuilders.PublishedAsync(host, "een")).GetRootContent().Single().Key;
        var before = Status(host).IsDocumentPublished(key, English);

        await DocumentBuilders.AddEnglishAsync(host);
        var added = Status(host).IsDocumentPublished(key, English);
        await host.Get<ILanguageService>().DeleteAsync(English, Constants.Security.SuperUserKey);

        Assert.Equal((false, true, false), (before, added, Status(host).IsDocumentPublished(key, English)));
        Assert.True(Status(host).IsDocumentPublished(key, "nl-NL"));
    }

    [Theory, AllDatabases]
    public async Task IsDocumentPublished_TypeBeginsToVary_HoldsForTheDefaultLanguageOnly(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await DocumentBuilders.AddEnglishAsync(host);
        var key = (await DocumentBuilders.PublishedAsync(host, "een")).GetRootContent().Single().Key;
        var types = host.Get<IContentTypeService>();
        var type = types.Get("article")!;
        var before = Status(host).IsDocumentPublished(key, English);

        type.Variations = ContentVariation.Culture;
        await types.UpdateAsync(type, Constants.Security.SuperUserKey);
        var now = (Status(host).IsDocumentPublished(key, "nl-NL"), Status(host).IsDocumentPublished(key, English));
        await host.RestartAsync();

        Assert.True(before);
        Assert.Equal((true, false), now);
        Assert.Equal(now, (Status(host).IsDocumentPublished(key, "nl-NL"), Status(host).IsDocumentPublished(key, English)));
    }

    [Theory, AllDatabases]
    public async Task IsDocumentPublished_OneCultureOfAVariantDocument_HoldsForThatOneAndForAny(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentBuilders.BilingualAsync(host);
        host.Get<IContentService>().Publish(document, [English]);

        foreach (var restart in new[] { false, true })
        {
            if (restart)
            {
                await host.RestartAsync();
            }

            Assert.True(Status(host).IsDocumentPublished(document.Key, English.ToUpperInvariant()));
            Assert.False(Status(host).IsDocumentPublished(document.Key, "nl-NL"));
            Assert.False(Status(host).IsDocumentPublished(document.Key, string.Empty));
            Assert.True(Status(host).IsDocumentPublished(document.Key, "*"));
            Assert.True(Status(host).IsDocumentPublishedInAnyCulture(document.Key));
        }
    }

    [Theory, AllDatabases]
    public async Task IsDocumentPublished_TrashedAndRestored_IsWhatTheDatabaseSays(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (contents, a, b, c) = await DocumentBuilders.ThreeLevelsAsync(host);
        contents.PublishBranch(contents.GetById(a.Id)!, PublishBranchFilter.IncludeUnpublished, ["*"]);

        contents.MoveToRecycleBin(contents.GetById(b.Id)!);
        Assert.Equal((false, false), Published());

        // What comes back from the bin is not published, and what is below it is out of reach.
        contents.Move(contents.GetById(b.Id)!, a.Id);
        var restored = Published();
        Assert.Null(host.Get<IPublishedContentCache>().GetById(c.Key));
        await host.RestartAsync();

        Assert.Equal((false, true), restored);
        Assert.Equal(restored, Published());
        Assert.Null(host.Get<IPublishedContentCache>().GetById(c.Key));

        (bool Moved, bool Below) Published() =>
            (Status(host).IsDocumentPublishedInAnyCulture(b.Key), Status(host).IsDocumentPublishedInAnyCulture(c.Key));
    }

    private static IPublishStatusQueryService Status(KernelHost host) => host.Get<IPublishStatusQueryService>();
}
