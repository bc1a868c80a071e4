using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Languages;

public sealed class LanguageRepositoryTests
{
    [Theory, AllDatabases]
    public async Task GetDefault_FreshDatabase_IsDutch(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);

        var language = await host.Get<ILanguageService>().GetDefaultLanguageAsync();

        Assert.Equal("nl-NL", language?.IsoCode);
        Assert.True(language!.IsDefault);
    }

    [Theory, AllDatabases]
    public async Task Create_NewDefault_TakesOverFromTheOld(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<ILanguageService>();

        var created = await CreateAsync(
            service, new Language("fy-NL", "Frysk") { IsDefault = true, IsMandatory = true, FallbackIsoCode = "nl-NL" });

        Assert.Equal(LanguageOperationStatus.Success, created);
        await host.RestartAsync();
        var languages = (await host.Get<ILanguageService>().GetAllAsync()).ToList();
        Assert.Equal(["nl-NL", "fy-NL"], languages.Select(language => language.IsoCode));
        Assert.Equal([false, true], languages.Select(language => language.IsDefault));
        Assert.Equal("nl-NL", languages[1].FallbackIsoCode);
        Assert.True(languages[1].IsMandatory);
        Assert.Equal("fy-NL", await host.Get<ILanguageService>().GetDefaultIsoCodeAsync());
    }

    [Theory, AllDatabases]
    public async Task Update_FallbackInACircle_IsRefused(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<ILanguageService>();
        await CreateAsync(service, new Language("en-GB", "English") { FallbackIsoCode = "nl-NL" });
        var dutch = (await service.GetAsync("nl-NL"))!;

        dutch.FallbackIsoCode = "en-GB";
        var updated = await service.UpdateAsync(dutch, Constants.Security.SuperUserKey);

        Assert.Equal(LanguageOperationStatus.InvalidFallback, updated.Status);
        Assert.Null((await service.GetAsync("nl-NL"))!.FallbackIsoCode);
    }

    [Theory, AllDatabases]
    public async Task Delete_LanguageThatOthersFallBackTo_ClearsTheirFallback(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<ILanguageService>();
        await CreateAsync(service, new Language("en-GB", "English"));
        await CreateAsync(service, new Language("en-US", "American") { FallbackIsoCode = "en-GB" });

        var deleted = await service.DeleteAsync("en-GB", Constants.Security.SuperUserKey);

        Assert.Equal(LanguageOperationStatus.Success, deleted.Status);
        Assert.Null((await service.GetAsync("en-US"))!.FallbackIsoCode);
        Assert.Null(await service.GetAsync("en-GB"));
    }

    [Theory, AllDatabases]
    public async Task Delete_DefaultLanguage_IsRefused(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);

        var deleted = await host.Get<ILanguageService>().DeleteAsync("nl-NL", Constants.Security.SuperUserKey);

        Assert.Equal(LanguageOperationStatus.MissingDefault, deleted.Status);
    }

    [Theory, AllDatabases]
    public async Task Get_ChangedByTheCaller_DoesNotChangeTheNextAnswer(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var service = host.Get<ILanguageService>();

        (await service.GetAsync("nl-NL"))!.CultureName = "Klingon";

        Assert.Equal("Nederlands (Nederland)", (await service.GetAsync("NL-nl"))!.CultureName);
    }

    [Theory, AllDatabases]
    public async Task Save_InAScopeThatRollsBack_IsSeenInsideAndNotAfter(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var repository = host.Get<ILanguageRepository>();
        string? inside;

        using (host.Get<ICoreScopeProvider>().CreateCoreScope())
        {
            repository.Save(new Language("en-GB", "English") { IsDefault = true });
            inside = repository.GetDefaultIsoCode();
        }

        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);
        Assert.Equal("en-GB", inside);
        Assert.Equal("nl-NL", repository.GetDefaultIsoCode());
        Assert.Null(repository.GetByIsoCode("en-GB"));
    }

    [Theory, AllDatabases]
    public async Task Save_InAnUnfinishedScope_IsNotSeenByOthers(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var repository = host.Get<ILanguageRepository>();
        var scopes = host.Get<ICoreScopeProvider>();

        using (var writer = scopes.CreateCoreScope())
        {
            repository.Save(new Language("en-GB", "English"));
            Assert.Null(await ReadElsewhereAsync());
            writer.Complete();
        }

        Assert.NotNull(await ReadElsewhereAsync());

        Task<int?> ReadElsewhereAsync()
        {
            using (ExecutionContext.SuppressFlow())
            {
                return Task.Run(() =>
                {
                    using var scope = scopes.CreateCoreScope(autoComplete: true);
                    return repository.GetIdByIsoCode("en-GB", throwOnNotFound: false);
                });
            }
        }
    }

    [Theory, AllDatabases]
    public async Task GetIdByIsoCode_Unknown_ThrowsOnlyWhenAskedTo(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var repository = host.Get<ILanguageRepository>();
        using var scope = host.Get<ICoreScopeProvider>().CreateCoreScope(autoComplete: true);

        Assert.Null(repository.GetIdByIsoCode("xx", throwOnNotFound: false));
        Assert.Null(repository.GetIsoCodeById(99, throwOnNotFound: false));
        Assert.Throws<ArgumentException>(() => repository.GetIdByIsoCode("xx"));
        Assert.Throws<ArgumentException>(() => repository.GetIsoCodeById(99));
        Assert.Equal(["nl-NL"], repository.GetIsoCodesByIds([1]));
    }

    private static async Task<LanguageOperationStatus> CreateAsync(ILanguageService service, Language language) =>
        (await service.CreateAsync(language, Constants.Security.SuperUserKey)).Status;
}
