using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Media;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.TemporaryFiles;

/// <summary>A file that is sent; the client chooses the id.</summary>
internal sealed record UploadRequest(Guid Id, IFormFile File);

/// <summary>Which files the client offers to send.</summary>
internal sealed record TemporaryFileConfiguration(
    IEnumerable<string> ImageFileTypes,
    IEnumerable<string> DisallowedUploadedFilesExtensions,
    IEnumerable<string> AllowedUploadedFileExtensions,
    long MaxFileSize);

/// <summary>A file that waits until an item that uses it is saved.</summary>
internal sealed record TemporaryFile(Guid Id, DateTimeOffset AvailableUntil, string FileName)
{
    public static TemporaryFile Of(TemporaryFileModel file) => new(file.Key, file.AvailableUntil.ToUniversalTime(), file.FileName);
}

/// <summary>Uploads. Which files are taken in, the service judges by what is in them.</summary>
[Route(Api + "temporary-file")]
[Authorize(ManagementPolicies.ContentOrMedia)]
internal sealed class TemporaryFileController(
    ITemporaryFileService files,
    UploadLimit limit,
    OperationProblems problems,
    IImageUrlGenerator images,
    IOptions<ContentSettings> settings) : ManagementController
{
    // The largest file at the speed of a slow connection at home.
    private const int TenMinutes = 10 * 60 * 1000;

    [HttpGet("configuration")]
    [ProducesResponseType<TemporaryFileConfiguration>(StatusCodes.Status200OK)]
    public IActionResult Configuration() => Ok(new TemporaryFileConfiguration(
        images.SupportedImageFileTypes,
        settings.Value.DisallowedUploadedFileExtensions,
        settings.Value.AllowedUploadedFileExtensions,
        limit.Kilobytes));

    [HttpPost]
    [Consumes(MediaTypeNames.Multipart.FormData)]
    [ServiceFilter<UploadLimit>]
    [RequestTimeout(TenMinutes)]
    [EnableRateLimiting(ManagementRegistration.UploadCost)]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> CreateAsync([FromForm] UploadRequest request)
    {
        if (request.File.Length > limit.Bytes)
        {
            return problems.TooLarge(limit.Bytes);
        }

        if (request.File.Length == 0)
        {
            return problems.EmptyFile();
        }

        var created = await files.CreateAsync(new CreateTemporaryFileModel
        {
            Key = request.Id,
            FileName = Path.GetFileName(request.File.FileName),
            OpenReadStream = request.File.OpenReadStream,
        });
        return created is { Success: true, Result: { } file } ? CreatedAt(file.Key, "temporary-file") : problems.Of(created.Status);
    }

    [HttpGet("{id:guid}")]
    [ProducesResponseType<TemporaryFile>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(Guid id) => await files.GetAsync(id) is { } file ? Ok(TemporaryFile.Of(file)) : NotFound();

    [HttpDelete("{id:guid}")]
    public async Task<IActionResult> DeleteAsync(Guid id)
    {
        var deleted = await files.DeleteAsync(id);
        return deleted.Success ? Ok() : problems.Of(deleted.Status);
    }
}
