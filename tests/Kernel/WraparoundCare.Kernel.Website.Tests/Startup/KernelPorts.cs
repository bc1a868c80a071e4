using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.DistributedLocking;
using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.HostedServices;
using Umbraco.Cms.Core.Logging;
using Umbraco.Cms.Core.Mapping;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Packaging;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Sync;
using Umbraco.Cms.Core.Web;

namespace WraparoundCare.Kernel.Website.Tests.Startup;

/// <summary>What the package Umbraco.Cms.Core leaves to its host, besides its repositories.</summary>
internal static class KernelPorts
{
    public static readonly IReadOnlyList<Type> Others =
    [
        typeof(ICoreScopeProvider), typeof(IDistributedLockingMechanism), typeof(IDynamicRootRepository),
        typeof(IDomainCache), typeof(IDomainCacheService), typeof(IDocumentCacheService), typeof(IMediaCacheService),
        typeof(IPublishedContentCache), typeof(IPublishedMediaCache), typeof(IPublishedMemberCache), typeof(IPublishedContentTypeCache),
        typeof(ICacheManager), typeof(IDatabaseCacheRebuilder), typeof(ITagQuery), typeof(IVariationContextAccessor),
        typeof(IBackOfficeUserStore), typeof(ICoreBackOfficeUserManager), typeof(ICoreBackOfficeSignInManager),
        typeof(IBackOfficePasswordChanger), typeof(IBackOfficeUserReader), typeof(IUserIdKeyResolver), typeof(IBackOfficeSecurityAccessor),
        typeof(IUserInviteSender), typeof(IUserForgotPasswordSender), typeof(IForgotPasswordUriProvider), typeof(IInviteUriProvider),
        typeof(IPublicAccessChecker), typeof(IUmbracoContextFactory), typeof(IUmbracoContextAccessor), typeof(IRequestAccessor),
        typeof(ICookieManager), typeof(Umbraco.Cms.Core.Hosting.IHostingEnvironment), typeof(IRuntimeState), typeof(IConfigManipulator),
        typeof(IServerMessenger), typeof(ICacheInstructionService), typeof(IBackgroundTaskQueue),
        typeof(IJsonSerializer), typeof(IConfigurationEditorJsonSerializer), typeof(IWebhookJsonSerializer), typeof(IWebhookFiringService),
        typeof(IReservedFieldNamesService), typeof(IContentLastChanceFinder), typeof(IRedirectTracker), typeof(IImageUrlGenerator),
        typeof(IPackageDataInstallation), typeof(IPackageInstallation), typeof(IPackagingService), typeof(IUsageInformationService),
        typeof(ILoggingConfiguration), typeof(IUmbracoMapper), typeof(IApiContentQueryProvider),
        typeof(IContentSearchService), typeof(IMediaSearchService), typeof(IEntitySearchService), typeof(IIndexedEntitySearchService),
        typeof(IContentListViewService), typeof(IMediaListViewService), typeof(IMemberEditingService), typeof(IMemberFilterService),
    ];

    /// <summary>Why a port refuses, for those that will go on doing so.</summary>
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["IFilePermissionHelper"] = "rights on folders are the host's",
        ["IInstallationRepository"] = "nothing is reported to Umbraco",
        ["IMarkdownToHtmlConverter"] = "for the mail of health checks; the site sends no mail",
        ["IPackagingService"] = "packages are installed from the site's folder",
        ["IUpgradeCheckRepository"] = "nothing is asked of Umbraco's servers",
        ["IUsageInformationService"] = "nothing is reported to Umbraco",
        ["ILogViewerQueryRepository"] = "logs are read with the tools of the host",
        ["ILogViewerRepository"] = "logs are read with the tools of the host",
    };
}
