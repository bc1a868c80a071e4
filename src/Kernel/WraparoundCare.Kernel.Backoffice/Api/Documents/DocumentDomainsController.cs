using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Actions;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>A host, or a host with a path, at which a page and all below it are found.</summary>
internal sealed record Domain(string DomainName, string IsoCode);

/// <param name="DefaultIsoCode">The language of the page and all below it, wherever they are found.</param>
internal sealed record DomainsModel(string? DefaultIsoCode, IReadOnlyList<Domain> Domains)
{
    public DomainsUpdateModel ToModel() => new()
    {
        DefaultIsoCode = DefaultIsoCode,
        Domains = [.. Domains.Select(domain => new DomainModel { DomainName = domain.DomainName, IsoCode = domain.IsoCode })],
    };
}

/// <summary>Documents: the hosts and languages under which they are found.</summary>
[Route(Api + "document/{id:guid}/domains")]
[Authorize(ManagementPolicies.Content)]
internal sealed class DocumentDomainsController(
    IDomainService domains, DocumentAccess access, OperationProblems problems) : ManagementController
{
    [HttpGet]
    [ProducesResponseType<DomainsModel>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(Guid id)
    {
        if (await access.RefuseAsync(id, ActionAssignDomain.ActionLetter) is { } refused)
        {
            return refused;
        }

        var assigned = (await domains.GetAssignedDomainsAsync(id, includeWildcards: true)).ToList();
        var named = assigned.Where(domain => !domain.IsWildcard);
        return Ok(new DomainsModel(
            assigned.Find(domain => domain.IsWildcard)?.LanguageIsoCode,
            [.. named.Select(domain => new Domain(domain.DomainName, domain.LanguageIsoCode ?? string.Empty))]));
    }

    [HttpPut]
    public async Task<IActionResult> UpdateAsync(Guid id, DomainsModel request)
    {
        if (await access.RefuseAsync(id, ActionAssignDomain.ActionLetter) is { } refused)
        {
            return refused;
        }

        var updated = await domains.UpdateDomainsAsync(id, request.ToModel());
        return updated.Success ? Ok() : problems.Of(updated.Status);
    }
}
