using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.Problems;

namespace WraparoundCare.Kernel.Backoffice.Api.Languages;

/// <summary>Languages, as administrators add and change them. There is no screen for it.</summary>
[Route(Api + "language")]
[Authorize(ManagementPolicies.Settings)]
internal sealed class LanguageEditingController(
    ILanguageService languages, CurrentEditor editor, OperationProblems problems) : ManagementController
{
    [HttpPost]
    [ProducesResponseType(StatusCodes.Status201Created)]
    public async Task<IActionResult> CreateAsync(CreateLanguageRequest request)
    {
        var made = await languages.CreateAsync(request.WriteTo(new Language(request.IsoCode, request.Name)), editor.Key);
        return made.Success ? CreatedAt(made.Result.IsoCode, "language") : problems.Of(made.Status);
    }

    [HttpPut("{isoCode}")]
    public async Task<IActionResult> UpdateAsync(string isoCode, UpdateLanguageRequest request)
    {
        if (await languages.GetAsync(isoCode) is not { } language)
        {
            return NotFound();
        }

        var changed = await languages.UpdateAsync(request.WriteTo(language), editor.Key);
        return changed.Success ? Ok() : problems.Of(changed.Status);
    }

    /// <summary>What was written in it goes with it, as in Umbraco; the default language stays.</summary>
    [HttpDelete("{isoCode}")]
    public async Task<IActionResult> DeleteAsync(string isoCode)
    {
        var deleted = await languages.DeleteAsync(isoCode, editor.Key);
        return deleted.Success ? Ok() : problems.Of(deleted.Status);
    }
}
