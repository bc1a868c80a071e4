using System.Linq.Expressions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>The kernel's orderings by system fields. The id comes last, so that pages do not overlap.</summary>
internal static class ContentOrdering
{
    public static IQueryable<TRecord> Apply<TRecord>(IQueryable<TRecord> rows, Ordering? ordering)
        where TRecord : ContentRecord
    {
        IOrderedQueryable<TRecord>? ordered = null;
        for (var next = ordering; next is { OrderBy: not null }; next = next.Next)
        {
            ordered = By(rows, ordered, next.OrderBy, next.Direction);
        }

        return (ordered ?? rows.OrderBy(row => row.SortOrder)).ThenBy(row => row.Id);
    }

    private static IOrderedQueryable<TRecord> By<TRecord>(
        IQueryable<TRecord> rows, IOrderedQueryable<TRecord>? ordered, string field, Direction direction)
        where TRecord : ContentRecord
    {
        return field.ToUpperInvariant() switch
        {
            "SORTORDER" => On(row => row.SortOrder),
            "NAME" => On(LowerCaseName<TRecord>()),
            "PATH" => On(row => row.Path),
            "LEVEL" => On(row => row.Level),
            "ID" => On(row => row.Id),
            "CREATEDATE" => On(row => row.CreateDate),
            "UPDATEDATE" or "VERSIONDATE" => On(row => row.UpdateDate),
            "OWNER" or "CREATOR" => On(row => row.CreatorId),
            "UPDATER" => On(row => row.WriterId),
            "CONTENTTYPEALIAS" => On(row => row.ContentTypeId),
            "PUBLISHED" => On(row => row.IsPublishedForOrdering),
            _ => throw new NotSupportedException($"Content cannot be ordered by '{field}'."),
        };

        IOrderedQueryable<TRecord> On<TKey>(Expression<Func<TRecord, TKey>> key) => (ordered, direction) switch
        {
            (null, Direction.Descending) => rows.OrderByDescending(key),
            (null, _) => rows.OrderBy(key),
            (not null, Direction.Descending) => ordered.ThenByDescending(key),
            _ => ordered.ThenBy(key),
        };
    }

    // The case of names is ignored by the database: string.ToLower() is LOWER() there.
    private static Expression<Func<TRecord, string>> LowerCaseName<TRecord>()
        where TRecord : ContentRecord
    {
        var row = Expression.Parameter(typeof(TRecord), "row");
        var name = Expression.Property(row, nameof(ContentRecord.Name));
        return Expression.Lambda<Func<TRecord, string>>(Expression.Call(name, nameof(string.ToLower), null), row);
    }
}
