using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Kernel.Persistence.ContentTypes;

namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>Builds documents, media items or members from their records, as unchanged as they are in the database.</summary>
internal abstract class ContentFactory<TRecord, TContent, TType>(ContentTypeCache contentTypes, ILanguageRepository languages)
    where TRecord : ContentRecord
    where TContent : ContentBase
    where TType : class, IContentTypeBase
{
    private IEnumerable<IContentTypeComposition> Types => contentTypes.Content.All.Where(type => type is TType);

    public int? TypeId(string alias) =>
        Types.FirstOrDefault(type => string.Equals(type.Alias, alias, StringComparison.OrdinalIgnoreCase))?.Id;

    /// <summary>The site's own language, in whose alphabet texts are put in order.</summary>
    public string DefaultCulture => languages.GetDefaultIsoCode();

    /// <summary>The properties with this alias, of whatever type.</summary>
    public IReadOnlyCollection<Guid> PropertyTypeKeys(string alias) =>
        [.. Types.SelectMany(type => type.PropertyTypes).Where(property => property.Alias == alias).Select(property => property.Key)];

    public IEnumerable<TContent> Build(IReadOnlyCollection<TRecord> records)
    {
        var types = contentTypes.Content.ById;
        var cultures = new KnownCultures(languages);
        return records.Select(record => types.TryGetValue(record.ContentTypeId, out var found) && found is TType type
            ? Build(record, type, cultures)
            : throw new InvalidOperationException(
                $"{typeof(TContent).Name} {record.Id} has the type {record.ContentTypeId}, which does not exist."));
    }

    protected abstract TContent Create(TRecord record, TType type);

    /// <summary>Sets what only this kind of content has, and its property values.</summary>
    protected abstract void Fill(TContent content, TRecord record, KnownCultures cultures);

    private TContent Build(TRecord record, TType type, KnownCultures cultures)
    {
        var content = Create(record, type);
        content.DisableChangeTracking();
        try
        {
            SetNode(content, record);
            Fill(content, record, cultures);
            content.ResetDirtyProperties(false);
            return content;
        }
        finally
        {
            content.EnableChangeTracking();
        }
    }

    private static void SetNode(TContent content, TRecord record)
    {
        content.Id = record.Id;
        content.Key = record.Key;
        content.VersionId = record.VersionId;
        content.Path = record.Path;
        content.Level = record.Level;
        content.SortOrder = record.SortOrder;
        content.Trashed = record.Trashed;
        content.CreatorId = record.CreatorId;
        content.WriterId = record.WriterId;
        content.CreateDate = record.CreateDate;
        content.UpdateDate = record.UpdateDate;
    }
}
