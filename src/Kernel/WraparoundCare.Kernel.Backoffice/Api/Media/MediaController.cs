using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using WraparoundCare.Kernel.Backoffice.Api.Contents;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Media;

/// <summary>Media items: what stands in them. They have no drafts, so what is not filled in well is not stored.</summary>
[Route(Api + "media")]
[Authorize(ManagementPolicies.Media)]
internal sealed class MediaController(
    IMediaEditingService editing,
    MediaAccess access,
    MediaModels models,
    CurrentEditor editor,
    OperationProblems problems) : ManagementController
{
    /// <summary>The word in texts that are other ones for media than for pages.</summary>
    public const string Subject = "Media";

    [HttpGet("{id:guid}")]
    [ProducesResponseType<MediaModel>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(Guid id) =>
        await access.RefuseAsync(id) is { } refused
            ? refused
            : await editing.GetAsync(id) is { } media ? Ok(await models.DescribeAsync(media)) : NotFound();

    [HttpPost]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> CreateAsync(CreateMediaRequest request)
    {
        if (await RefuseAsync(request) is { } refused)
        {
            return refused;
        }

        var created = await editing.CreateAsync(request.ToCreation(), editor.Key);
        return created is { Success: true, Result.Content: { } media }
            ? CreatedAt(media.Key, "media")
            : problems.Of(created.Status, Subject);
    }

    [HttpPut("{id:guid}")]
    public async Task<IActionResult> UpdateAsync(Guid id, UpdateMediaRequest request)
    {
        if (await RefuseAsync(id, request) is { } refused)
        {
            return refused;
        }

        if (await editing.GetAsync(id) is { } media && LeftOutValues.Any(media, request.Values, request.Variants))
        {
            return problems.Incomplete();
        }

        var updated = await editing.UpdateAsync(id, request.ToModel(), editor.Key);
        return updated.Success ? Ok() : problems.Of(updated.Status, Subject);
    }

    [HttpPost("validate")]
    public async Task<IActionResult> ValidateAsync(CreateMediaRequest request) => await RefuseAsync(request) ?? Ok();

    [HttpPut("{id:guid}/validate")]
    public async Task<IActionResult> ValidateAsync(Guid id, UpdateMediaRequest request) => await RefuseAsync(id, request) ?? Ok();

    private async Task<IActionResult?> RefuseAsync(CreateMediaRequest request) =>
        await access.RefusePlaceAsync(request.Parent?.Id) ?? Judge(await editing.ValidateCreateAsync(request.ToCreation()));

    private async Task<IActionResult?> RefuseAsync(Guid id, UpdateMediaRequest request) =>
        await access.RefuseAsync(id) ?? Judge(await editing.ValidateUpdateAsync(id, request.ToModel()));

    private IActionResult? Judge(Attempt<ContentValidationResult, ContentEditingOperationStatus> judged) =>
        judged.Result.ValidationErrors.ToList() is { Count: > 0 } errors
            ? problems.Of(errors)
            : judged.Success ? null : problems.Of(judged.Status, Subject);
}
