using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Backoffice.Api.Languages;

/// <summary>A language that content can be written in.</summary>
internal sealed record LanguageModel(string IsoCode, string Name, bool IsDefault, bool IsMandatory, string? FallbackIsoCode)
{
    public static LanguageModel Of(ILanguage language) => new(
        language.IsoCode, language.CultureName, language.IsDefault, language.IsMandatory, language.FallbackIsoCode);
}

internal sealed class LanguageController(ILanguageService languages) : ManagementController
{
    [HttpGet("/" + Api + "language")]
    [ProducesResponseType<Paged<LanguageModel>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ListAsync(int skip = 0, int take = 100) =>
        Ok(Paged<LanguageModel>.Of([.. await languages.GetAllAsync()], skip, take, LanguageModel.Of));

    [HttpGet("/" + Api + "language/{isoCode}")]
    [ProducesResponseType<LanguageModel>(StatusCodes.Status200OK)]
    public async Task<IActionResult> GetAsync(string isoCode) =>
        await languages.GetAsync(isoCode) is { } language ? Ok(LanguageModel.Of(language)) : NotFound();

    [HttpGet("/" + Api + "item/language")]
    [ProducesResponseType<IReadOnlyList<LanguageModel>>(StatusCodes.Status200OK)]
    public async Task<IActionResult> ItemsAsync([FromQuery] string[] isoCode) =>
        Ok((await languages.GetMultipleAsync(isoCode)).Select(LanguageModel.Of));

    [HttpGet("/" + Api + "item/language/default")]
    [ProducesResponseType<LanguageModel>(StatusCodes.Status200OK)]
    public async Task<IActionResult> DefaultAsync() =>
        await languages.GetDefaultLanguageAsync() is { } language ? Ok(LanguageModel.Of(language)) : NotFound();
}
