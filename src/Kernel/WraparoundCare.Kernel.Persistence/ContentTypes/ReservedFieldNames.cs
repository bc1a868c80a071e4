using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Persistence.ContentTypes;

/// <summary>Aliases that a property may not have, because templates use them for the content itself.</summary>
internal sealed class ReservedFieldNames(
    IOptions<ContentPropertySettings> content, IOptions<MediaPropertySettings> media, IOptions<MemberPropertySettings> member)
    : IReservedFieldNamesService
{
    private static readonly HashSet<string> ContentMembers = MembersOf(typeof(IPublishedContent));
    private static readonly HashSet<string> MemberMembers = MembersOf(typeof(IPublishedMember));

    public ISet<string> GetDocumentReservedFieldNames() => Join(ContentMembers, content.Value.ReservedFieldNames);

    public ISet<string> GetMediaReservedFieldNames() => Join(ContentMembers, media.Value.ReservedFieldNames);

    public ISet<string> GetMemberReservedFieldNames() => Join(MemberMembers, member.Value.ReservedFieldNames);

    private static HashSet<string> Join(IEnumerable<string> members, IEnumerable<string> configured) => [.. members, .. configured];

    private static HashSet<string> MembersOf(Type type) => type.GetInterfaces().Prepend(type)
        .SelectMany(one => one.GetMembers()).Select(member => member.Name)
        .Where(name => !name.StartsWith("get_", StringComparison.Ordinal)).ToHashSet();
}
