using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Notifications;
using WraparoundCare.Kernel.Backoffice.Api.AuditLogs;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;
using WraparoundCare.Kernel.Backoffice.Api.Contract;
using WraparoundCare.Kernel.Backoffice.Api.CurrentUser;
using WraparoundCare.Kernel.Backoffice.Api.DataTypes;
using WraparoundCare.Kernel.Backoffice.Api.Documents;
using WraparoundCare.Kernel.Backoffice.Api.Editing;
using WraparoundCare.Kernel.Backoffice.Api.Media;
using WraparoundCare.Kernel.Backoffice.Api.Problems;
using WraparoundCare.Kernel.Backoffice.Api.References;
using WraparoundCare.Kernel.Backoffice.Api.TemporaryFiles;
using WraparoundCare.Kernel.Backoffice.Api.Trees;

namespace WraparoundCare.Kernel.Backoffice.Api;

/// <summary>The Management API: one folder for each resource, as in its addresses.</summary>
public static class ManagementRegistration
{
    /// <summary>The class of cost; the host says how many requests of it are worked on at a time.</summary>
    public const string Cost = "management";

    /// <summary>The class of uploads: those who send slowly are not in the way of those who ask.</summary>
    public const string UploadCost = "management-uploads";

    internal static IUmbracoBuilder AddManagementApi(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.Configure<AuthorizationOptions>(ManagementPolicies.Add);
        services.AddControllers().AddJsonOptions(json => json.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.AddSingleton<IPostConfigureOptions<ApiBehaviorOptions>, MalformedRequests>();
        services.AddContract();
        services.AddSingleton<IAuthorizationHandler, SectionHandler>();
        services.AddSingleton<CurrentEditor>();
        services.AddSingleton<OperationProblems>();
        services.AddSingleton<CurrentUserModels>();
        services.AddSingleton<TypeKeys>();
        services.AddSingleton<DataTypeMaker>();
        services.AddDocuments();
        services.AddEditing();
        services.AddMedia();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<ItemReferences>();
        services.AddSingleton<UsedBranches>();
        services.AddSingleton<UploadLimit>();
        builder.AddNotificationHandler<UserDeletedNotification, ForgetEditors>();
        builder.AddNotificationHandler<MediaMovedToRecycleBinNotification, OriginalParents>();
        builder.AddNotificationHandler<ContentMovedToRecycleBinNotification, OriginalParents>();
        builder.AddNotificationHandler<MediaMovedNotification, OriginalParents>();
        builder.AddNotificationHandler<ContentMovedNotification, OriginalParents>();
        return builder.AddDocumentNotificationMails();
    }
}
