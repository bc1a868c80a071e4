using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.DocumentUrls;

public sealed class DocumentUrlTests
{
    [Theory, AllDatabases]
    public async Task Publish_Branch_AddressesSurviveARestartAndFollowTheName(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var (service, a, b, _) = await DocumentBuilders.ThreeLevelsAsync(host);
        service.PublishBranch(service.GetById(a.Id)!, PublishBranchFilter.IncludeUnpublished, ["*"]);

        await host.RestartAsync();
        var urls = host.Get<IDocumentUrlService>();
        Assert.Equal("b", urls.GetUrlSegment(b.Key, "nl-NL", isDraft: false));

        service = host.Get<IContentService>();
        var renamed = service.GetById(b.Id)!;
        renamed.Name = "Eén gezin";
        service.Save(renamed);
        Assert.Equal("b", urls.GetUrlSegment(b.Key, "nl-NL", isDraft: false));
        service.Publish(renamed, ["*"]);
        Assert.Equal("een-gezin", urls.GetUrlSegment(b.Key, "nl-NL", isDraft: false));
        Assert.Equal([6L], await Rows.CountAsync(host, "document_url"));
    }

    [Theory, AllDatabases]
    public async Task Publish_UrlAlias_IsFoundUntilItIsUnpublished(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        await new DocumentTypeBuilder(host.Services, "article").With(Constants.Conventions.Content.UrlAlias).CreateAsync();
        var service = host.Get<IContentService>();
        var document = service.Create("A", Constants.System.Root, "article");
        document.SetValue(Constants.Conventions.Content.UrlAlias, "oud-adres, nog/ouder");
        service.Save(document);
        service.Publish(document, ["*"]);

        await host.RestartAsync();
        var aliases = host.Get<IDocumentUrlAliasService>();
        Assert.Equal([document.Key], await aliases.GetDocumentKeysByAliasAsync("nog/ouder", "nl-NL"));
        await aliases.RebuildAllAliasesAsync();
        Assert.Equal([document.Key], await aliases.GetDocumentKeysByAliasAsync("oud-adres", "nl-NL"));

        service = host.Get<IContentService>();
        service.Unpublish(service.GetById(document.Id)!);
        Assert.Equal([0L], await Rows.CountAsync(host, "document_url_alias"));
        await host.RestartAsync();
        Assert.Empty(await host.Get<IDocumentUrlAliasService>().GetDocumentKeysByAliasAsync("oud-adres", "nl-NL"));
    }
}
