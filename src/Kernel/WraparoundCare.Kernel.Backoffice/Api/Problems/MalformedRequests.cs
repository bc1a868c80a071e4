using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Kernel.Backoffice.Api.Problems;

/// <summary>
/// What the framework refuses before a controller of the Management API sees it is told in the editor's language too: the client shows
/// what it gets.
/// </summary>
internal sealed class MalformedRequests(OperationProblems problems) : IPostConfigureOptions<ApiBehaviorOptions>
{
    public void PostConfigure(string? name, ApiBehaviorOptions options)
    {
        var others = options.InvalidModelStateResponseFactory;
        options.InvalidModelStateResponseFactory = context => IsManagement(context)
            ? problems.Malformed(context.ModelState.Where(field => field.Value is { Errors.Count: > 0 }).Select(field => field.Key))
            : others(context);
    }

    private static bool IsManagement(ActionContext context) =>
        context.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo: var controller }
        && typeof(ManagementController).IsAssignableFrom(controller);
}
