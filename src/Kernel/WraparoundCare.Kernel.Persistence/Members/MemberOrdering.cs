using System.Linq.Expressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Persistence.ContentVersions;

namespace WraparoundCare.Kernel.Persistence.Members;

/// <summary>The orderings that only members have; the others are those of all content.</summary>
internal static class MemberOrdering
{
    public static IQueryable<MemberRecord> Apply(IQueryable<MemberRecord> rows, Ordering? ordering)
    {
        return ordering?.OrderBy?.ToUpperInvariant() switch
        {
            "LOGINNAME" or "USERNAME" => On(row => row.NormalizedUsername),
            "EMAIL" => On(row => row.Email),
            "ISAPPROVED" => On(row => row.IsApproved),
            "ISLOCKEDOUT" => On(row => row.IsLockedOut),
            "LASTLOGINDATE" => On(row => row.LastLoginDate),
            "FAILEDPASSWORDATTEMPTS" => On(row => row.FailedPasswordAttempts),
            "MEMBERTYPE" or "CONTENTTYPEALIAS" => On(row => row.ContentTypeAlias),
            _ => ContentOrdering.Apply(rows, ordering),
        };

        IQueryable<MemberRecord> On<TKey>(Expression<Func<MemberRecord, TKey>> key) =>
            (ordering.Direction == Direction.Descending ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenBy(row => row.Id);
    }
}
