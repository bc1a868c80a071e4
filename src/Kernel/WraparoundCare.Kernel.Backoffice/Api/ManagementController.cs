using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace WraparoundCare.Kernel.Backoffice.Api;

/// <summary>
/// A resource of Umbraco's Management API, with the addresses and models of its client (version 17.1.0). It answers who brings a token;
/// a controller says which section it belongs to, and asks for each item whether the editor may.
/// </summary>
[ApiController]
[Authorize(ManagementPolicies.Editor)]
[IgnoreAntiforgeryToken]
[EnableRateLimiting(ManagementRegistration.Cost)]
[OmitEmptyQueryValues]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal abstract class ManagementController : ControllerBase
{
    /// <summary>Before the address of every resource.</summary>
    public const string Api = "umbraco/management/api/v1/";

    private const string GeneratedResource = "Umb-Generated-Resource";

    /// <summary>What is made gets its id from the client, which reads it back from a header.</summary>
    protected CreatedResult CreatedAt(Guid id, string address) => CreatedAt(id.ToString(), address);

    /// <summary>A language has a code and no key.</summary>
    protected CreatedResult CreatedAt(string id, string address)
    {
        Response.Headers[GeneratedResource] = id;
        return Created($"/{Api}{address}/{id}", value: null);
    }
}
