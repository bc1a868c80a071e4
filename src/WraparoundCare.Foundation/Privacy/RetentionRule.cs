using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Privacy;

/// <summary>How long what people leave in a table stays there, and how much of it: what is over goes, the oldest first.</summary>
/// <param name="Table">Its name in the database; a setting of that name changes the term.</param>
/// <param name="TimeColumn">The column that says when a row was made; a row without that moment stays.</param>
/// <param name="Term">How long a row stays.</param>
/// <param name="MaxRows">How many rows stay, so that strangers cannot fill the disk.</param>
/// <param name="IsOfDays">Whether the column holds days and not moments.</param>
public sealed record RetentionRule(string Table, string TimeColumn, TimeSpan Term, int MaxRows, bool IsOfDays = false)
{
    /// <returns>How many rows went.</returns>
    public int Apply(SiteDbContext db, DateTime now)
    {
        var limit = now - Term;
        var ofAge = $"DELETE FROM {Table} WHERE {TimeColumn} < {{0}}";
        var ofNumber = $"DELETE FROM {Table} WHERE {TimeColumn} < "
            + $"(SELECT {TimeColumn} FROM {Table} WHERE {TimeColumn} IS NOT NULL ORDER BY {TimeColumn} DESC LIMIT 1 OFFSET {{0}})";
        return db.Database.ExecuteSqlRaw(ofAge, IsOfDays ? DateOnly.FromDateTime(limit) : limit)
            + db.Database.ExecuteSqlRaw(ofNumber, MaxRows - 1);
    }
}
