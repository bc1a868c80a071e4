using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.PublicAccess;

public sealed class PublicAccessRepositoryTests
{
    [Theory, AllDatabases]
    public async Task Save_Protection_HoldsBelowAndAfterARestart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (top, below) = await TreeAsync(host);
        Protect(host, top, below, "leden");

        await host.RestartAsync();

        var entry = host.Get<IPublicAccessService>().IsProtected(below.Path).Result!;
        Assert.Equal((top.Id, below.Id), (entry.ProtectedNodeId, entry.LoginNodeId));
        Assert.Equal([("MemberRole", "leden")], entry.Rules.Select(rule => (rule.RuleType!, rule.RuleValue!)));
    }

    [Theory, AllDatabases]
    public async Task Save_OtherRules_ReplacesThem(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (top, below) = await TreeAsync(host);
        Protect(host, top, below, "leden");
        var service = host.Get<IPublicAccessService>();
        var entry = service.GetEntryForContent(top)!;

        entry.ClearRules();
        entry.AddRule("redactie", "MemberRole");
        Assert.True(service.Save(entry).Success);

        Assert.Equal(["redactie"], service.GetEntryForContent(top)!.Rules.Select(rule => rule.RuleValue!));
    }

    [Theory, AllDatabases]
    public async Task Delete_SignInPage_KeepsTheProtection(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (top, below) = await TreeAsync(host);
        Protect(host, top, below, "leden");

        host.Get<IContentService>().Delete(below);

        Assert.True(host.Get<IPublicAccessService>().IsProtected(top.Path).Success);
    }

    [Theory, AllDatabases]
    public async Task Delete_Protection_LiftsIt(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (top, below) = await TreeAsync(host);
        Protect(host, top, below, "leden");
        var service = host.Get<IPublicAccessService>();

        Assert.True(service.Delete(service.GetEntryForContent(top)!).Success);

        Assert.False(service.IsProtected(top.Path).Success);
    }

    private static void Protect(KernelHost host, IContent document, IContent signInPage, string role)
    {
        var entry = new PublicAccessEntry(document, signInPage, signInPage, []);
        entry.AddRule(role, "MemberRole");
        Assert.True(host.Get<IPublicAccessService>().Save(entry).Success);
    }

    private static async Task<(IContent Top, IContent Below)> TreeAsync(KernelHost host)
    {
        var type = await new DocumentTypeBuilder(host.Services, "page").CreateAsync();
        var top = new Content("Besloten", Constants.System.Root, type);
        Assert.True(host.Get<IContentService>().Save(top).Success);
        var below = new Content("Inloggen", top.Id, type);
        Assert.True(host.Get<IContentService>().Save(below).Success);
        return (top, below);
    }
}
