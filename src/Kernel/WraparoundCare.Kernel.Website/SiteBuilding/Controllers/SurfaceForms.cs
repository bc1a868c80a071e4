using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Net.Http.Headers;

namespace WraparoundCare.Kernel.Website.SiteBuilding.Controllers;

/// <summary>Finds and runs the action that a form on a page is for.</summary>
internal sealed class SurfaceForms(SurfaceTargets targets, SiteControllers controllers)
{
    public async Task<ReceivedForm> ReadAsync(HttpContext context)
    {
        // Checked by the middleware, whatever the form is for; without its word the form is not looked at.
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true } || !context.Request.HasFormContentType)
        {
            return IsForm(context.Request) ? new ReceivedForm(null, StatusCodes.Status400BadRequest) : NoForm(context);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var action = targets.Read(form[SurfaceTarget.FieldName]) is { } target
            ? controllers.FindSurface(target.Controller, target.Action)
            : null;
        return new ReceivedForm(action, StatusCodes.Status400BadRequest);
    }

    public Task RunAsync(HttpContext context, ControllerActionDescriptor action) => controllers.RunAsync(context, action);

    private static ReceivedForm NoForm(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        return new ReceivedForm(null, StatusCodes.Status405MethodNotAllowed);
    }

    // What ASP.NET Core says of this itself, it refuses to say of a request without a good token.
    private static bool IsForm(HttpRequest request) => MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            || type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase));
}

/// <summary>A form that came in.</summary>
/// <param name="Action">What it is for; null when it is refused.</param>
/// <param name="Refusal">What is answered then.</param>
internal sealed record ReceivedForm(ControllerActionDescriptor? Action, int Refusal);
