using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using WraparoundCare.Foundation.Data;

namespace WraparoundCare.Kernel.Persistence.DataProtection;

/// <summary>
/// Keeps the keys in the database, so that every node reads what another has protected and a restart signs nobody out. Always in a
/// unit of work of its own: a key that is in use must not go with somebody's rollback.
/// </summary>
internal sealed class DatabaseKeys(UnitOfWorkFactory units) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var work = units.Create();
        return [.. work.Db.Set<DataProtectionKeyRow>()
            .AsNoTracking()
            .OrderBy(key => key.Id)
            .Select(key => key.Xml)
            .AsEnumerable()
            .Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var work = units.Create();
        work.Db.Add(new DataProtectionKeyRow { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        work.Db.SaveChanges();
        work.Commit();
    }
}
