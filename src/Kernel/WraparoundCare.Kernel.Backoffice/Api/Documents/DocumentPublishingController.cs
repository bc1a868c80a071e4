using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Actions;
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
        if (await access.RefuseAsync(id, ActionPublish.ActionLetter) is { } refused
            || (refused = await access.RefuseCulturesAsync(cultures)) is not null)
        {
            return refused;
        }

        var published = await publishing.PublishAsync(id, [.. request.PublishSchedules.Select(schedule => schedule.ToModel())], editor.Key);
        return published.Success ? Ok() : problems.Of(published.Status);
    }

    [HttpPut("unpublish")]
    public async Task<IActionResult> UnpublishAsync(Guid id, UnpublishRequest request)
    {
        if (await access.RefuseAsync(id, ActionUnpublish.ActionLetter) is { } refused
            || (refused = await access.RefuseCulturesAsync(request.Cultures ?? [])) is not null)
        {
            return refused;
        }

        var unpublished = await publishing.UnpublishAsync(id, request.Cultures?.ToHashSet(), editor.Key);
        return unpublished.Success ? Ok() : problems.Of(unpublished.Result);
    }
}
