using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.Languages;
using WraparoundCare.Kernel.Persistence.Nodes;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.Tags;

/// <summary>Questions about which tags are used where.</summary>
internal sealed class TagQueries(ScopeAccessor scopes, LanguageCache languages)
{
    private const string AnyCulture = "*";

    public IQueryable<TagUse> Uses =>
        from use in scopes.Db.Set<TagUseRow>().AsNoTracking()
        join tag in scopes.Db.Set<TagRow>() on use.TagId equals tag.Id
        join node in scopes.Db.Set<NodeRow>() on use.NodeId equals node.Id
        join property in scopes.Db.Set<PropertyTypeRow>() on use.PropertyTypeId equals property.Id
        select new TagUse
        {
            NodeId = node.Id,
            NodeKey = node.Key,
            ObjectType = node.ObjectType,
            PropertyTypeId = property.Id,
            PropertyTypeAlias = property.Alias,
            TagId = tag.Id,
            Group = tag.Group,
            Text = tag.Text,
            NormalizedText = tag.NormalizedText,
            LanguageId = tag.LanguageId,
        };

    public static Tag ToTag(int id, string group, string text, int? languageId, int nodeCount = 0)
    {
        var tag = new Tag(id, group, text, languageId) { NodeCount = nodeCount };
        tag.ResetDirtyProperties(rememberDirty: false);
        return tag;
    }

    public IQueryable<TagUse> OfType(TaggableObjectTypes objectType)
    {
        if (objectType == TaggableObjectTypes.All)
        {
            return Uses;
        }

        var type = objectType switch
        {
            TaggableObjectTypes.Content => Constants.ObjectTypes.Document,
            TaggableObjectTypes.Media => Constants.ObjectTypes.Media,
            TaggableObjectTypes.Member => Constants.ObjectTypes.Member,
            _ => throw new ArgumentOutOfRangeException(nameof(objectType), objectType, "Nothing of this type has tags."),
        };
        return Uses.Where(use => use.ObjectType == type);
    }

    /// <param name="uses">What to narrow.</param>
    /// <param name="group">Null or empty for every group.</param>
    /// <param name="culture">Null for tags without a language, <c>*</c> for all.</param>
    public IQueryable<TagUse> Narrow(IQueryable<TagUse> uses, string? group, string? culture)
    {
        if (!string.IsNullOrWhiteSpace(group))
        {
            uses = uses.Where(use => use.Group == group);
        }

        if (culture == AnyCulture)
        {
            return uses;
        }

        int? language = culture is null ? null : languages.Content.Find(culture)?.Id ?? 0;
        return uses.Where(use => use.LanguageId == language);
    }

    /// <summary>The tags in use, with the number of nodes that use each.</summary>
    public static IReadOnlyList<ITag> Tags(IQueryable<TagUse> uses) => uses
        .GroupBy(use => new { use.TagId, use.Group, use.Text, use.LanguageId })
        .Select(group => new { group.Key, Count = group.Select(use => use.NodeId).Distinct().Count() })
        .AsEnumerable()
        .OrderBy(tag => tag.Key.Text, StringComparer.InvariantCultureIgnoreCase)
        .Select(ITag (tag) => ToTag(tag.Key.TagId, tag.Key.Group, tag.Key.Text, tag.Key.LanguageId, tag.Count))
        .ToList();

    public static IReadOnlyList<TaggedEntity> Entities(IQueryable<TagUse> uses) => uses
        .OrderBy(use => use.NodeId)
        .ThenBy(use => use.TagId)
        .AsEnumerable()
        .GroupBy(use => use.NodeId)
        .Select(node =>
            new TaggedEntity(node.Key, node.GroupBy(use => (use.PropertyTypeId, use.PropertyTypeAlias)).Select(ToProperty).ToList()))
        .ToList();

    private static TaggedProperty ToProperty(IGrouping<(int Id, string Alias), TagUse> uses) => new(
        uses.Key.Id, uses.Key.Alias, uses.Select(use => ToTag(use.TagId, use.Group, use.Text, use.LanguageId)).ToList());
}

/// <summary>The use of a tag with everything that questions are asked about.</summary>
internal sealed class TagUse
{
    public int NodeId { get; init; }

    public Guid NodeKey { get; init; }

    public Guid ObjectType { get; init; }

    public int PropertyTypeId { get; init; }

    public string PropertyTypeAlias { get; init; } = string.Empty;

    public int TagId { get; init; }

    public string Group { get; init; } = string.Empty;

    public string Text { get; init; } = string.Empty;

    public string NormalizedText { get; init; } = string.Empty;

    public int? LanguageId { get; init; }
}
