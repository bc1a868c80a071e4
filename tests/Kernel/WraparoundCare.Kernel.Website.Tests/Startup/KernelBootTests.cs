using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Sync;
using Umbraco.Cms.Core.Web;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Website.Tests.Startup;

/// <summary>What a start has to have done; the kernel goes on without most of it, with less.</summary>
public sealed class KernelBootTests
{
    private const string InDevelopment = "--environment=Development";

    [Theory, AllDatabases]
    public async Task Start_Finished_KernelRunsAloneWithItsCaches(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);

        Assert.Equal(RuntimeLevel.Run, host.Get<IRuntimeState>().Level);
        Assert.Equal(ServerRole.Single, host.Get<IServerRoleAccessor>().CurrentServerRole);
        Assert.IsNotType<NoAppCache>(host.Get<AppCaches>().RuntimeCache);
        Assert.True(host.Get<AppCaches>().IsolatedCaches.GetOrCreate<ILanguage>() is not NoAppCache);
        Assert.Same(host.Services, StaticServiceProvider.Instance);
    }

    [Theory, AllDatabases]
    public async Task Start_HandlersOfTheStart_AreRegistered(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);

        var handlers = ((IEnumerable<INotificationAsyncHandler<PostRuntimePremigrationsUpgradeNotification>>)host.Services.GetService(
            typeof(IEnumerable<INotificationAsyncHandler<PostRuntimePremigrationsUpgradeNotification>>))!)
                .Select(handler => handler.GetType())
                .ToList();

        Assert.Single(handlers, typeof(NavigationInitializationNotificationHandler));
        Assert.Single(handlers, typeof(PublishStatusInitializationNotificationHandler));
        Assert.True(host.Get<IDocumentUrlService>().IsInitialized);
    }

    [Fact]
    public async Task Start_InDevelopment_EveryServiceHasWhatItNeeds()
    {
        await using var host = await KernelHost.StartAsync(DatabaseKind.Sqlite, InDevelopment);

        Assert.Equal(RuntimeLevel.Run, host.Get<IRuntimeState>().Level);
    }

    [Fact]
    public async Task Start_InDevelopmentWithAServiceThatLacksAnother_IsRefused() => await Assert.ThrowsAsync<AggregateException>(
        () => KernelHost.StartAsync(DatabaseKind.Sqlite, services => services.AddSingleton<Incomplete>(), InDevelopment));

    // A job has no request, and still needs addresses: the kernel makes none without a context.
    [Theory, AllDatabases]
    public async Task GetUrl_OutsideARequest_IsTheAddressOnTheSite(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").CreateAsync();
        var contents = host.Get<IContentService>();
        var top = contents.CreateAndSave("Start", Constants.System.Root, "article");
        var below = contents.CreateAndSave("De 13 stappen", top.Id, "article");
        contents.PublishBranch(contents.GetById(top.Id)!, PublishBranchFilter.IncludeUnpublished, ["*"]);

        using var reference = host.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        var page = reference.UmbracoContext.Content.GetById(below.Key)!;

        Assert.Equal("/de-13-stappen", host.Get<IPublishedUrlProvider>().GetUrl(page, UrlMode.Relative));
        using var again = host.Get<IUmbracoContextFactory>().EnsureUmbracoContext();
        Assert.Same(reference.UmbracoContext, again.UmbracoContext);
    }

    private sealed class Incomplete(KernelBootTests absent)
    {
        public KernelBootTests Absent => absent;
    }
}
