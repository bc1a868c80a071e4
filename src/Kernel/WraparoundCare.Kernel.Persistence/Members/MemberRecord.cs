using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.ContentTypes;
using WraparoundCare.Kernel.Persistence.ContentVersions;
using WraparoundCare.Kernel.Persistence.Nodes;

namespace WraparoundCare.Kernel.Persistence.Members;

/// <summary>One member with one of its versions; there is only one.</summary>
internal sealed class MemberRecord : ContentRecord
{
    public string ContentTypeAlias { get; set; } = string.Empty;

    public string Username { get; set; } = string.Empty;

    public string NormalizedUsername { get; set; } = string.Empty;

    public string Email { get; set; } = string.Empty;

    public string NormalizedEmail { get; set; } = string.Empty;

    public bool IsApproved { get; set; }

    public bool IsLockedOut { get; set; }

    public DateTime? LastLoginDate { get; set; }

    public int FailedPasswordAttempts { get; set; }

    /// <summary>What no query asks for.</summary>
    public MemberRow Account { get; set; } = null!;

    /// <param name="db">The context.</param>
    /// <param name="versions">The version of each member that is wanted; the current one when left out.</param>
    public static IQueryable<MemberRecord> Query(SiteDbContext db, IQueryable<ContentVersionRow>? versions = null) =>
        // The node's kind need not be asked for: SQLite would begin with all nodes of that kind, whatever member is wanted.
        from member in db.Set<MemberRow>()
        join node in db.Set<NodeRow>() on member.NodeId equals node.Id
        join type in db.Set<ContentTypeRow>() on member.ContentTypeId equals type.NodeId
        join version in versions ?? db.Set<ContentVersionRow>().Where(row => row.IsCurrent) on node.Id equals version.NodeId
        select new MemberRecord
        {
            Id = node.Id,
            Key = node.Key,
            ParentId = node.ParentId,
            Level = node.Level,
            Path = node.Path,
            SortOrder = node.SortOrder,
            Trashed = node.Trashed,
            CreatorId = node.CreatorId ?? 0,
            CreateDate = node.CreateDate,
            UpdateDate = version.VersionDate,
            Name = version.Name,
            ContentTypeId = member.ContentTypeId,
            ContentTypeAlias = type.Alias,
            VersionId = version.Id,
            WriterId = version.WriterId,
            PropertyValues = version.PropertyValues,
            Cultures = version.Cultures,
            Username = member.Username,
            NormalizedUsername = member.NormalizedUsername,
            Email = member.Email,
            NormalizedEmail = member.NormalizedEmail,
            IsApproved = member.IsApproved,
            IsLockedOut = member.IsLockedOut,
            LastLoginDate = member.LastLoginDate,
            FailedPasswordAttempts = member.FailedPasswordAttempts,
            Account = member,
        };
}
