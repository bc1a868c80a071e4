using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WraparoundCare.Kernel.Backoffice.Api.Contract;

/// <summary>What the document holds: the actions of the Management API, in the words that are sent.</summary>
internal sealed class ManagementContract : IOpenApiDocumentTransformer, IOpenApiOperationTransformer, IOpenApiSchemaTransformer
{
    /// <summary>Whoever may GET may HEAD everywhere, so that is not said of each.</summary>
    public static bool Has(ApiDescription action) =>
        action.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo: var type }
        && type.IsSubclassOf(typeof(ManagementController))
        && action.HttpMethod is { } method
        && !HttpMethods.IsHead(method);

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "Management API", Version = "v1" };

        // The address under which it was asked is what a visitor names, and says nothing to who reads it there.
        document.Servers = [];
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        // A query that is read as one object has the names of its members in C#.
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? string.Empty);
        }

        KeepJson(operation.RequestBody?.Content);
        foreach (var response in operation.Responses ?? [])
        {
            KeepJson(response.Value.Content);
        }

        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        // What cannot be set is taken for what may be set to null.
        if (context.JsonPropertyInfo is { Set: null, IsGetNullable: false })
        {
            schema.Type &= ~JsonSchemaType.Null;
        }

        return Task.CompletedTask;
    }

    // Each formatter has more names for it, which nobody asks for.
    private static void KeepJson(IDictionary<string, OpenApiMediaType>? content)
    {
        if (content?.ContainsKey(MediaTypeNames.Application.Json) == true)
        {
            foreach (var other in content.Keys.Where(type => type != MediaTypeNames.Application.Json).ToList())
            {
                content.Remove(other);
            }
        }
    }
}
