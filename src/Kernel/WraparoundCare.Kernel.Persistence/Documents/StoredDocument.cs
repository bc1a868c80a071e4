using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentVersions;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>
/// What the database has of a document. The document in memory has only what its type has a place for now; the rest stays
/// in its version when that is written: values of properties and cultures that the type no longer has, and their names.
/// </summary>
/// <param name="current">The draft.</param>
/// <param name="published">The published version, when there is one.</param>
/// <param name="cultures">The cultures of the site.</param>
internal sealed class StoredDocument(ContentVersionRow? current, ContentVersionRow? published, KnownCultures cultures)
{
    /// <summary>What is published, to compare a draft with.</summary>
    public PublishedDocument? Published => published is null ? null : PublishedDocument.Stored(published, cultures);

    public static StoredDocument None(ILanguageRepository languages) => new(null, null, new KnownCultures(languages));

    public static StoredDocument Read(SiteDbContext db, int nodeId, ILanguageRepository languages)
    {
        var versions = db.Set<ContentVersionRow>().AsNoTracking()
            .Where(version => version.NodeId == nodeId && (version.IsCurrent || version.IsPublished)).ToList();
        return new StoredDocument(
            versions.Find(version => version.IsCurrent), versions.Find(version => version.IsPublished), new KnownCultures(languages));
    }

    /// <summary>
    /// Whether the draft would be lost by writing the document: it says something else, and no version says what it says. What is
    /// published is a version of itself.
    /// </summary>
    public bool IsLostBy(IContent content) =>
        current is not null
        && Said(current) != (content.Name, content.TemplateId, DraftValues(content), NamesIn(DraftNames(content)))
        && (published is null || Said(current) != Said(published));

    public string DraftValues(IContent content) =>
        PropertyValuesJson.Write(content.Properties, published: false, KeptValues(current, content));

    public string PublishedValues(IContent content) =>
        PropertyValuesJson.Write(content.Properties, published: true, KeptValues(published, content));

    public string? DraftNames(IContent content) => Names(content, content.CultureInfos, current);

    public string? PublishedNames(IContent content) => Names(content, content.PublishCultureInfos, published);

    private static (string? Name, int? Template, string Values, string Names) Said(ContentVersionRow version) =>
        (version.Name, version.TemplateId, version.PropertyValues, NamesIn(version.Cultures));

    // Without their dates, which change when nothing is said differently.
    private static string NamesIn(string? cultures) =>
        string.Join('\n', CultureNamesJson.Read(cultures).Select(entry => $"{entry.Key} {entry.Value.Name}"));

    private StoredValues? KeptValues(ContentVersionRow? version, IContent content) => version is null
        ? null
        : PropertyValuesJson.Read(version.PropertyValues)
            .WithoutPlace(content.Properties.Select(property => property.PropertyType), cultures);

    private string? Names(IContent content, ContentCultureInfosCollection? infos, ContentVersionRow? version) =>
        content.ContentType.VariesByCulture()
            ? CultureNamesJson.Write(infos)
            : CultureNamesJson.Keep(version?.Cultures, content.Name!, content.UpdateDate, cultures);
}
