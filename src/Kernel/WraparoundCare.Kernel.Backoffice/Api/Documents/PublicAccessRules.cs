using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Backoffice.Api.MemberGroups;

namespace WraparoundCare.Kernel.Backoffice.Api.Documents;

/// <summary>Who may see a page, and what others see instead, as somebody wants it to be.</summary>
internal sealed record PublicAccessRequest(
    ReferenceById LoginDocument,
    ReferenceById ErrorDocument,
    IReadOnlyList<string>? MemberUserNames,
    IReadOnlyList<string>? MemberGroupNames)
{
    public PublicAccessEntrySlim ToModel(Guid document) => new()
    {
        ContentId = document,
        MemberUserNames = [.. MemberUserNames ?? []],
        MemberGroupNames = [.. MemberGroupNames ?? []],
        LoginPageId = LoginDocument.Id,
        ErrorPageId = ErrorDocument.Id,
    };
}

internal enum MemberKind
{
    Default,
    Api,
}

internal sealed record AllowedMemberType(Guid Id, string Icon, ReferenceById? Collection);

/// <summary>A member, by the name that the rule knows.</summary>
internal sealed record AllowedMember(Guid Id, AllowedMemberType MemberType, IReadOnlyList<AllowedMemberVariant> Variants)
{
    public MemberKind Kind { get; }

    public IReadOnlyList<Flag> Flags { get; } = Flag.None;
}

internal sealed record AllowedMemberVariant(string Name)
{
    public string? Culture { get; }
}

/// <summary>Who may see a page, and what others see instead.</summary>
internal sealed record PublicAccess(
    ReferenceById LoginDocument,
    ReferenceById ErrorDocument,
    IReadOnlyList<AllowedMember> Members,
    IReadOnlyList<MemberGroupItem> Groups);

/// <summary>Makes the form in which the client knows a rule.</summary>
internal sealed class PublicAccessRules(IEntityService entities, IMemberService members, IMemberGroupService groups)
{
    public async Task<PublicAccess> DescribeAsync(PublicAccessEntry entry)
    {
        var names = RulesOf(entry, Constants.Conventions.PublicAccess.MemberUsernameRuleType)
            .Select(members.GetByUsername)
            .OfType<IMember>();
        var allowed = RulesOf(entry, Constants.Conventions.PublicAccess.MemberRoleRuleType).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = (await groups.GetAllAsync()).Where(group => allowed.Contains(group.Name ?? string.Empty));
        return new PublicAccess(
            DocumentOf(entry.LoginNodeId),
            DocumentOf(entry.NoAccessNodeId),
            [.. names.Select(Describe)],
            [.. named.Select(MemberGroupItem.Of)]);
    }

    private static IEnumerable<string> RulesOf(PublicAccessEntry entry, string kind) =>
        entry.Rules.Where(rule => rule.RuleType == kind).Select(rule => rule.RuleValue).OfType<string>();

    private static AllowedMember Describe(IMember member) => new(
        member.Key,
        new AllowedMemberType(
            member.ContentType.Key, member.ContentType.Icon ?? string.Empty, ReferenceById.Of(member.ContentType.ListView)),
        [new AllowedMemberVariant(member.Name ?? member.Username)]);

    // A page that was deleted since has the key of none.
    private ReferenceById DocumentOf(int id) => new(entities.GetKey(id, UmbracoObjectTypes.Document).Result);
}
