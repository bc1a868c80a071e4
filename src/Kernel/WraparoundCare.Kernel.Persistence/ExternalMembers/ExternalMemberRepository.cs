using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.MemberGroups;
using WraparoundCare.Kernel.Persistence.Members;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.ExternalMembers;

/// <summary>
/// Members without content. Their external logins are another repository's: they stay when the member becomes one with content.
/// </summary>
internal sealed class ExternalMemberRepository(ScopeAccessor scopes) : IExternalMemberRepository
{
    private SiteDbContext Db => scopes.Db;

    private DbSet<ExternalMemberRow> Rows => Db.Set<ExternalMemberRow>();

    private DbSet<ExternalMemberToGroupRow> Roles => Db.Set<ExternalMemberToGroupRow>();

    public Task<ExternalMemberIdentity?> GetByKeyAsync(Guid key) => FirstAsync(Rows.Where(row => row.Key == key));

    public Task<ExternalMemberIdentity?> GetByEmailAsync(string email)
    {
        var normalized = MemberRow.Normalize(email);
        return FirstAsync(Rows.Where(row => row.NormalizedEmail == normalized));
    }

    public Task<ExternalMemberIdentity?> GetByUsernameAsync(string username)
    {
        var normalized = MemberRow.Normalize(username);
        return FirstAsync(Rows.Where(row => row.NormalizedUsername == normalized));
    }

    public async Task<PagedModel<ExternalMemberIdentity>> GetPagedAsync(int skip, int take)
    {
        var total = await Rows.LongCountAsync();
        var page = await Rows.AsNoTracking().OrderBy(row => row.NormalizedUsername).Skip(skip).Take(take).ToListAsync();
        return new PagedModel<ExternalMemberIdentity>(total, page.Select(ToMember).ToList());
    }

    public async Task<int> CreateAsync(ExternalMemberIdentity member)
    {
        var row = new ExternalMemberRow { Key = member.Key, CreateDate = member.CreateDate };
        Write(member, row);
        Db.Add(row);
        await Db.SaveChangesAsync();
        return row.Id;
    }

    public async Task UpdateAsync(ExternalMemberIdentity member)
    {
        Write(member, await Rows.SingleAsync(row => row.Key == member.Key));
        await Db.SaveChangesAsync();
    }

    public async Task UpdateLoginPropertiesAsync(ExternalMemberIdentity member)
    {
        var row = await Rows.SingleAsync(known => known.Key == member.Key);
        row.LastLoginDate = member.LastLoginDate;
        row.SecurityStamp = member.SecurityStamp;
        await Db.SaveChangesAsync();
    }

    public async Task DeleteAsync(Guid key)
    {
        Db.RemoveRange(await Rows.Where(row => row.Key == key).ToListAsync());
        await Db.SaveChangesAsync();
    }

    public async Task<IEnumerable<string>> GetRolesAsync(Guid memberKey) => await MemberGroupRecord.Query(Db)
        .Where(group =>
            Roles.Any(role => role.GroupId == group.Id && Rows.Any(row => row.Id == role.ExternalMemberId && row.Key == memberKey)))
        .OrderBy(group => group.Name)
        .Select(group => group.Name!)
        .ToListAsync();

    public async Task AssignRolesAsync(int externalMemberId, int[] memberGroupIds)
    {
        var known = await Roles.Where(role => role.ExternalMemberId == externalMemberId).Select(role => role.GroupId).ToListAsync();
        Db.AddRange(memberGroupIds.Distinct()
            .Except(known)
            .Select(groupId => new ExternalMemberToGroupRow { ExternalMemberId = externalMemberId, GroupId = groupId }));
        await Db.SaveChangesAsync();
    }

    public async Task RemoveRolesAsync(int externalMemberId, int[] memberGroupIds)
    {
        Db.RemoveRange(
            await Roles.Where(role => role.ExternalMemberId == externalMemberId && memberGroupIds.Contains(role.GroupId)).ToListAsync());
        await Db.SaveChangesAsync();
    }

    private static async Task<ExternalMemberIdentity?> FirstAsync(IQueryable<ExternalMemberRow> rows) =>
        await rows.AsNoTracking().OrderBy(row => row.Id).FirstOrDefaultAsync() is { } row ? ToMember(row) : null;

    private static void Write(ExternalMemberIdentity member, ExternalMemberRow row)
    {
        row.Username = member.UserName;
        row.NormalizedUsername = MemberRow.Normalize(member.UserName);
        row.Email = member.Email;
        row.NormalizedEmail = MemberRow.Normalize(member.Email);
        row.Name = member.Name;
        row.IsApproved = member.IsApproved;
        row.IsLockedOut = member.IsLockedOut;
        row.LastLoginDate = member.LastLoginDate;
        row.LastLockoutDate = member.LastLockoutDate;
        row.UpdateDate = member.UpdateDate;
        row.SecurityStamp = member.SecurityStamp;
        row.ProfileData = member.ProfileData;
    }

    private static ExternalMemberIdentity ToMember(ExternalMemberRow row) => new()
    {
        Id = row.Id,
        Key = row.Key,
        UserName = row.Username,
        Email = row.Email,
        Name = row.Name,
        IsApproved = row.IsApproved,
        IsLockedOut = row.IsLockedOut,
        LastLoginDate = row.LastLoginDate,
        LastLockoutDate = row.LastLockoutDate,
        CreateDate = row.CreateDate,
        UpdateDate = row.UpdateDate,
        SecurityStamp = row.SecurityStamp,
        ProfileData = row.ProfileData,
    };
}
