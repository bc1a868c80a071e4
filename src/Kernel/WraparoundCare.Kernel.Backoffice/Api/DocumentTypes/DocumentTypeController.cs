using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

namespace WraparoundCare.Kernel.Backoffice.Api.DocumentTypes;

/// <summary>What the client offers with types of documents.</summary>
internal sealed record DocumentTypeConfiguration(
    DataTypeChangeMode DataTypesCanBeChanged, bool DisableTemplates, bool UseSegments, IEnumerable<string> ReservedFieldNames);

/// <summary>Types of documents, as the editor of a document reads them.</summary>
[Route(Api + "document-type")]
[Authorize(ManagementPolicies.Types)]
internal sealed class DocumentTypeController(
    IContentTypeService types,
    IReservedFieldNamesService reserved,
    IOptions<DataTypesSettings> dataTypes,
    IOptions<SegmentSettings> segments) : ManagementController
{
    /// <summary>Templates come with the site, so there are none to make here.</summary>
    [HttpGet("configuration")]
    [ProducesResponseType<DocumentTypeConfiguration>(StatusCodes.Status200OK)]
    public IActionResult Configuration() => Ok(new DocumentTypeConfiguration(
        dataTypes.Value.CanBeChanged, DisableTemplates: true, segments.Value.Enabled, reserved.GetDocumentReservedFieldNames()));

    [HttpGet("{id:guid}")]
    [ProducesResponseType<DocumentTypeModel>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(Guid id) =>
        await types.GetAsync(id) is { } type ? Ok(DocumentTypeModel.Of(type)) : NotFound();

    [HttpGet("allowed-at-root")]
    [ProducesResponseType<Paged<AllowedType>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> AllowedAtRootAsync(int skip = 0, int take = 100) =>
        Ok(AllowedType.PageOf(await types.GetAllAllowedAsRootAsync(skip, take)));

    [HttpGet("{id:guid}/allowed-children")]
    [ProducesResponseType<Paged<AllowedType>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> AllowedChildrenAsync(Guid id, Guid? parentContentKey, int skip = 0, int take = 100) =>
        await types.GetAllowedChildrenAsync(id, parentContentKey, skip, take) is { Success: true, Result: { } allowed }
            ? Ok(AllowedType.PageOf(allowed))
            : NotFound();
}
