using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>Copies what the site needs out of the kernel's entities.</summary>
internal sealed class ContentNodeReader(MediaUrlGeneratorCollection mediaUrls)
{
    // Only a handful of different small numbers occur; boxing each of them per document would be most of the memory.
    private static readonly object[] SmallNumbers = [.. Enumerable.Range(0, 256).Select(number => (object)number)];

    public ContentNode ReadPublished(IContent content) => Read(content, PublishedItemType.Content, published: true) with
    {
        Name = content.PublishName ?? content.Name ?? string.Empty,
        VersionId = content.PublishedVersionId,
        TemplateId = content.PublishTemplateId ?? content.TemplateId,
        WriterId = content.PublisherId ?? content.WriterId,
        UpdateDate = content.PublishDate ?? content.UpdateDate,
        IsPublished = true,
        Cultures = ReadCultures(content.PublishCultureInfos),
        PublishedCultures = content.PublishedCultures.ToList(),
    };

    public ContentNode ReadDraft(IContent content) => Read(content, PublishedItemType.Content, published: false) with
    {
        TemplateId = content.TemplateId,
        IsDraft = true,
        IsPublished = content.Published,
        PublishedCultures = content.PublishedCultures.ToList(),
    };

    public ContentNode ReadMedia(IMedia media) => Read(media, PublishedItemType.Media, published: false) with { IsPublished = true };

    public ContentNode ReadMember(IMember member) => Read(member, PublishedItemType.Member, published: false) with { IsPublished = true };

    private ContentNode Read(IContentBase content, PublishedItemType itemType, bool published)
    {
        var values = new List<StoredValue>();
        var files = new List<string>();
        foreach (var property in content.Properties)
        {
            foreach (var stored in property.Values)
            {
                var value = published ? stored.PublishedValue : stored.EditedValue;
                if (value is null)
                {
                    continue;
                }

                values.Add(new StoredValue(
                    string.Intern(property.Alias), Intern(stored.Culture), Intern(stored.Segment), Compact(value)));
                if (mediaUrls.TryGetMediaPath(property.PropertyType.PropertyEditorAlias, value, out var path)
                    && !string.IsNullOrEmpty(path))
                {
                    files.Add(path);
                }
            }
        }

        return new ContentNode
        {
            Id = content.Id,
            Key = content.Key,
            ContentTypeId = content.ContentTypeId,
            ItemType = itemType,
            Name = content.Name ?? string.Empty,
            Path = content.Path,
            Level = content.Level,
            SortOrder = content.SortOrder,
            VersionId = content.VersionId,
            CreatorId = content.CreatorId,
            WriterId = content.WriterId,
            CreateDate = content.CreateDate,
            UpdateDate = content.UpdateDate,
            IsTrashed = content.Trashed,
            Cultures = ReadCultures(content.CultureInfos),
            Values = values.Count == 0 ? [] : values.ToArray(),
            Files = files.Count == 0 ? [] : files.ToArray(),
        };
    }

    private static StoredCulture[] ReadCultures(ContentCultureInfosCollection? cultures) =>
        cultures is null
            ? []
            : cultures.Values
                .Where(culture => !string.IsNullOrWhiteSpace(culture.Name))
                .Select(culture => new StoredCulture(Intern(culture.Culture), culture.Name!, culture.Date))
                .ToArray();

    private static string Intern(string? text) => string.IsNullOrEmpty(text) ? string.Empty : string.Intern(text);

    private static object Compact(object value) => value switch
    {
        int number when number >= 0 && number < SmallNumbers.Length => SmallNumbers[number],
        string { Length: 0 } => string.Empty,
        _ => value,
    };
}
