using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Server;

/// <summary>What the client asks before it knows who is there.</summary>
[Route(Api + "server")]
internal sealed class ServerController(
    IRuntimeState runtime,
    IUmbracoVersion version,
    TimeProvider time,
    IOptions<SecuritySettings> security,
    IOptions<RuntimeSettings> settings) : ManagementController
{
    [HttpGet("status")]
    [AllowAnonymous]
    public IActionResult Status() => Ok(new { serverStatus = runtime.Level });

    // Nobody is asked whether there is a newer version: the site calls no server but its own.
    [HttpGet("configuration")]
    [AllowAnonymous]
    public IActionResult Configuration() => Ok(new
    {
        allowPasswordReset = security.Value.AllowPasswordReset,
        versionCheckPeriod = 0,
        allowLocalLogin = true,
        umbracoCssPath = "/css",
    });

    [HttpGet("information")]
    public IActionResult Information() => Ok(new
    {
        version = version.Version.ToString(3),
        assemblyVersion = version.AssemblyVersion?.ToString() ?? string.Empty,
        baseUtcOffset = time.LocalTimeZone.BaseUtcOffset.ToString("c", CultureInfo.InvariantCulture),
        runtimeMode = settings.Value.Mode,
    });
}
