using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Server;

/// <summary>Whether the site runs.</summary>
internal sealed record ServerStatusModel(RuntimeLevel ServerStatus);

/// <summary>How one signs in, and whether the client asks its maker for news.</summary>
internal sealed record ServerConfiguration(bool AllowPasswordReset, int VersionCheckPeriod, bool AllowLocalLogin, string UmbracoCssPath);

/// <summary>Which versions run here, and how.</summary>
internal sealed record ServerInformation(string Version, string AssemblyVersion, string BaseUtcOffset, RuntimeMode RuntimeMode);

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
    [ProducesResponseType<ServerStatusModel>(StatusCodes.Status200OK)]
    public IActionResult Status() => Ok(new ServerStatusModel(runtime.Level));

    // Nobody is asked whether there is a newer version: the site calls no server but its own.
    [HttpGet("configuration")]
    [AllowAnonymous]
    [ProducesResponseType<ServerConfiguration>(StatusCodes.Status200OK)]
    public IActionResult Configuration() => Ok(
        new ServerConfiguration(security.Value.AllowPasswordReset, VersionCheckPeriod: 0, AllowLocalLogin: true, UmbracoCssPath: "/css"));

    [HttpGet("information")]
    [ProducesResponseType<ServerInformation>(StatusCodes.Status200OK)]
    public IActionResult Information() => Ok(new ServerInformation(
        version.Version.ToString(3),
        version.AssemblyVersion?.ToString() ?? string.Empty,
        time.LocalTimeZone.BaseUtcOffset.ToString("c", CultureInfo.InvariantCulture),
        settings.Value.Mode));
}
