using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Kernel.Website.SiteBuilding;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.SiteBuilding;

public sealed class UmbracoHelperTests
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    [Theory, AllDatabases]
    public async Task Content_PublishedOrNot_IsWhatAVisitorCanOpen(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var umbraco = site.Get<UmbracoHelper>();
        var home = site.Publish("Begin");
        var hidden = site.Publish("Weg", home);
        var below = site.Publish("Eronder", hidden);
        site.Contents.Unpublish(hidden);

        Assert.Equal("Begin", umbraco.Content(home.Key)!.Name);
        Assert.Equal("Begin", umbraco.Content(home.Id)!.Name);
        Assert.Equal("Begin", umbraco.Content(Udi.Create(Constants.UdiEntityType.Document, home.Key))!.Name);
        Assert.Null(umbraco.Content(Udi.Create(Constants.UdiEntityType.Media, home.Key)));
        Assert.Null(umbraco.Content(hidden.Key));
        Assert.Null(umbraco.Content(below.Id));
        Assert.Equal(["Begin"], umbraco.Content([home.Key, below.Key, Guid.NewGuid()]).Select(page => page.Name));
        Assert.Equal(["Begin"], umbraco.ContentAtRoot().Select(page => page.Name));
        Assert.True(await umbraco.MemberHasAccessAsync(umbraco.Content(home.Key)!));
    }

    [Theory, AllDatabases]
    public async Task Media_InTheBin_IsNotFound(DatabaseKind kind)
    {
        await using var site = await WebsiteHost.StartAsync(kind);
        var umbraco = site.Get<UmbracoHelper>();
        var folder = site.Media.CreateMedia("Map", Constants.System.Root, Constants.Conventions.MediaTypes.Folder);
        site.Media.Save(folder);

        Assert.Equal("Map", umbraco.Media(folder.Key)!.Name);
        Assert.Equal(["Map"], umbraco.MediaAtRoot().Select(media => media.Name));
        site.Media.MoveToRecycleBin(folder);
        Assert.Null(umbraco.Media(folder.Id));
        Assert.Empty(umbraco.MediaAtRoot());
    }

    [Theory, AllDatabases]
    public async Task GetDictionaryValue_Languages_GivesTheOneOfThePage(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var english = (await host.Get<ILanguageService>().CreateAsync(new Language("en-GB", "English"), User)).Result;
        var dutch = (await host.Get<ILanguageService>().GetAsync("nl-NL"))!;
        var item = new DictionaryItem("meer")
        {
            Translations = [new DictionaryTranslation(dutch, "Lees meer"), new DictionaryTranslation(english, "Read more")],
        };
        Assert.True((await host.Get<IDictionaryItemService>().CreateAsync(item, User)).Success);
        var umbraco = host.Get<UmbracoHelper>();

        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-NL");
        Assert.Equal("Lees meer", umbraco.GetDictionaryValue("meer"));
        Assert.Equal("Read more", umbraco.GetDictionaryValue("meer", CultureInfo.GetCultureInfo("en-GB")));
        Assert.Equal("Verder", umbraco.GetDictionaryValueOrDefault("onbekend", "Verder"));
    }

    [Theory, AllDatabases]
    public async Task GetContentByTag_PublishedPages_AreFound(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").With("tags", Constants.DataTypes.Guids.TagsGuid).CreateAsync();
        var contents = host.Get<IContentService>();
        foreach (var (name, isPublished) in new[] { ("Wel", true), ("Niet", false) })
        {
            var page = contents.Create(name, Constants.System.Root, "article");
            page.SetValue("tags", "[\"jeugd\"]");
            contents.Save(page);
            if (isPublished)
            {
                contents.Publish(page, ["*"]);
            }
        }

        var tags = host.Get<ITagQuery>();

        Assert.Equal(["Wel"], tags.GetContentByTag("jeugd").Select(page => page.Name));
        Assert.Equal(["jeugd"], tags.GetAllContentTags().Select(tag => tag!.Text));
    }

    [Fact]
    public async Task View_InheritsUmbracoViewPage_ReachesTheHelper()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite);
        var view = new EmptyView
        {
            ViewContext = new ViewContext { HttpContext = new DefaultHttpContext { RequestServices = host.Services } },
        };
        using var context = host.Get<IUmbracoContextFactory>().EnsureUmbracoContext();

        Assert.Empty(view.Umbraco.ContentAtRoot());
        Assert.Throws<InvalidOperationException>(() => view.Umbraco.AssignedContentItem);
    }

    private sealed class EmptyView : UmbracoViewPage<IPublishedContent>
    {
        public override Task ExecuteAsync() => Task.CompletedTask;
    }
}
