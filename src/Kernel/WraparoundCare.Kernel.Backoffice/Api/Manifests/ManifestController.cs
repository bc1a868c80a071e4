using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Manifest;
using WraparoundCare.Kernel.Backoffice.Client;

namespace WraparoundCare.Kernel.Backoffice.Api.Manifests;

/// <summary>A package that extends the client.</summary>
internal sealed record ManifestModel(string Name, string? Id, string? Version, IReadOnlyList<object> Extensions)
{
    public static ManifestModel Of(PackageManifest package) => new(package.Name, package.Id, package.Version, package.Extensions);
}

/// <summary>What extends the client: to everybody what it needs to sign in, the rest to who has.</summary>
[Route(Api + "manifest/manifest")]
internal sealed class ManifestController(IPackageManifestService packages, BackofficeClient client) : ManagementController
{
    private const string Name = "Backoffice";

    [HttpGet]
    [ProducesResponseType<IReadOnlyList<ManifestModel>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> AllAsync() => Describe(await packages.GetAllPackageManifestsAsync());

    [HttpGet("public")]
    [AllowAnonymous]
    [ProducesResponseType<IReadOnlyList<ManifestModel>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> PublicAsync() => Describe(await packages.GetPublicPackageManifestsAsync());

    [HttpGet("private")]
    [ProducesResponseType<IReadOnlyList<ManifestModel>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> PrivateAsync() =>
        Ok((await packages.GetPrivatePackageManifestsAsync()).Select(ManifestModel.Of).Append(Own()));

    private OkObjectResult Describe(IEnumerable<PackageManifest> found) => Ok(found.Select(ManifestModel.Of));

    // Hides what the client offers and the server does not, and leads to one's own account.
    private ManifestModel Own() => new(Name, Id: null, Version: null, [EntryPoint("Hidden", "hidden"), EntryPoint("Account", "account")]);

    private object EntryPoint(string name, string file) => new
    {
        type = "backofficeEntryPoint",
        alias = $"{Name}.{name}",
        name = $"{Name} {name}",
        js = client.AddressOf($"assets/{file}.js"),
    };
}
