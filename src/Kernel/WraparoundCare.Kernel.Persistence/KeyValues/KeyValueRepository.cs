using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using WraparoundCare.Foundation.Data;
using WraparoundCare.Kernel.Persistence.Scoping;

namespace WraparoundCare.Kernel.Persistence.KeyValues;

internal sealed class KeyValueRepository(ScopeAccessor scopes, TimeProvider timeProvider) : IKeyValueRepository
{
    private SiteDbContext Db => scopes.Db;

    public IKeyValue? Get(string? id) => id is null ? null : GetMany(id).FirstOrDefault();

    public IEnumerable<IKeyValue> GetMany(params string[]? ids)
    {
        var rows = Db.Set<KeyValueRow>().AsNoTracking();
        if (ids is { Length: > 0 })
        {
            rows = rows.Where(row => ids.Contains(row.Key));
        }

        return rows.OrderBy(row => row.Key).AsEnumerable().Select(ToKeyValue).ToList();
    }

    public bool Exists(string id) => Db.Set<KeyValueRow>().Any(row => row.Key == id);

    public IReadOnlyDictionary<string, string?> FindByKeyPrefix(string keyPrefix) => Db.Set<KeyValueRow>()
        .AsNoTracking()
        .Where(row => row.Key.StartsWith(keyPrefix))
        .ToDictionary(row => row.Key, row => row.Value);

    public void Save(IKeyValue entity)
    {
        var row = Db.Set<KeyValueRow>().Find(entity.Identifier) ?? Db.Add(new KeyValueRow { Key = entity.Identifier }).Entity;
        row.Value = entity.Value;
        row.UpdateDate = timeProvider.GetUtcNow().UtcDateTime;
        Db.SaveChanges();
        entity.UpdateDate = row.UpdateDate;
    }

    public void Delete(IKeyValue entity)
    {
        if (Db.Set<KeyValueRow>().Find(entity.Identifier) is { } row)
        {
            Db.Remove(row);
            Db.SaveChanges();
        }
    }

    private static KeyValue ToKeyValue(KeyValueRow row)
    {
        var result = new KeyValue();
        result.DisableChangeTracking();
        result.Identifier = row.Key;
        result.Value = row.Value;
        result.UpdateDate = row.UpdateDate;
        result.ResetDirtyProperties(rememberDirty: false);
        result.EnableChangeTracking();
        return result;
    }
}
