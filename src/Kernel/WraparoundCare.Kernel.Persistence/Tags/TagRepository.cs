using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Tags;

/// <summary>Tags and their use. The kernel only reads them: the repositories of content assign them when it is published.</summary>
internal sealed class TagRepository(ScopeAccessor scopes, TagQueries queries) : ITagRepository
{
    private SiteDbContext Db => scopes.Db;

    public ITag? Get(int id) => GetMany(id).FirstOrDefault();

    public IEnumerable<ITag> GetMany(params int[]? ids) =>
        Read(ids is { Length: > 0 } ? Rows.Where(row => ids.Contains(row.Id)) : Rows);

    public bool Exists(int id) => Rows.Any(row => row.Id == id);

    public IEnumerable<ITag> Get(IQuery<ITag> query) => Read(Rows.Matching(query));

    public int Count(IQuery<ITag>? query) => Rows.Matching(query).Count();

    public void Save(ITag entity)
    {
        var row = entity.HasIdentity ? Db.Set<TagRow>().Single(row => row.Id == entity.Id) : Db.Add(new TagRow()).Entity;
        Write(entity, row);
        Db.SaveChanges();
        if (!entity.HasIdentity)
        {
            entity.Id = row.Id;
        }

        entity.ResetDirtyProperties();
    }

    public void Delete(ITag entity) => Db.Set<TagRow>().Where(row => row.Id == entity.Id).ExecuteDelete();

    public void Assign(int contentId, int propertyTypeId, IEnumerable<ITag> tags, bool replaceTags = true)
    {
        var wanted = FindOrAdd(tags);
        var uses = Db.Set<TagUseRow>().Where(use => use.NodeId == contentId && use.PropertyTypeId == propertyTypeId).ToList();
        if (replaceTags)
        {
            Db.RemoveRange(uses.Where(use => !wanted.Exists(tag => tag.Id == use.TagId)));
        }

        Db.AddRange(wanted
            .Where(tag => !uses.Exists(use => use.TagId == tag.Id))
            .Select(tag => new TagUseRow { NodeId = contentId, PropertyTypeId = propertyTypeId, TagId = tag.Id }));
        Db.SaveChanges();
    }

    public void Remove(int contentId, int propertyTypeId, IEnumerable<ITag> tags)
    {
        var ids = Find([.. tags]).ConvertAll(tag => tag.Id);
        Db.Set<TagUseRow>()
            .Where(use => use.NodeId == contentId && use.PropertyTypeId == propertyTypeId && ids.Contains(use.TagId))
            .ExecuteDelete();
    }

    public void RemoveAll(int contentId) => Db.Set<TagUseRow>().Where(use => use.NodeId == contentId).ExecuteDelete();

    public void RemoveAll(int contentId, int propertyTypeId) =>
        Db.Set<TagUseRow>().Where(use => use.NodeId == contentId && use.PropertyTypeId == propertyTypeId).ExecuteDelete();

    public TaggedEntity? GetTaggedEntityByKey(Guid key) => Single(queries.Uses.Where(use => use.NodeKey == key));

    public TaggedEntity? GetTaggedEntityById(int id) => Single(queries.Uses.Where(use => use.NodeId == id));

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTagGroup(TaggableObjectTypes objectType, string group, string? culture = null) =>
        TagQueries.Entities(queries.Narrow(queries.OfType(objectType), group, culture));

    public IEnumerable<TaggedEntity> GetTaggedEntitiesByTag(
        TaggableObjectTypes objectType, string tag, string? group = null, string? culture = null)
    {
        var text = Normalize(tag);
        return TagQueries.Entities(queries.Narrow(queries.OfType(objectType), group, culture).Where(use => use.NormalizedText == text));
    }

    public IEnumerable<ITag> GetTagsForEntityType(TaggableObjectTypes objectType, string? group = null, string? culture = null) =>
        TagQueries.Tags(queries.Narrow(queries.OfType(objectType), group, culture));

    public IEnumerable<ITag> GetTagsForEntity(int contentId, string? group = null, string? culture = null) =>
        TagQueries.Tags(queries.Narrow(queries.Uses.Where(use => use.NodeId == contentId), group, culture));

    public IEnumerable<ITag> GetTagsForEntity(Guid contentId, string? group = null, string? culture = null) =>
        TagQueries.Tags(queries.Narrow(queries.Uses.Where(use => use.NodeKey == contentId), group, culture));

    public IEnumerable<ITag> GetTagsForProperty(int contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        TagQueries.Tags(queries.Narrow(
            queries.Uses.Where(use => use.NodeId == contentId && use.PropertyTypeAlias == propertyTypeAlias), group, culture));

    public IEnumerable<ITag> GetTagsForProperty(Guid contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        TagQueries.Tags(queries.Narrow(
            queries.Uses.Where(use => use.NodeKey == contentId && use.PropertyTypeAlias == propertyTypeAlias), group, culture));

    private IQueryable<TagRow> Rows => Db.Set<TagRow>().AsNoTracking();

    private static TaggedEntity? Single(IQueryable<TagUse> uses) => TagQueries.Entities(uses) is [var entity] ? entity : null;

    private static string Normalize(string text) => text.Trim().ToLowerInvariant();

    private static List<ITag> Read(IQueryable<TagRow> rows) =>
        [.. rows.OrderBy(row => row.Id).AsEnumerable().Select(row => TagQueries.ToTag(row.Id, row.Group, row.Text, row.LanguageId))];

    private static void Write(ITag tag, TagRow row)
    {
        row.Group = tag.Group;
        row.Text = tag.Text.Trim();
        row.NormalizedText = Normalize(tag.Text);
        row.LanguageId = tag.LanguageId;
    }

    private static (string, string, int?) Identity(ITag tag) => (tag.Group, Normalize(tag.Text), tag.LanguageId);

    private List<TagRow> FindOrAdd(IEnumerable<ITag> tags)
    {
        var distinct = tags.Where(tag => !string.IsNullOrWhiteSpace(tag.Text)).DistinctBy(Identity).ToList();
        var found = Find(distinct);
        var known = found.Select(row => (row.Group, row.NormalizedText, row.LanguageId)).ToHashSet();
        foreach (var tag in distinct.Where(tag => !known.Contains(Identity(tag))))
        {
            var row = new TagRow();
            Write(tag, row);
            Db.Add(row);
            found.Add(row);
        }

        Db.SaveChanges();
        return found;
    }

    private List<TagRow> Find(List<ITag> tags)
    {
        if (tags.Count == 0)
        {
            return [];
        }

        var wanted = tags.Select(Identity).ToHashSet();
        var texts = tags.Select(tag => Normalize(tag.Text)).Distinct().ToArray();
        var groups = tags.Select(tag => tag.Group).Distinct().ToArray();
        return Db.Set<TagRow>()
            .Where(row => groups.Contains(row.Group) && texts.Contains(row.NormalizedText))
            .AsEnumerable()
            .Where(row => wanted.Contains((row.Group, row.NormalizedText, row.LanguageId)))
            .ToList();
    }
}
