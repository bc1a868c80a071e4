using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>When a culture comes and goes; without a schedule it is published at once.</summary>
internal sealed record PublishSchedule(string? Culture, Schedule? Schedule)
{
    public CulturePublishScheduleModel ToModel() => new()
    {
        Culture = Culture,
        Schedule = Schedule is null
            ? null
            : new ContentScheduleModel { PublishDate = Schedule.PublishTime, UnpublishDate = Schedule.UnpublishTime },
    };
}

internal sealed record Schedule(DateTimeOffset? PublishTime, DateTimeOffset? UnpublishTime);

internal sealed record PublishRequest(IReadOnlyList<PublishSchedule> PublishSchedules);

internal sealed record PublishWithDescendantsRequest(bool IncludeUnpublishedDescendants, IReadOnlyList<string>? Cultures)
{
    // The client names a culture also where there are none.
    private const string Invariant = "invariant";

    [JsonIgnore]
    public IReadOnlyList<string> Named => [.. (Cultures ?? []).Where(culture => culture != Invariant)];

    [JsonIgnore]
    public PublishBranchFilter Filter =>
        IncludeUnpublishedDescendants ? PublishBranchFilter.IncludeUnpublished : PublishBranchFilter.Default;
}

/// <param name="TaskId">By which the client asks how far it is.</param>
internal sealed record PublishWithDescendantsAnswer(Guid TaskId, bool IsComplete);

/// <param name="Cultures">Null means the whole document.</param>
internal sealed record UnpublishRequest(IReadOnlyList<string>? Cultures);

/// <summary>Documents: what visitors see of them.</summary>
[Route(Api + "document/{id:guid}")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentPublishingController(
    IContentPublishingService publishing, DocumentAccess access, CurrentEditor editor, OperationProblems problems) : ManagementController
{
    [HttpPut("publish")]
    public async Task<IActionResult> PublishAsync(Guid id, PublishRequest request)
    {
        var cultures = request.PublishSchedules.Select(schedule => schedule.Culture);
        if ((await access.RefuseAsync(id, ActionPublish.ActionLetter) ?? await access.RefuseCulturesAsync(cultures)) is { } refused)
        {
            return refused;
        }

        var published = await publishing.PublishAsync(id, [.. request.PublishSchedules.Select(schedule => schedule.ToModel())], editor.Key);
        return published.Success ? Ok() : problems.Of(published.Status);
    }

    [HttpPut("unpublish")]
    public async Task<IActionResult> UnpublishAsync(Guid id, UnpublishRequest request)
    {
        if ((await access.RefuseAsync(id, ActionUnpublish.ActionLetter)
            ?? await access.RefuseCulturesAsync(request.Cultures ?? [])) is { } refused)
        {
            return refused;
        }

        var unpublished = await publishing.UnpublishAsync(id, request.Cultures?.ToHashSet(), editor.Key);
        return unpublished.Success ? Ok() : problems.Of(unpublished.Result);
    }

    [HttpPut("publish-with-descendants")]
    [ProducesResponseType<PublishWithDescendantsAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> PublishBranchAsync(Guid id, PublishWithDescendantsRequest request)
    {
        if ((await access.RefuseAsync(id, ActionPublish.ActionLetter)
            ?? await access.RefuseDescendantsAsync(id, ActionPublish.ActionLetter)
            ?? await access.RefuseCulturesAsync(request.Named)) is { } refused)
        {
            return refused;
        }

        IEnumerable<string> cultures = request.Named.Count > 0 ? request.Named : ["*"];
        var published = await publishing.PublishBranchAsync(id, cultures, request.Filter, editor.Key, useBackgroundThread: false);
        return published.Success ? Ok(new PublishWithDescendantsAnswer(Guid.Empty, IsComplete: true)) : problems.Of(published.Status);
    }

    /// <summary>It is always done when it is answered: the kernel does it in one transaction.</summary>
    [HttpGet("publish-with-descendants/result/{task:guid}")]
    [ProducesResponseType<PublishWithDescendantsAnswer>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ResultAsync(Guid id, Guid task) =>
        await access.RefuseAsync(id) ?? Ok(new PublishWithDescendantsAnswer(task, IsComplete: true));
}
