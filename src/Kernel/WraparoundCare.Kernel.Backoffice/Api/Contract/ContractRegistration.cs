using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace WraparoundCare.Kernel.Backoffice.Api.Contract;

/// <summary>
/// The Management API as an OpenAPI document, made from its controllers: it tells those who write an extension what is taken and
/// answered, and a test compares it with what the client calls.
/// </summary>
internal static class ContractRegistration
{
    private const string Name = "management";

    public static IServiceCollection AddContract(this IServiceCollection services)
    {
        // Schemas follow these options and answers those of controllers, so enumerations are text in both.
        services.Configure<JsonOptions>(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        return services.AddOpenApi(Name, options =>
        {
            options.ShouldInclude = ManagementContract.Has;
            options.AddDocumentTransformer<ManagementContract>();
            options.AddOperationTransformer<ManagementContract>();
            options.AddSchemaTransformer<ManagementContract>();
        });
    }

    /// <summary>Umbraco's own address; for those who have signed in, as all that it describes.</summary>
    public static void MapContract(this IEndpointRouteBuilder endpoints) => endpoints.MapOpenApi("/umbraco/openapi/{documentName}.json")
        .AddEndpointFilter(KeepNowhereAsync)
        .RequireAuthorization(ManagementPolicies.Editor)
        .RequireRateLimiting(ManagementRegistration.Cost)
        .WithDisplayName("The contract of the Management API");

    private static ValueTask<object?> KeepNowhereAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return next(context);
    }
}
