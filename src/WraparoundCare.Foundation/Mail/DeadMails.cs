using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Foundation.Mail;

/// <summary>Mails of one kind that were given up for one reason.</summary>
/// <param name="Kind">The name of the kind.</param>
/// <param name="Failure">The code of the server's answer or the name of a failure.</param>
/// <param name="Count">How many there are.</param>
/// <param name="First">When the first of them was given up, in UTC.</param>
public sealed record DeadMailCount(string Kind, string Failure, int Count, DateTime First);

/// <summary>What was not sent, for who looks after the site: how many and why, and nobody's address.</summary>
public sealed class DeadMails(UnitOfWorkFactory works, TimeProvider time)
{
    /// <summary>The mails that were given up, by kind and reason.</summary>
    public IReadOnlyList<DeadMailCount> Count()
    {
        using var unit = works.Create();
        return [.. unit.Db.Set<DeadMailRow>()
            .GroupBy(row => new { row.Kind, row.Failure })
            .Select(group => new { group.Key.Kind, group.Key.Failure, Count = group.Count(), First = group.Min(row => row.DiedAt) })
            .AsEnumerable()
            .OrderBy(group => group.Kind, StringComparer.Ordinal)
            .ThenBy(group => group.Failure, StringComparer.Ordinal)
            .Select(group => new DeadMailCount(group.Kind, group.Failure, group.Count, group.First))];
    }

    /// <summary>How many mails wait to be sent.</summary>
    public int CountWaiting()
    {
        using var unit = works.Create();
        return unit.Db.Set<MailRow>().Count();
    }

    /// <summary>Lets those be tried again that may arrive: the server was away, or the settings were wrong.</summary>
    /// <returns>How many.</returns>
    public int Revive()
    {
        using var unit = works.Create();
        var now = time.GetUtcNow().UtcDateTime;
        var dead = unit.Db.Set<DeadMailRow>().AsNoTracking().Where(row => row.Content != null).ToList();
        unit.Db.AddRange(dead.Select(row => new MailRow
        {
            Id = row.Id,
            Kind = row.Kind,
            AddressHash = row.AddressHash,
            Content = row.Content ?? [],
            CreatedAt = now,
            DueAt = now,
        }));
        unit.Db.SaveChanges();
        var ids = dead.ConvertAll(row => row.Id);
        unit.Db.Set<DeadMailRow>().Where(row => ids.Contains(row.Id)).ExecuteDelete();
        unit.Commit();
        return dead.Count;
    }
}
