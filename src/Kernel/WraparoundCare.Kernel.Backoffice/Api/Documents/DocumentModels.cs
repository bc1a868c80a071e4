using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>The value of a property as its editor shows it.</summary>
internal sealed record DocumentValue(string Alias, string EditorAlias, string? Culture, string? Segment, object? Value);

/// <summary>A document in one language, with what the editor of it shows around the text.</summary>
internal sealed record DocumentVariant
{
    public required string? Culture { get; init; }

    public string? Segment { get; }

    public required string Name { get; init; }

    public required DateTimeOffset CreateDate { get; init; }

    public required DateTimeOffset UpdateDate { get; init; }

    public required DocumentVariantState State { get; init; }

    public required DateTimeOffset? PublishDate { get; init; }

    public required DateTimeOffset? ScheduledPublishDate { get; init; }

    public required DateTimeOffset? ScheduledUnpublishDate { get; init; }

    public IReadOnlyList<Flag> Flags { get; } = Flag.None;
}

/// <summary>A whole document.</summary>
internal sealed record DocumentModel
{
    public required Guid Id { get; init; }

    public IReadOnlyList<Flag> Flags { get; } = Flag.None;

    public required IReadOnlyList<DocumentValue> Values { get; init; }

    public required IReadOnlyList<DocumentVariant> Variants { get; init; }

    public required DocumentTypeReference DocumentType { get; init; }

    public required ReferenceById? Template { get; init; }

    public required bool IsTrashed { get; init; }
}

/// <summary>Makes the whole form of a document, of its draft or of what is published.</summary>
internal sealed class DocumentModels(
    IContentTypeService types, IContentService contents, ITemplateService templates, PropertyEditorCollection editors)
{
    public async Task<DocumentModel> DescribeAsync(IContent document, bool published = false)
    {
        var type = await types.GetAsync(document.ContentType.Key)
            ?? throw new InvalidOperationException($"Document {document.Key} has no type.");
        var schedule = contents.GetContentScheduleByContentId(document.Id);
        var template = published ? document.PublishTemplateId : document.TemplateId;
        return new DocumentModel
        {
            Id = document.Key,
            Values = [.. document.Properties.SelectMany(property => ValuesOf(document, property, published))],
            Variants = [.. CulturesOf(document).Select(culture => VariantOf(document, culture, schedule, published))],
            DocumentType = new DocumentTypeReference(type.Key, type.Icon ?? string.Empty, ReferenceById.Of(type.ListView)),
            Template = template is { } id ? ReferenceById.Of((await templates.GetAsync(id))?.Key) : null,
            IsTrashed = document.Trashed,
        };
    }

    /// <returns>When the document was last changed in a culture; null when it is not written in it.</returns>
    public static DateTimeOffset? UpdateDateOf(IContent document, string? culture) =>
        Utc(culture is null ? document.UpdateDate : document.GetUpdateDate(culture));

    /// <summary>The draft in a list: some of its values, and its names and states.</summary>
    public (IReadOnlyList<DocumentValue> Values, IReadOnlyList<DocumentVariant> Variants) DescribeParts(
        IContent document, Func<string, bool> isWanted)
    {
        var schedule = contents.GetContentScheduleByContentId(document.Id);
        return (
            [.. document.Properties
                .Where(property => isWanted(property.Alias))
                .SelectMany(property => ValuesOf(document, property, published: false))],
            [.. CulturesOf(document).Select(culture => VariantOf(document, culture, schedule, published: false))]);
    }

    private static string?[] CulturesOf(IContent document) =>
        document.ContentType.VariesByCulture() ? [.. document.AvailableCultures] : [null];

    private static DocumentVariant VariantOf(IContent document, string? culture, ContentScheduleCollection schedule, bool published)
    {
        var name = published ? document.GetPublishName(culture) : document.GetCultureName(culture);
        return new DocumentVariant
        {
            Culture = culture,
            Name = name ?? string.Empty,
            CreateDate = Utc(document.CreateDate),
            UpdateDate = UpdateDateOf(document, culture) ?? Utc(document.UpdateDate),
            State = StateOf(document, culture),
            PublishDate = Utc(culture is null ? document.PublishDate : document.GetPublishDate(culture)),
            ScheduledPublishDate = DateOf(schedule, culture, ContentScheduleAction.Release),
            ScheduledUnpublishDate = DateOf(schedule, culture, ContentScheduleAction.Expire),
        };
    }

    private static DocumentVariantState StateOf(IContent document, string? culture)
    {
        var published = culture is null ? document.Published : document.IsCulturePublished(culture);
        var edited = culture is null ? document.Edited : document.IsCultureEdited(culture);
        return DocumentItems.StateOf(document.Trashed, published, edited);
    }

    private static DateTimeOffset? DateOf(ContentScheduleCollection schedule, string? culture, ContentScheduleAction action) =>
        Utc(schedule.FullSchedule
            .Where(entry => entry.Action == action && string.Equals(CultureOf(entry), culture, StringComparison.OrdinalIgnoreCase))
            .Select(entry => (DateTime?)entry.Date)
            .FirstOrDefault());

    // The kernel has two names for none: one as it plans, another as it reads what was stored.
    private static string? CultureOf(ContentSchedule entry) =>
        entry.Culture is "" or Constants.System.InvariantCulture ? null : entry.Culture;

    private static DateTimeOffset Utc(DateTime date) => DateTime.SpecifyKind(date, DateTimeKind.Utc);

    private static DateTimeOffset? Utc(DateTime? date) => date is { } known ? Utc(known) : null;

    private IEnumerable<DocumentValue> ValuesOf(IContent document, IProperty property, bool published)
    {
        if (editors[property.PropertyType.PropertyEditorAlias] is not { } editor)
        {
            yield break;
        }

        var shown = published ? PublishedOf(property) : property;
        string?[] cultures = property.PropertyType.VariesByCulture() ? CulturesOf(document) : [null];
        foreach (var culture in cultures)
        {
            var value = editor.GetValueEditor().ToEditor(shown, culture);
            yield return new DocumentValue(property.Alias, editor.Alias, culture, Segment: null, value);
        }
    }

    // An editor only shows drafts, so what is published is put in the place of one.
    private static Property PublishedOf(IProperty property)
    {
        var copy = new Property(property.PropertyType);
        foreach (var value in property.Values)
        {
            copy.SetValue(value.PublishedValue, value.Culture, value.Segment);
        }

        return copy;
    }
}
