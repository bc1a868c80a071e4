using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace WraparoundCare.Kernel.Backoffice.Api.Manifests;

/// <summary>What extends the client: to everybody what it needs to sign in, the rest to who has.</summary>
[Route(Api + "manifest/manifest")]
internal sealed class ManifestController(ExtensionManifests manifests) : ManagementController
{
    [HttpGet]
    public IActionResult All() => Ok(manifests.All);

    [HttpGet("public")]
    [AllowAnonymous]
    public IActionResult Public() => Ok(manifests.All.Where(manifest => manifest.AllowPublicAccess));

    [HttpGet("private")]
    public IActionResult Private() => Ok(manifests.All.Where(manifest => !manifest.AllowPublicAccess));
}
