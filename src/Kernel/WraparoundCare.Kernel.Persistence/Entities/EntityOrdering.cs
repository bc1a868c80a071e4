using System.Linq.Expressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Persistence.Entities;

/// <summary>The kernel's orderings of nodes. The id comes last, so that pages do not overlap.</summary>
internal static class EntityOrdering
{
    public static IQueryable<EntityRecord> Apply(IQueryable<EntityRecord> rows, Ordering? ordering)
    {
        IOrderedQueryable<EntityRecord>? ordered = null;
        for (var next = ordering; next is { OrderBy: not null }; next = next.Next)
        {
            ordered = By(rows, ordered, next.OrderBy, next.Direction);
        }

        return (ordered ?? rows.OrderBy(row => row.SortOrder)).ThenBy(row => row.Id);
    }

    private static IOrderedQueryable<EntityRecord> By(
        IQueryable<EntityRecord> rows, IOrderedQueryable<EntityRecord>? ordered, string field, Direction direction)
    {
        return field.ToUpperInvariant() switch
        {
            "SORTORDER" => On(row => row.SortOrder),
            "NAME" or "TEXT" => On(LowerCaseName()),
            "PATH" => On(row => row.Path),
            "LEVEL" => On(row => row.Level),
            "ID" or "NODEID" => On(row => row.Id),
            "CREATEDATE" => On(row => row.CreateDate),
            "UPDATEDATE" or "VERSIONDATE" => On(row => row.UpdateDate),
            "NODEOBJECTTYPE" => On(row => row.NodeObjectType),
            "TRASHED" => On(row => row.Trashed),
            "OWNER" or "CREATORID" => On(row => row.CreatorId),
            "PUBLISHED" => On(row => row.Published),
            _ => throw new NotSupportedException($"Entities cannot be ordered by '{field}'."),
        };

        IOrderedQueryable<EntityRecord> On<TKey>(Expression<Func<EntityRecord, TKey>> key) => (ordered, direction) switch
        {
            (null, Direction.Descending) => rows.OrderByDescending(key),
            (null, _) => rows.OrderBy(key),
            (not null, Direction.Descending) => ordered.ThenByDescending(key),
            _ => ordered.ThenBy(key),
        };
    }

    // The case of names is ignored by the database: string.ToLower() is LOWER() there.
    private static Expression<Func<EntityRecord, string>> LowerCaseName()
    {
        var row = Expression.Parameter(typeof(EntityRecord), "row");
        var name = Expression.Property(row, nameof(EntityRecord.Name));
        return Expression.Lambda<Func<EntityRecord, string>>(Expression.Call(name, nameof(string.ToLower), null), row);
    }
}
