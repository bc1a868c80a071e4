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

    /// <summary>The client asks for one on a dark ground and one on a light; the mark brings its own.</summary>
    [HttpGet("logo")]
    [HttpGet("login-logo")]
    [HttpGet("login-logo-alternative")]
    public IActionResult Logo() => Send("logo.svg");

    [HttpGet("login-background")]
    public IActionResult LoginBackground() => Send("background.svg");

    private IActionResult Send(string name)
    {
        var file = environment.WebRootFileProvider.GetFileInfo($"backoffice/{name}");
        Response.Headers.CacheControl = "public, max-age=3600";
        return file.Exists ? File(file.CreateReadStream(), Svg) : NotFound();
    }
}
