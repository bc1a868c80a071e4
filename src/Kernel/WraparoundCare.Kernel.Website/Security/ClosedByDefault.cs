using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace WraparoundCare.Kernel.Website.Security;

/// <summary>
/// An endpoint that does not say who may use it is for people who have signed in; to others it is not there. What routing answers by
/// itself, such as 405, says nothing that anybody must not know.
/// </summary>
internal sealed class ClosedByDefault : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _others = new();

    public static AuthorizationPolicy Policy { get; } = new AuthorizationPolicyBuilder()
        .RequireAssertion(request => request.User.Identity?.IsAuthenticated == true || !IsEndpoint(request.Resource as HttpContext))
        .Build();

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded || context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null)
        {
            return _others.HandleAsync(next, context, policy, authorizeResult);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static bool IsEndpoint(HttpContext? context) => context?.GetEndpoint() is RouteEndpoint;
}
