using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Routing;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>Documents: how they will look. Whoever asks for the address of a preview sees drafts on the site from then on.</summary>
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentPreviewController(
    IContentEditingService editing,
    IPreviewService previews,
    UrlProviderCollection addresses,
    DocumentAccess access,
    CurrentEditor editor) : ManagementController
{
    [HttpGet("/" + Api + "document/{id:guid}/preview-url")]
    [ProducesResponseType<DocumentUrl>(StatusCodes.Status200OK)]
    public async Task<IActionResult> AddressAsync(Guid id, string? providerAlias, string? culture, string? segment)
    {
        if (await access.RefuseAsync(id) is { } refused)
        {
            return refused;
        }

        var provider = addresses.FirstOrDefault(known => known.Alias == providerAlias);
        if (provider is null || await editing.GetAsync(id) is not { } document)
        {
            return OperationProblems.NotFound();
        }

        var info = await provider.GetPreviewUrlAsync(document, culture, segment);
        if (info is null || !await previews.TryEnterPreviewAsync(editor.User))
        {
            return OperationProblems.NotFound();
        }

        return Ok(new DocumentUrl(info.Culture, info.Url?.ToString(), info.Message, info.Provider));
    }

    [HttpPost("/" + Api + "preview")]
    public async Task<IActionResult> BeginAsync() => await previews.TryEnterPreviewAsync(editor.User) ? Ok() : OperationProblems.NotFound();

    [HttpDelete("/" + Api + "preview")]
    public async Task<IActionResult> EndAsync()
    {
        await previews.EndPreviewAsync();
        return Ok();
    }
}
