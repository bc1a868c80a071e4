using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Domains;

public sealed class DomainRepositoryTests
{
    [Theory, AllDatabases]
    public async Task Update_NewDomains_AreReadAfterARestart(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentAsync(host);
        await AssignAsync(host, document, "voorbeeld.nl", "www.voorbeeld.nl");

        await host.RestartAsync();

        var service = host.Get<IDomainService>();
        var domains = (await service.GetAssignedDomainsAsync(document.Key, includeWildcards: true)).ToList();
        Assert.Equal(["voorbeeld.nl", "www.voorbeeld.nl"], domains.Where(domain => !domain.IsWildcard).Select(domain => domain.DomainName));
        Assert.Equal([0, 1], domains.Where(domain => !domain.IsWildcard).Select(domain => domain.SortOrder));
        Assert.All(domains, domain => Assert.Equal("nl-NL", domain.LanguageIsoCode));
        Assert.Equal(-1, domains.Single(domain => domain.IsWildcard).SortOrder);
        Assert.True(service.Exists("VOORBEELD.nl"));
    }

    [Theory, AllDatabases]
    public async Task Update_WithoutADomain_RemovesIt(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentAsync(host);
        await AssignAsync(host, document, "voorbeeld.nl", "www.voorbeeld.nl");

        await AssignAsync(host, document, "www.voorbeeld.nl");

        var domains = await host.Get<IDomainService>().GetAssignedDomainsAsync(document.Key, includeWildcards: false);
        Assert.Equal(["www.voorbeeld.nl"], domains.Select(domain => domain.DomainName));
    }

    [Theory, AllDatabases]
    public async Task Delete_DocumentWithDomains_RemovesThemEverywhere(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentAsync(host);
        await AssignAsync(host, document, "voorbeeld.nl");
        Assert.NotEmpty(host.Get<IDomainCacheService>().GetAll(includeWildcards: true));

        host.Get<IContentService>().Delete(document);

        Assert.Empty(await host.Get<IDomainService>().GetAllAsync(includeWildcards: true));
        Assert.Empty(host.Get<IDomainCacheService>().GetAll(includeWildcards: true));
    }

    [Theory, AllDatabases]
    public async Task DeleteLanguage_OfADomain_LeavesTheDomainWithoutOne(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await DocumentAsync(host);
        await host.Get<ILanguageService>().CreateAsync(new Language("en-GB", "English"), Constants.Security.SuperUserKey);
        await AssignInAsync("en-GB", host, document, "example.org");

        await host.Get<ILanguageService>().DeleteAsync("en-GB", Constants.Security.SuperUserKey);

        var domain = host.Get<IDomainService>().GetByName("example.org")!;
        Assert.Null(domain.LanguageId);
        Assert.Null(domain.LanguageIsoCode);
    }

    private static Task AssignAsync(KernelHost host, IContent document, params string[] names)
        => AssignInAsync("nl-NL", host, document, names);

    private static async Task AssignInAsync(string isoCode, KernelHost host, IContent document, params string[] names)
    {
        var updated = await host.Get<IDomainService>().UpdateDomainsAsync(document.Key, new DomainsUpdateModel
        {
            DefaultIsoCode = isoCode,
            Domains = names.Select(name => new DomainModel { DomainName = name, IsoCode = isoCode }),
        });
        Assert.Equal(DomainOperationStatus.Success, updated.Status);
    }

    private static async Task<IContent> DocumentAsync(KernelHost host)
    {
        var type = await new DocumentTypeBuilder(host.Services, "page").CreateAsync();
        var document = new Content("Home", Constants.System.Root, type);
        Assert.True(host.Get<IContentService>().Save(document).Success);
        return document;
    }
}
