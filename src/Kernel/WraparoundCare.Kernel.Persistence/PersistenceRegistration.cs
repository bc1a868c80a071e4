using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Foundation.Data.Migrations;
using WraparoundCare.Foundation.Privacy;
using WraparoundCare.Kernel.Persistence.Audit;
using WraparoundCare.Kernel.Persistence.CacheVersions;
using WraparoundCare.Kernel.Persistence.Consent;
using WraparoundCare.Kernel.Persistence.Containers;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.DataProtection;
using WraparoundCare.Kernel.Persistence.DataTypes;
using WraparoundCare.Kernel.Persistence.Dictionary;
using WraparoundCare.Kernel.Persistence.Documents;
using WraparoundCare.Kernel.Persistence.DocumentUrls;
using WraparoundCare.Kernel.Persistence.Domains;
using WraparoundCare.Kernel.Persistence.DynamicRoots;
using WraparoundCare.Kernel.Persistence.Entities;
using WraparoundCare.Kernel.Persistence.ExternalMembers;
using WraparoundCare.Kernel.Persistence.Files;
using WraparoundCare.Kernel.Persistence.KeyValues;
using WraparoundCare.Kernel.Persistence.Languages;
using WraparoundCare.Kernel.Persistence.Logins;
using WraparoundCare.Kernel.Persistence.LongRunningOperations;
using WraparoundCare.Kernel.Persistence.Media;
using WraparoundCare.Kernel.Persistence.MemberGroups;
using WraparoundCare.Kernel.Persistence.Members;
using WraparoundCare.Kernel.Persistence.Messaging;
using WraparoundCare.Kernel.Persistence.Navigation;
using WraparoundCare.Kernel.Persistence.Notifications;
using WraparoundCare.Kernel.Persistence.PublicAccess;
using WraparoundCare.Kernel.Persistence.Redirects;
using WraparoundCare.Kernel.Persistence.Relations;
using WraparoundCare.Kernel.Persistence.Scoping;
using WraparoundCare.Kernel.Persistence.Servers;
using WraparoundCare.Kernel.Persistence.Tags;
using WraparoundCare.Kernel.Persistence.Templates;
using WraparoundCare.Kernel.Persistence.TemporaryFiles;
using WraparoundCare.Kernel.Persistence.Users;
using WraparoundCare.Kernel.Persistence.UserSettings;
using WraparoundCare.Kernel.Persistence.Webhooks;

namespace WraparoundCare.Kernel.Persistence;

/// <summary>The kernel's persistence on EF Core: scopes, queries and repositories. Each aggregate registers itself.</summary>
public static class PersistenceRegistration
{
    /// <param name="builder">The kernel's builder.</param>
    /// <param name="options">The database; see <see cref="DatabaseOptions.Read"/>.</param>
    public static IUmbracoBuilder AddPersistence(this IUmbracoBuilder builder, DatabaseOptions options)
    {
        builder.Services.AddDatabase(options);
        builder.Services.AddSingleton<IEntityModel, KernelEntityModel>();
        builder.Services.AddSingleton(new MigrationSource("kernel", typeof(PersistenceRegistration).Assembly));
        builder.Services.AddRetention();
        AddScoping(builder.Services);
        builder.Services
            .AddLanguages()
            .AddKeyValues()
            .AddDomains()
            .AddDictionary()
            .AddTemplates()
            .AddAudit()
            .AddUsers()
            .AddRelations()
            .AddTags()
            .AddRedirects()
            .AddPublicAccess()
            .AddDocuments()
            .AddMedia()
            .AddMembers()
            .AddMemberGroups()
            .AddExternalMembers()
            .AddEntities()
            .AddNavigation()
            .AddDocumentUrls()
            .AddMessaging()
            .AddDataTypes()
            .AddContentTypes()
            .AddContainers()
            .AddTemporaryFiles()
            .AddLongRunningOperations()
            .AddLogins()
            .AddConsent()
            .AddUserNotifications()
            .AddUserSettings()
            .AddWebhooks()
            .AddServers(options)
            .AddCacheVersions()
            .AddFiles()
            .AddDynamicRoots()
            .AddDataProtectionKeys(builder.Config);
        builder.AddNotificationHandler<RuntimePremigrationsUpgradeNotification, SchemaUpgrade>();
        builder.AddNotificationHandler<RuntimePremigrationsUpgradeNotification, BeginFollowing>();
        builder.AddNotificationHandler<UmbracoApplicationStartedNotification, FirstKey>();
        return builder;
    }

    private static void AddScoping(IServiceCollection services)
    {
        services.AddSingleton<ScopeAccessor>();
        services.AddSingleton<ICurrentUnitOfWork>(provider => provider.GetRequiredService<ScopeAccessor>());
        services.AddSingleton<DatabaseLocking>();
        services.AddSingleton<IDistributedLockingMechanismFactory>(provider => provider.GetRequiredService<DatabaseLocking>());
        services.AddSingleton<IDistributedLockingMechanism>(provider => provider.GetRequiredService<DatabaseLocking>());
        services.AddSingleton<CoreScopeServices>();
        services.AddSingleton<ScopeServices>();
        services.AddSingleton<ICoreScopeProvider, KernelScopeProvider>();
    }
}
