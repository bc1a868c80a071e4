using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Persistence.Tests.Users;

/// <summary>The kernel drops values in languages that the user's groups have no access to, and reports success all the same.</summary>
public sealed class EditingAsUserTests
{
    [Theory, AllDatabases]
    public async Task Create_AsSuperUser_KeepsTheValuesOfEveryLanguage(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);

        var document = await CreateAsync(host, Constants.Security.SuperUserKey);

        Assert.Equal("Hallo", document.GetValue("text", "nl-NL"));
        Assert.Equal("Hello", document.GetValue("text", "en-GB"));
        Assert.Equal("1", document.GetValue("number"));
    }

    [Theory, AllDatabases]
    public async Task Publish_AsSuperUser_PublishesTheCulturesAskedFor(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var document = await CreateAsync(host, Constants.Security.SuperUserKey);

        var published = await host.Get<IContentPublishingService>().PublishAsync(
            document.Key,
            [new CulturePublishScheduleModel { Culture = "nl-NL" }],
            Constants.Security.SuperUserKey);

        Assert.Equal(ContentPublishingOperationStatus.Success, published.Status);
        Assert.Equal(["nl-NL"], host.Get<IContentService>().GetById(document.Key)!.PublishedCultures);
    }

    [Theory, AllDatabases]
    public async Task Create_AsUserOfOneLanguage_KeepsTheValuesOfThatLanguage(DatabaseKind kind)
    {
        await using var host = await KernelHost.StartAsync(kind);
        var group = new UserGroup(host.Get<IShortStringHelper>(), 0, "dutch", "Dutch", "icon-edit")
        {
            Permissions = new HashSet<string> { "Umb.Document.Create", "Umb.Document.Read" },
        };
        group.AddAllowedLanguage(1);
        await host.Get<IUserGroupService>().CreateAsync(group, Constants.Security.SuperUserKey);
        var user = new User(new GlobalSettings(), "Vera", "vera@example.org", "vera@example.org", "hash");
        user.AddGroup(Umbraco.Extensions.UserGroupExtensions.ToReadOnlyGroup((await host.Get<IUserGroupService>().GetAsync("dutch"))!));
        await host.Get<IBackOfficeUserStore>().SaveAsync(user);

        var document = await CreateAsync(host, user.Key);

        Assert.Equal("Hallo", document.GetValue("text", "nl-NL"));
        Assert.Null(document.GetValue("text", "en-GB"));
    }

    private static async Task<IContent> CreateAsync(KernelHost host, Guid userKey)
    {
        await host.Get<ILanguageService>().CreateAsync(new Language("en-GB", "English"), Constants.Security.SuperUserKey);
        var type = await new DocumentTypeBuilder(host.Services, "page")
            .VaryingByCulture()
            .With("text", variation: ContentVariation.Culture)
            .With("number")
            .CreateAsync();
        var created = await host.Get<IContentEditingService>().CreateAsync(
            new ContentCreateModel
            {
                ContentTypeKey = type.Key,
                Variants = [new VariantModel { Culture = "nl-NL", Name = "Pagina" }, new VariantModel { Culture = "en-GB", Name = "Page" }],
                Properties =
                [
                    new PropertyValueModel { Alias = "text", Culture = "nl-NL", Value = "Hallo" },
                    new PropertyValueModel { Alias = "text", Culture = "en-GB", Value = "Hello" },
                    new PropertyValueModel { Alias = "number", Value = "1" },
                ],
            },
            userKey);
        Assert.Equal(ContentEditingOperationStatus.Success, created.Status);
        return host.Get<IContentService>().GetById(created.Result.Content!.Key)!;
    }
}
