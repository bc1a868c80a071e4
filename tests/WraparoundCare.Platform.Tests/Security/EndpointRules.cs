using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using WraparoundCare.Platform.Reading.Feedback;

namespace WraparoundCare.Platform.Tests.Security;

/// <summary>What must be said of an endpoint before it may exist.</summary>
internal static class EndpointRules
{
    /// <summary>
    /// The backoffice client is known by its cookies and sends no token: what another site sends there is refused for all of it at once
    /// (<see cref="CrossSiteRequestTests" />).
    /// </summary>
    private const string ManagementApi = "/umbraco/management/api/";

    /// <summary>A hub is agreed upon without a token, and nothing is changed by that.</summary>
    private static readonly string[] Hubs = ["/umbraco/PreviewHub", "/forum/live"];

    /// <summary>
    /// A mail program sends what ends a kind of mail, from another site and without a cookie (RFC 8058). The token of the mail gives the
    /// right to, and no other site has it.
    /// </summary>
    private const string Unsubscribe = "/afmelden";

    public static bool SaysWhoMayUseIt(Endpoint endpoint)
        => endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null
            || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null
            || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    public static bool IsForEverybody(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    public static bool ChecksAntiforgery(Endpoint endpoint)
        => !Changes(endpoint)
            || Route(endpoint).StartsWith(ManagementApi, StringComparison.Ordinal)
            || Hubs.Any(hub => Route(endpoint).StartsWith(hub, StringComparison.Ordinal))
            || Route(endpoint).StartsWith(Unsubscribe, StringComparison.Ordinal)
            || endpoint.Metadata.GetMetadata<SameOriginOnlyAttribute>() is not null
            || endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true }
            || endpoint.Metadata.GetMetadata<ActionDescriptor>()?.FilterDescriptors.Any(item =>
                item.Filter is AutoValidateAntiforgeryTokenAttribute or ValidateAntiForgeryTokenAttribute) is true;

    /// <param name="endpoint">An endpoint.</param>
    /// <param name="classes">The classes of cost that have a limit.</param>
    public static bool SaysWhatItCosts(Endpoint endpoint, ICollection<string> classes)
        => endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is { } cost && classes.Contains(cost);

    public static string Describe(Endpoint endpoint) => $"{endpoint.DisplayName} {Route(endpoint)}";

    /// <summary>An endpoint that names no methods answers all of them, and so changes things too.</summary>
    private static bool Changes(Endpoint endpoint)
        => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods.Count: > 0 } methods
            || methods.HttpMethods.Any(
                method => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method));

    public static string Route(Endpoint endpoint) => "/" + (endpoint as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/');
}
