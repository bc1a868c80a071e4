using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using WraparoundCare.Kernel.Backoffice.OAuth;

namespace WraparoundCare.Kernel.Backoffice.Api.Graphics;

/// <summary>The site's own mark in the client, from <c>wwwroot/backoffice</c> of the host.</summary>
[AllowAnonymous]
[Route(OAuthRegistration.Folder + "/graphics")]
internal sealed class GraphicsController(IWebHostEnvironment environment) : ManagementController
{
    private const string Svg = "image/svg+xml";

    [HttpGet("logo")]
    public IActionResult Logo() => Send("logo.svg");

    /// <summary>On a dark ground.</summary>
    [HttpGet("login-logo")]
    public IActionResult LoginLogo() => Send("logo.svg");

    /// <summary>On a light ground.</summary>
    [HttpGet("login-logo-alternative")]
    public IActionResult LoginLogoAlternative() => Send("logo-dark.svg");

    [HttpGet("login-background")]
    public IActionResult LoginBackground() => Send("background.svg");

    private IActionResult Send(string name)
    {
        var file = environment.WebRootFileProvider.GetFileInfo($"backoffice/{name}");
        Response.Headers.CacheControl = "public, max-age=3600";
        return file.Exists ? File(file.CreateReadStream(), Svg) : NotFound();
    }
}
