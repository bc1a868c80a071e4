using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Redirects;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Redirects;

public sealed class RedirectTrackingTests
{
    [Theory, AllDatabases]
    public async Task Publish_Renamed_KeepsTheOldUrlsOfItAndOfWhatIsBelow(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var tree = await TreeAsync(host);

        Rename(host, tree.Section, "Nieuw");

        Assert.Equal(["/oud", "/oud/blad"], Redirects(host).Order());
        Assert.Equal(tree.Leaf.Id, host.Get<IRedirectUrlService>().GetMostRecentRedirectUrl("/oud/blad")?.ContentId);
    }

    [Theory, AllDatabases]
    public async Task Publish_RenamedBack_LeavesNoRedirectFromTheCurrentUrl(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var tree = await TreeAsync(host);

        Rename(host, tree.Leaf, "Ander");
        Rename(host, tree.Leaf, "Blad");

        Assert.Equal(["/oud/ander"], Redirects(host));
    }

    [Theory, AllDatabases]
    public async Task Move_Published_KeepsTheOldUrl(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var tree = await TreeAsync(host);
        var service = host.Get<IContentService>();

        service.Move(service.GetById(tree.Leaf.Key)!, tree.Home.Id);

        Assert.Equal(["/oud/blad"], Redirects(host));
    }

    [Theory, AllDatabases]
    public async Task Publish_NotRenamed_AddsNothing(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var tree = await TreeAsync(host);

        Rename(host, tree.Section, "Oud");

        Assert.Empty(Redirects(host));
    }

    [Theory, AllDatabases]
    public async Task Delete_DocumentWithRedirects_RemovesThem(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var tree = await TreeAsync(host);
        Rename(host, tree.Leaf, "Ander");
        var service = host.Get<IContentService>();

        service.Delete(service.GetById(tree.Leaf.Key)!);

        Assert.Empty(Redirects(host));
    }

    [Theory, AllDatabases]
    public async Task SearchRedirects_PartOfTheUrl_IsFoundWhateverItsCase(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var tree = await TreeAsync(host);
        Rename(host, tree.Section, "Nieuw");
        var service = host.Get<IRedirectUrlService>();

        Assert.Equal(["/oud/blad"], service.SearchRedirectUrls("BLAD", 0, 10, out var found).Select(redirect => redirect.Url));
        Assert.Equal(1, found);
        Assert.Equal(2, service.GetAllRedirectUrls(tree.Home.Id, 0, 10, out _).Count());
    }

    [Theory, AllDatabases]
    public async Task Publish_ProcessDiesAfterTheCommit_RedirectIsMadeLater(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var tree = await TreeAsync(host);

        Assert.Throws<DeathException>(() => DieAfter(host, () => Rename(host, tree.Section, "Nieuw")));
        Assert.Throws<DeathException>(() => DieAfter(host, () => Rename(host, tree.Home, "Home")));
        await host.RestartAsync();

        Assert.Empty(Redirects(host));
        Assert.Equal(1, Recover(host));
        Assert.Equal(["/oud", "/oud/blad"], Redirects(host).Order());
        Assert.Equal([0L], await Rows.CountAsync(host, "redirect_note"));
    }

    [Theory, AllDatabases]
    public async Task Move_ProcessDiesAfterTheCommit_RedirectIsMadeLater(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var tree = await TreeAsync(host);
        var service = host.Get<IContentService>();

        Assert.Throws<DeathException>(() => DieAfter(host, () => service.Move(service.GetById(tree.Leaf.Key)!, tree.Home.Id)));
        await host.RestartAsync();

        Assert.Equal(1, Recover(host));
        Assert.Equal(["/oud/blad"], Redirects(host));
    }

    [Theory, AllDatabases]
    public async Task Publish_RolledBack_LeavesNoNote(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var tree = await TreeAsync(host);

        using (host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            Rename(host, tree.Section, "Nieuw");
        }

        Rename(host, tree.Leaf, "Ander");

        Assert.Equal([0L], await Rows.CountAsync(host, "redirect_note"));
        Assert.Equal(["/oud/blad"], Redirects(host));
    }

    // The commit is done, and nothing that comes after it happens.
    private static void DieAfter(KernelHost host, Action change)
    {
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope();
        host.Get<ICurrentUnitOfWork>().Required.AroundCommit(() => { }, () => throw new DeathException());
        change();
        scope.Complete();
    }

    private static int Recover(KernelHost host) => host.Get<RedirectNotes>().Recover(TimeProvider.System.GetUtcNow().UtcDateTime);

    private static IEnumerable<string> Redirects(KernelHost host) =>
        host.Get<IRedirectUrlService>().GetAllRedirectUrls(0, 100, out _).Select(redirect => redirect.Url);

    private static void Rename(KernelHost host, IContent document, string name)
    {
        var service = host.Get<IContentService>();
        var changed = service.GetById(document.Key)!;
        changed.Name = name;
        Publish(service, changed);
    }

    private static void Publish(IContentService service, IContent document)
    {
        Assert.True(service.Save(document).Success);
        Assert.True(service.Publish(document, ["*"]).Success);
    }

    private static async Task<(IContent Home, IContent Section, IContent Leaf)> TreeAsync(KernelHost host)
    {
        var type = await new DocumentTypeBuilder(host.Services, "page").CreateAsync();
        var service = host.Get<IContentService>();
        var home = new Content("Home", Constants.System.Root, type);
        Publish(service, home);
        var section = new Content("Oud", home.Id, type);
        Publish(service, section);
        var leaf = new Content("Blad", section.Id, type);
        Publish(service, leaf);
        return (home, section, leaf);
    }

    private sealed class DeathException : Exception;
}
