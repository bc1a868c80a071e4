using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>Documents: what stands in them.</summary>
[Route(Api + "document")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentController(
    IContentEditingService editing, DocumentWriter writer, DocumentAccess access, DocumentModels models) : ManagementController
{
    [HttpGet("{id:guid}")]
    [ProducesResponseType<DocumentModel>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(Guid id) =>
        await access.RefuseAsync(id) is { } refused
            ? refused
            : await editing.GetAsync(id) is { } document ? Ok(await models.DescribeAsync(document)) : NotFound();

    [HttpGet("{id:guid}/published")]
    [ProducesResponseType<DocumentModel>(StatusCodes.Status200OK)]
    public async Task<IActionResult> PublishedAsync(Guid id) =>
        await access.RefuseAsync(id) is { } refused
            ? refused
            : await editing.GetAsync(id) is { Published: true } document
                ? Ok(await models.DescribeAsync(document, published: true))
                : NotFound();

    [HttpPost]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> CreateAsync(CreateDocumentRequest request)
    {
        if (await access.RefuseAsync(request.Parent?.Id, request, ActionNew.ActionLetter) is { } refused)
        {
            return refused;
        }

        var (made, problem) = await writer.CreateAsync(request);
        return problem ?? CreatedAt(made, "document");
    }

    [HttpPut("{id:guid}")]
    public async Task<IActionResult> UpdateAsync(Guid id, UpdateDocumentRequest request) =>
        await access.RefuseAsync(id, request, ActionUpdate.ActionLetter) ?? await writer.UpdateAsync(id, request) ?? Ok();
}
