using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.MemberGroups;
using WraparoundCare.Kernel.Persistence.Querying;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.ExternalMembers;

/// <summary>Lists of members with and without content together, put in order and cut into pages by the database.</summary>
internal sealed class MemberFilterRepository(ScopeAccessor scopes, IMemberTypeRepository memberTypes) : IMemberFilterRepository
{
    private SiteDbContext Db => scopes.Db;

    public async Task<PagedModel<MemberFilterItem>> GetPagedByFilterAsync(MemberFilter filter, int skip, int take, Ordering ordering)
    {
        var rows = Filtered(filter);
        var total = await rows.LongCountAsync();
        var page = await MemberFilterRecord.Order(rows, ordering).Skip(skip).Take(take).ToListAsync();
        var types = memberTypes.GetMany(Array.Empty<int>()).ToDictionary(type => type.Id);
        var groups = await GroupsAsync(page);
        return new PagedModel<MemberFilterItem>(
            total, page.Select(record => ToItem(record, types.GetValueOrDefault(record.ContentTypeId), groups[record.Key])).ToList());
    }

    private IQueryable<MemberFilterRecord> Filtered(MemberFilter filter)
    {
        var rows = MemberFilterRecord.Query(Db);
        if (filter.MemberTypeId is { } typeKey)
        {
            // Members without content have none: an unknown type must not find them.
            var typeId = memberTypes.Get(typeKey)?.Id ?? -1;
            rows = rows.Where(row => row.ContentTypeId == typeId);
        }

        if (filter.IsApproved is { } isApproved)
        {
            rows = rows.Where(row => row.IsApproved == isApproved);
        }

        if (filter.IsLockedOut is { } isLockedOut)
        {
            rows = rows.Where(row => row.IsLockedOut == isLockedOut);
        }

        if (filter.MemberGroupName is { } group)
        {
            var members = Memberships()
                .Where(row => MemberGroupRecord.Named(Db, group).Any(found => found.Id == row.GroupId))
                .Select(row => row.MemberKey);
            rows = rows.Where(row => members.Contains(row.Key));
        }

        return string.IsNullOrWhiteSpace(filter.Filter) ? rows : rows.Matching(TextQuery(filter.Filter.Trim()));
    }

    private static IQuery<MemberFilterRecord> TextQuery(string text)
    {
        _ = Guid.TryParse(text, out var key);
        return new KernelQuery<MemberFilterRecord>().Where(member =>
            member.Name!.Contains(text) || member.Username.Contains(text) || member.Email.Contains(text) || member.Key == key);
    }

    private async Task<ILookup<Guid, Guid>> GroupsAsync(List<MemberFilterRecord> page)
    {
        var keys = page.Select(record => record.Key).ToArray();
        var found = await Memberships().Where(row => keys.Contains(row.MemberKey))
            .Join(MemberGroupRecord.Query(Db), row => row.GroupId, group => group.Id, (row, group) => new { row.MemberKey, group.Key })
            .ToListAsync();
        return found.ToLookup(row => row.MemberKey, row => row.Key);
    }

    private IQueryable<Membership> Memberships()
    {
        var withContent = Db.Set<MemberToGroupRow>()
            .Join(
                Db.Set<Nodes.NodeRow>(),
                row => row.MemberId,
                node => node.Id,
                (row, node) => new Membership { MemberKey = node.Key, GroupId = row.GroupId });
        var without = Db.Set<ExternalMemberToGroupRow>()
            .Join(
                Db.Set<ExternalMemberRow>(),
                row => row.ExternalMemberId,
                member => member.Id,
                (row, member) => new Membership { MemberKey = member.Key, GroupId = row.GroupId });
        return withContent.Concat(without);
    }

    private static MemberFilterItem ToItem(MemberFilterRecord record, IMemberType? type, IEnumerable<Guid> groups) => new()
    {
        Key = record.Key,
        Email = record.Email,
        UserName = record.Username,
        Name = record.Name,
        IsApproved = record.IsApproved,
        IsLockedOut = record.IsLockedOut,
        LastLoginDate = record.LastLoginDate,
        LastLockoutDate = record.LastLockoutDate,
        LastPasswordChangeDate = record.LastPasswordChangeDate,
        IsExternalOnly = type is null,
        MemberTypeKey = type?.Key,
        MemberTypeName = type?.Name,
        MemberTypeIcon = type?.Icon,
        Kind = type is null ? MemberKind.ExternalOnly : MemberKind.Default,
        Groups = groups.ToList(),
    };

    private sealed class Membership
    {
        public Guid MemberKey { get; set; }

        public int GroupId { get; set; }
    }
}
