using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using WraparoundCare.Kernel.Backoffice.Api.CurrentUser;
using WraparoundCare.Kernel.Backoffice.Api.Documents;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api;

/// <summary>The Management API: one folder for each resource, as in its addresses.</summary>
public static class ManagementRegistration
{
    /// <summary>The class of cost; the host says how many requests of it are worked on at a time.</summary>
    public const string Cost = "management";

    internal static IUmbracoBuilder AddManagementApi(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.Configure<AuthorizationOptions>(ManagementPolicies.Add);
        services.AddControllers().AddJsonOptions(json => json.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.AddSingleton<IAuthorizationHandler, SectionHandler>();
        services.AddSingleton<CurrentEditor>();
        services.AddSingleton<OperationProblems>();
        services.AddSingleton<CurrentUserModels>();
        services.AddDocuments();
        return builder;
    }
}
