using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace WraparoundCare.Kernel.Backoffice.OAuth;

/// <summary>
/// Handlers of whole requests look at each of them before anything else does. OpenIddict's are the only ones here, and for the Management
/// API and its contract alone: on a page of the site they would take a sixth of its time to find that it is none of theirs.
/// </summary>
internal sealed class ManagementSchemes(IOptions<AuthenticationOptions> options, IHttpContextAccessor http)
    : AuthenticationSchemeProvider(options)
{
    private static readonly PathString[] Folders = ["/umbraco/management", "/umbraco/openapi"];

    public override Task<IEnumerable<AuthenticationScheme>> GetRequestHandlerSchemesAsync() =>
        http.HttpContext is { Request.Path: var path } && Array.Exists(Folders, folder => path.StartsWithSegments(folder))
            ? base.GetRequestHandlerSchemesAsync()
            : Task.FromResult<IEnumerable<AuthenticationScheme>>([]);
}
