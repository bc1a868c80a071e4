using System.Net;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Testing.Databases;
using WraparoundCare.Testing.Kernel;

namespace WraparoundCare.Kernel.Backoffice.Tests.Api.Documents;

/// <summary>Whether a document is filled in well, in the languages that are to be saved.</summary>
[Collection(nameof(KernelHost))]
public sealed class DocumentValidationTests
{
    [Fact]
    public async Task Validate_OneLanguage_SaysNothingOfTheOther()
    {
        await using var site = await ManagementSite.OpenAsync(DatabaseKind.Sqlite);
        var document = await DocumentBuilders.BilingualAsync(site.Host);
        await MakeTextMandatoryAsync(site.Host);
        var editor = await site.EditorAsync();

        var dutch = await editor.PutAsync($"../v1.1/document/{document.Key}/validate", WithoutEnglish("nl-NL"));
        var english = await editor.PutAsync($"../v1.1/document/{document.Key}/validate", WithoutEnglish("en-GB"));
        var all = await editor.PutAsync($"../v1.1/document/{document.Key}/validate", WithoutEnglish());

        Assert.Equal(HttpStatusCode.OK, dutch.Status);
        Assert.Equal(HttpStatusCode.BadRequest, english.Status);
        Assert.Equal(HttpStatusCode.BadRequest, all.Status);
        Assert.Contains("'en-GB'", Assert.Single(english.Body["errors"]!.AsObject()).Key, StringComparison.Ordinal);
    }

    private static async Task MakeTextMandatoryAsync(KernelHost host)
    {
        var type = host.Get<IContentTypeService>().Get("bilingual")!;
        type.PropertyTypes.Single(property => property.Alias == "text").Mandatory = true;
        await host.UpdateAsync(type);
    }

    private static object WithoutEnglish(params string[] cultures) => new
    {
        template = (object?)null,
        variants = new[] { new { name = "Zorg", culture = "nl-NL" }, new { name = "Care", culture = "en-GB" } },
        values = new[]
        {
            new { alias = "text", culture = (string?)"nl-NL", value = (string?)"tekst" },
            new { alias = "text", culture = (string?)"en-GB", value = (string?)null },
            new { alias = "shared", culture = (string?)null, value = (string?)"gedeeld" },
        },
        cultures,
    };
}
