using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Members;

namespace WraparoundCare.Kernel.Persistence.ExternalMembers;

/// <summary>A member of either kind, as lists of all of them show it.</summary>
internal sealed class MemberFilterRecord
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Username { get; set; } = string.Empty;

    public string NormalizedUsername { get; set; } = string.Empty;

    public string Email { get; set; } = string.Empty;

    public string? Name { get; set; }

    public bool IsApproved { get; set; }

    public bool IsLockedOut { get; set; }

    public DateTime? LastLoginDate { get; set; }

    public DateTime? LastLockoutDate { get; set; }

    public DateTime? LastPasswordChangeDate { get; set; }

    /// <summary>Zero for a member without content.</summary>
    public int ContentTypeId { get; set; }

    public string ContentTypeAlias { get; set; } = string.Empty;

    public static IQueryable<MemberFilterRecord> Query(SiteDbContext db) => WithContent(db).Concat(WithoutContent(db));

    public static IQueryable<MemberFilterRecord> Order(IQueryable<MemberFilterRecord> rows, Ordering ordering)
    {
        return ordering.OrderBy?.ToUpperInvariant() switch
        {
            null or "" or "USERNAME" or "LOGINNAME" => On(row => row.NormalizedUsername),
            "NAME" => On(row => row.Name),
            "EMAIL" => On(row => row.Email),
            "ISAPPROVED" => On(row => row.IsApproved),
            "ISLOCKEDOUT" => On(row => row.IsLockedOut),
            "LASTLOGINDATE" => On(row => row.LastLoginDate),
            "LASTLOCKOUTDATE" => On(row => row.LastLockoutDate),
            "LASTPASSWORDCHANGEDATE" => On(row => row.LastPasswordChangeDate),
            "MEMBERTYPE" or "CONTENTTYPEALIAS" or "KIND" => On(row => row.ContentTypeAlias),
            _ => throw new NotSupportedException($"Members cannot be ordered by '{ordering.OrderBy}'."),
        };

        // Two kinds have ids of their own, so the key comes last: pages do not overlap.
        IOrderedQueryable<MemberFilterRecord> On<TValue>(Expression<Func<MemberFilterRecord, TValue>> value) =>
            (ordering.Direction == Direction.Descending ? rows.OrderByDescending(value) : rows.OrderBy(value)).ThenBy(row => row.Key);
    }

    private static IQueryable<MemberFilterRecord> WithContent(SiteDbContext db) =>
        MemberRecord.Query(db).AsNoTracking().Select(member => new MemberFilterRecord
        {
            Id = member.Id,
            Key = member.Key,
            Username = member.Username,
            NormalizedUsername = member.NormalizedUsername,
            Email = member.Email,
            Name = member.Name,
            IsApproved = member.IsApproved,
            IsLockedOut = member.IsLockedOut,
            LastLoginDate = member.LastLoginDate,
            LastLockoutDate = member.Account.LastLockoutDate,
            LastPasswordChangeDate = member.Account.LastPasswordChangeDate,
            ContentTypeId = member.ContentTypeId,
            ContentTypeAlias = member.ContentTypeAlias,
        });

    private static IQueryable<MemberFilterRecord> WithoutContent(SiteDbContext db) =>
        db.Set<ExternalMemberRow>().AsNoTracking().Select(member => new MemberFilterRecord
        {
            Id = member.Id,
            Key = member.Key,
            Username = member.Username,
            NormalizedUsername = member.NormalizedUsername,
            Email = member.Email,
            Name = member.Name,
            IsApproved = member.IsApproved,
            IsLockedOut = member.IsLockedOut,
            LastLoginDate = member.LastLoginDate,
            LastLockoutDate = member.LastLockoutDate,
            LastPasswordChangeDate = null,
            ContentTypeId = 0,
            ContentTypeAlias = string.Empty,
        });
}
