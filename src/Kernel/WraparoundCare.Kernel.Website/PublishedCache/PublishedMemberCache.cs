using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;

namespace WraparoundCare.Kernel.Website.PublishedCache;

/// <summary>Keeps no members: they change with every sign-in and there may be many.</summary>
internal sealed class PublishedMemberCache(
    PublishedContentFactory factory, ContentNodeReader reader, IPublishedContentTypeCache contentTypes) : IPublishedMemberCache
{
    public IPublishedMember? Get(IMember member) => factory.CreateMember(member, reader.ReadMember(member));

    public Task<IPublishedMember?> GetAsync(IMember member) => Task.FromResult(Get(member));

    public IPublishedContentType GetContentType(int id) => contentTypes.Get(PublishedItemType.Member, id);

    public IPublishedContentType GetContentType(string alias) => contentTypes.Get(PublishedItemType.Member, alias);
}
