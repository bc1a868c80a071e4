using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.SiteBuilding;

/// <summary>Tags in views: which there are, and what has them.</summary>
internal sealed class TagQuery(ITagService tags, IPublishedContentQuery query) : ITagQuery
{
    public IEnumerable<IPublishedContent> GetContentByTag(string tag, string? group = null, string? culture = null) =>
        Found(tags.GetTaggedContentByTag(tag, group, culture), query.Content);

    public IEnumerable<IPublishedContent> GetContentByTagGroup(string group, string? culture = null) =>
        Found(tags.GetTaggedContentByTagGroup(group, culture), query.Content);

    public IEnumerable<IPublishedContent> GetMediaByTag(string tag, string? group = null, string? culture = null) =>
        Found(tags.GetTaggedMediaByTag(tag, group, culture), query.Media);

    public IEnumerable<IPublishedContent> GetMediaByTagGroup(string group, string? culture = null) =>
        Found(tags.GetTaggedMediaByTagGroup(group, culture), query.Media);

    public IEnumerable<TagModel?> GetAllTags(string? group = null, string? culture = null) => Models(tags.GetAllTags(group, culture));

    public IEnumerable<TagModel?> GetAllContentTags(string? group = null, string? culture = null) =>
        Models(tags.GetAllContentTags(group, culture));

    public IEnumerable<TagModel?> GetAllMediaTags(string? group = null, string? culture = null) =>
        Models(tags.GetAllMediaTags(group, culture));

    public IEnumerable<TagModel?> GetAllMemberTags(string? group = null, string? culture = null) =>
        Models(tags.GetAllMemberTags(group, culture));

    public IEnumerable<TagModel?> GetTagsForProperty(
        int contentId, string propertyTypeAlias, string? group = null, string? culture = null) =>
        Models(tags.GetTagsForProperty(contentId, propertyTypeAlias, group, culture));

    public IEnumerable<TagModel?> GetTagsForEntity(int contentId, string? group = null, string? culture = null) =>
        Models(tags.GetTagsForEntity(contentId, group, culture));

    private static List<IPublishedContent> Found(IEnumerable<TaggedEntity> entities, Func<int, IPublishedContent?> find) =>
        [.. entities.Select(entity => find(entity.EntityId)).OfType<IPublishedContent>()];

    private static List<TagModel> Models(IEnumerable<ITag> tags) =>
        [.. tags.Select(tag => new TagModel { Id = tag.Id, Text = tag.Text, Group = tag.Group, NodeCount = tag.NodeCount })];
}
